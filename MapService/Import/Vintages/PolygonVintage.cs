using System.Globalization;
using MapService.Import.Attributes;
using MapService.Import.Polygons;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;

namespace MapService.Import.Vintages;

/// <summary>
/// Of which COG year polygons are, as far as their codes tell, and what bringing them to the dataset's year did.
/// </summary>
/// <remarks>
/// Codes tell that polygons are older than the dataset's year, never of which year they are: the lists of former communes have no dates. A
/// year that is given is believed unless the codes contradict it.
/// </remarks>
internal sealed class PolygonVintage(
    CommuneAttributes attributes, CommuneHistory history, string source, ICollection<InputProblem> problems)
{
    // So many codes are written out in a sentence.
    private const int CodesInSentence = 10;

    private readonly SourceReport report = new(source, problems);
    private readonly Dictionary<CommuneCode, string> names = attributes.Communes.ToDictionary(c => c.Code, c => c.Nom);

    /// <summary>Says what the codes of imported polygons tell of their year; refuses a year that they contradict.</summary>
    public void Check(IReadOnlyList<CommuneCode> codes, int? given)
    {
        var former = codes.Where(c => history.Of(c).Kind is not (SuccessionKind.Current or SuccessionKind.Unknown)).Order().ToArray();
        if (given is { } year)
        {
            if (year >= attributes.CogYear && former.Length > 0)
            {
                report.Refuse(
                    "vintage-contradicts-codes", string.Create(CultureInfo.InvariantCulture, $"polygons={year}"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The polygons are said to be of COG {year}, and {former.Length} of them are of communes that were gone by COG "
                        + $"{attributes.CogYear}: {Listed(former)}."));
            }

            return;
        }

        report.Add(
            ProblemSeverity.Noted, "vintage-found", null,
            former.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"before {attributes.CogYear}") : "unknown",
            $"{Found(codes, former)} Name the year with --vintage polygons=YEAR.");
    }

    /// <summary>Reports each commune whose outline was made of former communes' polygons.</summary>
    public void Report(IReadOnlyList<OutlineChange> changes)
    {
        foreach (var change in changes)
        {
            var feature = $"commune {change.Commune} {names[change.Commune]}";
            if (change.From.Count > 0)
            {
                var overlap = change.OverlapSquareMetres < 1 ? "" : string.Create(
                    CultureInfo.InvariantCulture, $" They overlapped by {change.OverlapSquareMetres:0} m², which count once.");
                report.Add(
                    ProblemSeverity.Changed, "polygons-merged", feature, string.Join(' ', change.From),
                    change.From.Count == 1
                        ? "The outline is the polygon of the former commune, whose code is gone."
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"The outline is {change.From.Count} polygons in one: former communes went into it.{overlap}"));
            }

            foreach (var part in change.Without)
            {
                report.Add(
                    ProblemSeverity.Unmatched,
                    "part-without-polygon",
                    feature,
                    part.Value,
                    "This code belongs to the commune and has no polygon: its ground is missing from the outline.");
            }
        }
    }

    private string Found(IReadOnlyList<CommuneCode> codes, CommuneCode[] former)
    {
        if (former.Length > 0)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{former.Length} of {codes.Count} polygons are of communes that were gone by COG {attributes.CogYear} ({Listed(former)}), "
                + $"so they are older. The lists of former communes have no dates: the year itself is not known.");
        }

        var unknown = codes.Where(c => history.Of(c).Kind == SuccessionKind.Unknown).Order().ToArray();
        if (unknown.Length > 0)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{unknown.Length} of {codes.Count} polygons have codes that neither COG {attributes.CogYear} nor its former communes have "
                + $"({Listed(unknown)}): the polygons may be of a later year, and the year is not known.");
        }

        var there = codes.ToHashSet();
        var departements = there.Select(c => c.Departement).ToHashSet();
        var missing = names.Keys.Where(c => departements.Contains(c.Departement) && !there.Contains(c)).Order().ToArray();
        return missing.Length == 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The codes are those of COG {attributes.CogYear} in the départements that the polygons are of, neither more nor fewer. "
                + $"They fit, and do not tell the year.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Every polygon is of a commune of COG {attributes.CogYear}, and {missing.Length} communes of the same départements have "
                + $"none ({Listed(missing)}): polygons are missing, or are of another year. The year is not known.");
    }

    private static string Listed(CommuneCode[] codes) =>
        string.Join(' ', codes.Take(CodesInSentence)) + (codes.Length > CodesInSentence
            ? string.Create(CultureInfo.InvariantCulture, $" and {codes.Length - CodesInSentence} more")
            : "");
}

using System.Globalization;
using MapService.Formats.Records;
using MapService.Import.Attributes;
using MapService.Import.Request;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Import.Vintages;

/// <summary>
/// Brings compositions to the dataset's COG year and says what became of them. A code that is split is refused with its territory, file
/// and line; codes that no list has are refused by the checks that follow.
/// </summary>
internal sealed class CompositionVintage
{
    private readonly CommuneAttributes attributes;
    private readonly CommuneHistory history;
    private readonly ICollection<InputProblem> problems;
    private readonly Dictionary<CommuneCode, Commune> communes;
    private readonly HashSet<CommuneCode> gone = [];

    /// <param name="attributes">Every commune that the source of attributes has.</param>
    /// <param name="history">What became of codes.</param>
    /// <param name="problems">Takes what is found.</param>
    public CompositionVintage(CommuneAttributes attributes, CommuneHistory history, ICollection<InputProblem> problems)
    {
        this.attributes = attributes;
        this.history = history;
        this.problems = problems;
        communes = attributes.Communes.ToDictionary(c => c.Code);
    }

    /// <summary>The territories with every composition brought over.</summary>
    /// <param name="territories">As they were read.</param>
    /// <param name="request">Says their year, and has the dataset that they are of when no file is named.</param>
    public TerritoryRecords Bring(TerritoryRecords territories, ImportRequest request)
    {
        var based = request.Base.Provenance.CogYear;
        var year = request.Vintages.Compositions ?? (request.Territories is null ? based : null);
        HashSet<CommuneCode> goneBefore = year == based ? [.. request.Base.FormerCommunes.Select(f => f.Code)] : [];
        // One former commune anywhere shows the age of all compositions: they have one source.
        var isOlder = year is null ? territories.Territories.Any(t => CodesOf(t.Composition).Any(IsGone)) : year < attributes.CogYear;
        var members = new EpciMembers(request.Base, attributes, history);
        var brought = territories.Territories
            .Select(t => t with
            {
                Composition = Bring(
                    t, territories.Places.GetValueOrDefault(t.Id), year, goneBefore, isOlder,
                    epci => members.MayHaveBeenOthers(epci, year, isOlder)),
            })
            .ToArray();
        if (request is { Territories: { } source, Vintages.Compositions: null })
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Noted, "vintage-found", source, null,
                gone.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"before {attributes.CogYear}") : "unknown",
                gone.Count > 0
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"Compositions name {gone.Count} communes that were gone by COG {attributes.CogYear}, so they are older, all of "
                        + $"them together. The lists of former communes have no dates: the year itself is not known. Name it with "
                            + $"--vintage compositions=YEAR.")
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"No composition names a commune that was gone by COG {attributes.CogYear}. The year itself cannot be told from "
                        + $"that; name it with --vintage compositions=YEAR.")));
        }

        return territories with { Territories = brought };
    }

    private bool IsGone(CommuneCode code) => history.Of(code).Kind is SuccessionKind.Merged or SuccessionKind.Split;

    private static IEnumerable<CommuneCode> CodesOf(Composition composition) =>
        composition.Terms.SelectMany(t => t is EpciTerm epci ? epci.Except : ((CommunesTerm)t).Communes);

    private Composition Bring(
        Territory territory, FilePlace place, int? year, HashSet<CommuneCode> goneBefore, bool isOlder,
        Func<EpciCode, bool> mayHaveHadOthers)
    {
        var report = new SourceReport(place.File ?? "the dataset in use", problems);
        var feature = $"territory {territory.Id}"
            + (place.File is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {place.Line}"));
        var sound = WithoutSplits(territory.Composition, feature, report);
        var followed = CompositionSuccession.Of(
            sound, history, code => communes.GetValueOrDefault(code), goneBefore, isOlder, mayHaveHadOthers);
        gone.UnionWith(followed.Followed.Select(f => f.From));
        foreach (var (from, to) in followed.Followed)
        {
            if (year >= attributes.CogYear)
            {
                report.Add(
                    ProblemSeverity.Refused, "vintage-contradicts-codes", feature, from.Value,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The compositions are said to be of COG {year}, and this commune was gone by COG {attributes.CogYear}; it is in "
                        + $"{to}."));
            }
            else
            {
                report.Add(
                    ProblemSeverity.Changed,
                    "former-commune-followed",
                    feature,
                    from.Value,
                    $"The former commune is in {to} {communes[to].Nom} now, which takes its place.");
            }
        }

        foreach (var commune in followed.Joined)
        {
            report.Add(
                ProblemSeverity.Noted,
                "communes-now-one",
                feature,
                commune.Value,
                "Several communes that the composition names are this one now; it counts once.");
        }

        foreach (var (commune, notNamed) in followed.Grown)
        {
            report.Add(
                ProblemSeverity.Noted, "commune-larger-than-named", feature, commune.Value,
                $"The commune has the ground of {string.Join(' ', notNamed)} too, which the composition does not name; whether it had then "
                + $"is not on record. The line is marked inferred.");
        }

        foreach (var (commune, notExcepted) in followed.LeftOutWhole)
        {
            report.Add(
                ProblemSeverity.Noted, "commune-left-out-whole", feature, commune.Value,
                $"The commune is left out whole; the ground of {string.Join(' ', notExcepted)} in it was not excepted, and may be in the "
                + $"territory. The line is marked inferred.");
        }

        if (followed.UncertainEpcis.Count > 0)
        {
            report.Add(
                ProblemSeverity.Noted, "epci-of-another-year", feature, string.Join(' ', followed.UncertainEpcis),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The EPCI are taken with their members of COG {attributes.CogYear}; the composition is of another year, and who was "
                    + $"in them then is not on record. The lines are marked inferred."));
        }

        return followed.Composition;
    }

    // They are taken out only so that the checks do not refuse them a second time.
    private Composition WithoutSplits(Composition composition, string feature, SourceReport report)
    {
        var split = new HashSet<CommuneCode>();
        foreach (var code in CodesOf(composition))
        {
            if (history.Of(code) is { Kind: SuccessionKind.Split } succession && split.Add(code))
            {
                report.Add(
                    ProblemSeverity.Refused, "split-commune", feature, code.Value,
                    $"Several communes have a claim to this former commune ({string.Join(", ", succession.Successors)}), and the lists do "
                    + $"not say which has what: name those that are meant.");
            }
        }

        gone.UnionWith(split);
        return split.Count == 0
            ? composition
            : composition with
            {
                Terms =
                [
                    .. composition.Terms.Select(t => t is EpciTerm epci
                        ? (CompositionTerm)(epci with { Except = [.. epci.Except.Where(c => !split.Contains(c))] })
                        : (CommunesTerm)t with { Communes = [.. ((CommunesTerm)t).Communes.Where(c => !split.Contains(c))] }),
                ],
            };
    }
}

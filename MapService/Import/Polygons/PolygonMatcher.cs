using System.Globalization;
using MapService.Geometry;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Import.Polygons;

/// <summary>
/// Matches polygons and communes by code. What has no counterpart is reported, communes by name and polygons with their surface: one
/// problem a commune, or one a département where the other side has nothing of the whole département.
/// </summary>
internal sealed class PolygonMatcher
{
    private readonly CommunePolygons polygons;
    private readonly IReadOnlyList<Commune> communes;
    private readonly CommuneHistory history;
    private readonly SourceReport report;
    private readonly Dictionary<CommuneCode, int> featureOf;

    private PolygonMatcher(CommunePolygons polygons, IReadOnlyList<Commune> communes, CommuneHistory history, SourceReport report)
    {
        this.polygons = polygons;
        this.communes = communes;
        this.history = history;
        this.report = report;
        featureOf = polygons.Codes.Select((code, feature) => (code, feature)).ToDictionary(p => p.code, p => p.feature);
    }

    /// <param name="polygons">Already brought to the dataset's COG year (<see cref="PolygonSuccession"/>).</param>
    /// <param name="communes">The communes of the dataset to be.</param>
    /// <param name="history">What became of codes.</param>
    /// <param name="source">What the polygons are called in reports.</param>
    /// <param name="problems">Takes what has no counterpart.</param>
    /// <returns>The communes' polygons, and those that were left out.</returns>
    public static MatchedPolygons Match(
        CommunePolygons polygons, IReadOnlyList<Commune> communes, CommuneHistory history, string source,
        ICollection<InputProblem> problems)
    {
        var matcher = new PolygonMatcher(polygons, communes, history, new SourceReport(source, problems));
        var table = matcher.Table();
        matcher.ReportPolygons();
        matcher.ReportCommunes();
        return new MatchedPolygons(table, matcher.LeftOut());
    }

    private PolygonTable Table()
    {
        var builder = new PolygonTableBuilder(polygons.Polygons.PointCount);
        foreach (var commune in communes)
        {
            if (featureOf.TryGetValue(commune.Code, out var feature))
            {
                builder.AddPolygonsOf(polygons.Polygons, feature);
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }

    private void ReportPolygons()
    {
        var known = communes.Select(c => c.Code).ToHashSet();
        var departements = communes.Select(c => c.Departement).ToHashSet();
        var unmatched = polygons.Codes.Where(code => !known.Contains(code)).Order().ToArray();
        foreach (var group in unmatched.GroupBy(c => c.Departement).OrderBy(g => g.Key))
        {
            if (departements.Contains(group.Key))
            {
                foreach (var code in group)
                {
                    var (problem, why) = WithoutCommune(code);
                    report.Add(
                        ProblemSeverity.Unmatched, problem, code.Value, code.Value, $"{why} Its polygon was left out, {Hectares([code])}.");
                }
            }
            else
            {
                report.Add(
                    ProblemSeverity.Unmatched, "polygon-without-commune", $"département {group.Key}", Count(group.Count()),
                    $"The attributes have no commune of this département; its polygons were left out, {Hectares(group)}: "
                    + $"{string.Join(' ', group)}");
            }
        }

        if (polygons.Codes.Count > 0 && unmatched.Length == polygons.Codes.Count)
        {
            report.Add(
                ProblemSeverity.Refused,
                "no-polygon-matches",
                null,
                polygons.Codes[0].Value,
                "No polygon of the source has the code of a commune of the attributes.");
        }
    }

    private (string Problem, string Why) WithoutCommune(CommuneCode code)
    {
        var succession = history.Of(code);
        return succession.Kind switch
        {
            SuccessionKind.Split => (
                "polygon-of-split-commune",
                $"Several communes have a claim to this former commune ({string.Join(", ", succession.Successors)}), and the lists do not "
                + $"say which has what."),
            SuccessionKind.Unknown => ("polygon-without-commune", "No commune of the attributes has this code, nor had a former one."),
            _ => ("polygon-without-commune", "The commune is none of those taken."),
        };
    }

    // Only land of the dataset's départements is missing from it. A commune that was not asked for is not missing.
    private IReadOnlyList<LeftOutPolygon> LeftOut()
    {
        var known = communes.Select(c => c.Code).ToHashSet();
        var departements = communes.Select(c => c.Departement).ToHashSet();
        return
        [
            .. polygons.Codes
                .Where(code => !known.Contains(code) && polygons.Polygons.HasPolygon(featureOf[code]))
                .Order()
                .SelectMany(code => DepartementsOf(code).Where(departements.Contains).Order(), (code, departement) =>
                    new LeftOutPolygon(code, departement, GeodesicArea.SquareMetres(polygons.Polygons, featureOf[code]))),
        ];
    }

    private IEnumerable<DepartementCode> DepartementsOf(CommuneCode code)
    {
        var succession = history.Of(code);
        return succession.Kind switch
        {
            SuccessionKind.Split or SuccessionKind.Outside => succession.Successors.Select(c => c.Departement).Distinct(),
            SuccessionKind.Unknown => [code.Departement],
            _ => [],
        };
    }

    private void ReportCommunes()
    {
        var departements = polygons.Codes.Select(c => c.Departement).ToHashSet();
        foreach (var group in communes.Where(c => !featureOf.ContainsKey(c.Code)).GroupBy(c => c.Departement).OrderBy(g => g.Key))
        {
            if (departements.Contains(group.Key))
            {
                foreach (var commune in group)
                {
                    report.Add(
                        ProblemSeverity.Unmatched, "commune-without-polygon", $"commune {commune.Code}", commune.Nom,
                        "The commune has no polygon; its boundary and surface are not known." + Whereabouts(commune.Code));
                }
            }
            else
            {
                report.Add(
                    ProblemSeverity.Unmatched, "commune-without-polygon", $"département {group.Key}", Count(group.Count()),
                    $"The source has no polygon of this département; boundary and surface are not known of its communes: "
                    + $"{string.Join(", ", group.Select(c => $"{c.Code} {c.Nom}"))}");
            }
        }
    }

    // The older polygon of the commune that it left still contains a commune that was set up again. Reported only where the lists name it.
    private string Whereabouts(CommuneCode code)
    {
        var within = history.OnceIn(code).Where(featureOf.ContainsKey).ToArray();
        return within.Length == 0
            ? " If the polygons are older than the commune, its ground is in another one's; the lists do not say in whose."
            : $" It was once part of {string.Join(", ", within)}, whose polygon may still have its ground.";
    }

    private string Hectares(IEnumerable<CommuneCode> codes) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{codes.Sum(c => GeodesicArea.SquareMetres(polygons.Polygons, featureOf[c])) / 10_000:0.#} ha");

    private static string Count(int communes) => string.Create(CultureInfo.InvariantCulture, $"{communes} communes");
}

/// <summary>Polygons matched with communes.</summary>
/// <param name="Polygons">One feature a commune, in the order of the communes; no polygon for a commune without one.</param>
/// <param name="LeftOut">Polygons that no commune has for certain, in départements of the communes.</param>
internal sealed record MatchedPolygons(PolygonTable Polygons, IReadOnlyList<LeftOutPolygon> LeftOut);

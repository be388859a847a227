using System.Globalization;
using MapService.Geometry;
using MapService.Territories;

namespace MapService.Import;

/// <summary>
/// Matches polygons and communes by code. What has no counterpart is reported by name: one problem a commune, or one a département
/// where the other side has nothing of the whole département.
/// </summary>
internal static class PolygonMatcher
{
    /// <returns>One feature a commune, in the order of the communes; no polygon for a commune without one.</returns>
    public static PolygonTable Match(CommunePolygons polygons, CommuneAttributes attributes, string source, ICollection<Problem> problems)
    {
        var featureOf = polygons.Codes.Select((code, feature) => (code, feature)).ToDictionary(p => p.code, p => p.feature);
        var builder = new PolygonTableBuilder(polygons.Polygons.PointCount);
        foreach (var commune in attributes.Communes)
        {
            if (featureOf.TryGetValue(commune.Code, out var feature))
            {
                builder.AddPolygonsOf(polygons.Polygons, feature);
            }

            builder.EndFeature();
        }

        var communes = attributes.Communes.Select(c => c.Code).ToHashSet();
        Report(
            polygons.Codes.Where(code => !communes.Contains(code)),
            communes.Select(c => c.Departement).ToHashSet(),
            "polygon-without-commune",
            "No commune of the attributes has this code; its polygon was left out.",
            "The attributes have no commune of this département; its polygons were left out: ");
        Report(
            communes.Where(code => !featureOf.ContainsKey(code)),
            polygons.Codes.Select(c => c.Departement).ToHashSet(),
            "commune-without-polygon",
            "The commune has no polygon; its boundary and surface are not known.",
            "The source has no polygon of this département; boundary and surface are not known of its communes: ");
        if (polygons.Codes.Count > 0 && !polygons.Codes.Any(communes.Contains))
        {
            problems.Add(new Problem(
                ProblemSeverity.Refused, "no-polygon-matches", source, null, polygons.Codes[0].Value, "No polygon of the source has the code of a commune of the attributes."));
        }

        return builder.ToTable();

        void Report(IEnumerable<CommuneCode> unmatched, HashSet<DepartementCode> otherSide, string problem, string message, string wholeMessage)
        {
            foreach (var group in unmatched.GroupBy(c => c.Departement).OrderBy(g => g.Key))
            {
                var codes = group.Order().Select(c => c.Value).ToArray();
                if (otherSide.Contains(group.Key))
                {
                    foreach (var code in codes)
                    {
                        problems.Add(new Problem(ProblemSeverity.Unmatched, problem, source, code, code, message));
                    }
                }
                else
                {
                    var count = string.Create(CultureInfo.InvariantCulture, $"{codes.Length} communes");
                    problems.Add(new Problem(ProblemSeverity.Unmatched, problem, source, $"département {group.Key}", count, $"{wholeMessage}{string.Join(' ', codes)}"));
                }
            }
        }
    }
}

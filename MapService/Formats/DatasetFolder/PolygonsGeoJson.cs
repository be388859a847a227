using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Formats.DatasetFolder;

/// <summary>
/// The polygons of a stored dataset (<c>polygons.geojson</c>, WGS 84). Each line is one feature with the <c>code</c> of its commune, in the
/// order of the communes. A commune without a polygon has a null geometry. Writing and reading do not change coordinates or rings.
/// </summary>
internal static class PolygonsGeoJson
{
    /// <summary>Writes the polygons of the communes.</summary>
    public static void Write(string path, IReadOnlyList<Commune> communes, PolygonTable polygons)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using (var writer = new GeoJsonWriter(stream, RingWinding.AsFound))
        {
            writer.StartCollection();
            for (var i = 0; i < communes.Count; i++)
            {
                var code = communes[i].Code.Value;
                writer.WriteFeature(null, json => json.WriteString("code"u8, code), polygons, i);
            }

            writer.EndCollection();
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads the polygons of the communes: one feature for each commune, in their order. A fault is a refused problem.</summary>
    public static PolygonTable Read(byte[] utf8, string place, IReadOnlyList<Commune> communes, ICollection<InputProblem> problems)
    {
        GeoJsonPolygons found;
        try
        {
            found = GeoJsonPolygons.Read(utf8, place);
        }
        catch (RefusedInputException refused)
        {
            foreach (var problem in refused.Problems)
            {
                problems.Add(problem);
            }

            return PolygonTable.Empty;
        }

        return InOrderOf(communes, found, place, problems);
    }

    private static PolygonTable InOrderOf(
        IReadOnlyList<Commune> communes, GeoJsonPolygons found, string place, ICollection<InputProblem> problems)
    {
        var features = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < found.Codes.Count; i++)
        {
            if (!features.TryAdd(found.Codes[i], i))
            {
                Refuse("duplicate-code", i, "The commune has two features.");
            }
        }

        var builder = new PolygonTableBuilder(found.Polygons.PointCount);
        foreach (var commune in communes)
        {
            if (features.Remove(commune.Code.Value, out var feature))
            {
                builder.AddPolygonsOf(found.Polygons, feature);
            }

            builder.EndFeature();
        }

        foreach (var (_, feature) in features)
        {
            Refuse("unknown-commune", feature, "The commune is not in the table of communes.");
        }

        return builder.ToTable();

        void Refuse(string code, int feature, string message) =>
            problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, $"feature {feature + 1}", found.Codes[feature], message));
    }
}

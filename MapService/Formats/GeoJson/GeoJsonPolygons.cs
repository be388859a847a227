using System.Globalization;
using MapService.Geometry;
using MapService.Territories.Checks;

namespace MapService.Formats.GeoJson;

/// <summary>
/// The polygons of a GeoJSON file that this program wrote, unchanged. Nothing is repaired, and a fault refuses the file. Other files are
/// read by <c>Import</c>, which repairs and reports.
/// </summary>
/// <param name="Codes">The <c>code</c> property of each feature.</param>
/// <param name="Polygons">One table feature for each feature, without a polygon for a null geometry.</param>
public sealed record GeoJsonPolygons(IReadOnlyList<string> Codes, PolygonTable Polygons)
{
    /// <summary>Reads a file that <see cref="GeoJsonWriter"/> wrote.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="RefusedInputException">The file is at fault. All faults are reported, with file, feature and value.</exception>
    public static GeoJsonPolygons Read(byte[] utf8, string file)
    {
        var problems = new List<InputProblem>();
        var codes = new List<string>();
        var builder = new PolygonTableBuilder();
        GeoJsonReader.Read(utf8, file, GeoJsonLimits.Default, problems, feature =>
        {
            var code = feature.Property("code")?.Text ?? "";
            var label = $"feature {feature.Number} ({code})";
            codes.Add(code);
            foreach (var fault in feature.Faults)
            {
                Refuse(fault.Code, fault.Value, fault.Message);
            }

            if (Copy(feature.Rings, builder) is { } faulty)
            {
                Refuse("bad-ring", faulty, "A ring is closed, has three different positions or more, and lies within 180 and 90 degrees.");
            }

            void Refuse(string code, string? value, string message) =>
                problems.Add(new InputProblem(ProblemSeverity.Refused, code, file, label, value, message));
        });

        return problems.Count == 0 ? new GeoJsonPolygons(codes, builder.ToTable()) : throw new RefusedInputException(problems);
    }

    // The value at fault, or null when there is none.
    private static string? Copy(GeoJsonRings rings, PolygonTableBuilder builder)
    {
        string? faulty = null;
        for (var polygon = 0; polygon < rings.PolygonCount; polygon++)
        {
            foreach (var ring in rings.RingsOf(polygon))
            {
                var positions = rings.Ring(ring);
                if (positions.Length < 4 || positions[0] != positions[^1])
                {
                    faulty ??= $"ring of {positions.Length} positions";
                    continue;
                }

                foreach (var position in positions[..^1])
                {
                    if (!(Math.Abs(position.X) <= 180 && Math.Abs(position.Y) <= 90))
                    {
                        faulty ??= string.Create(CultureInfo.InvariantCulture, $"{position.X}, {position.Y}");
                        continue;
                    }

                    builder.Add(GridPoint.FromDegrees(position.X, position.Y));
                }

                builder.EndRing();
            }

            builder.EndPolygon();
        }

        builder.EndFeature();
        return faulty;
    }
}

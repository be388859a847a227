using System.Globalization;
using System.Text;
using System.Text.Json;
using MapService.Geometry;
using MapService.Territories;

namespace MapService.Formats;

/// <summary>
/// The polygons of a stored dataset (<c>polygons.geojson</c>): WGS 84, one feature a line with its commune's <c>code</c>, in the order of the
/// communes; a commune without a polygon has no line. Coordinates are those of the grid, exactly, so writing and reading change nothing.
/// This is the project's own file, written by nobody else: reading checks it and repairs nothing.
/// </summary>
internal static class PolygonsGeoJson
{
    /// <summary>Writes the polygons of the communes.</summary>
    public static void Write(string path, IReadOnlyList<Commune> communes, PolygonTable polygons)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using (var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            text.WriteLine("""{"type":"FeatureCollection","features":[""");
            var separator = "";
            var line = new StringBuilder();
            for (var i = 0; i < communes.Count; i++)
            {
                if (polygons.HasPolygon(i))
                {
                    line.Clear().Append(separator);
                    AppendFeature(line, communes[i].Code, polygons, i);
                    text.Write(line);
                    separator = ",\n";
                }
            }

            text.WriteLine("\n]}");
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads the polygons of the communes: one feature a commune, in their order.</summary>
    public static PolygonTable Read(string text, string place, IReadOnlyList<Commune> communes, ICollection<Problem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return new Reader(place, problems).Table(document.RootElement, communes);
        }
        catch (JsonException e)
        {
            problems.Add(new Problem(ProblemSeverity.Refused, "not-json", place, $"line {e.LineNumber + 1}", null, "The file is not JSON, or is cut off: " + e.Message));
            return PolygonTable.Empty;
        }
    }

    private static void AppendFeature(StringBuilder line, CommuneCode code, PolygonTable table, int feature)
    {
        var polygons = table.PolygonsOf(feature);
        var several = polygons.Count > 1;
        line.Append(CultureInfo.InvariantCulture, $$"""{"type":"Feature","properties":{"code":"{{code}}"},"geometry":{"type":"{{(several ? "MultiPolygon" : "Polygon")}}","coordinates":""");
        line.Append(several ? "[" : "");
        var separator = "";
        foreach (var polygon in polygons)
        {
            line.Append(separator);
            AppendPolygon(line, table, polygon);
            separator = ",";
        }

        line.Append(several ? "]" : "").Append("}}");
    }

    private static void AppendPolygon(StringBuilder line, PolygonTable table, int polygon)
    {
        var separator = "[";
        foreach (var ring in table.RingsOf(polygon))
        {
            line.Append(separator).Append('[');
            var points = table.Ring(ring);
            foreach (var point in points)
            {
                AppendPoint(line, point);
                line.Append(',');
            }

            AppendPoint(line, points[0]);
            line.Append(']');
            separator = ",";
        }

        line.Append(']');
    }

    private static void AppendPoint(StringBuilder line, GridPoint point)
    {
        line.Append('[');
        AppendDegrees(line, point.X);
        line.Append(',');
        AppendDegrees(line, point.Y);
        line.Append(']');
    }

    /// <summary>Grid units as decimal degrees, exactly, without zeros at the end: 31234500 is 3.12345.</summary>
    private static void AppendDegrees(StringBuilder line, int units) =>
        line.Append(((decimal)units / GridPoint.UnitsPerDegree).ToString("0.#######", CultureInfo.InvariantCulture));

    private sealed class Reader(string place, ICollection<Problem> problems)
    {
        private readonly PolygonTableBuilder builder = new();

        public PolygonTable Table(JsonElement root, IReadOnlyList<Commune> communes)
        {
            var geometries = new Dictionary<CommuneCode, (int Number, JsonElement Geometry)>();
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            {
                Refuse("not-a-feature-collection", null, null, "Expected a FeatureCollection with a list of features.");
                return PolygonTable.Empty;
            }

            var number = 0;
            foreach (var feature in features.EnumerateArray())
            {
                number++;
                if (CodeOf(feature, number) is { } code && !geometries.TryAdd(code, (number, feature.GetProperty("geometry"))))
                {
                    Refuse("duplicate-code", $"feature {number}", code.Value, "The commune has two features.");
                }
            }

            foreach (var commune in communes)
            {
                if (geometries.Remove(commune.Code, out var found))
                {
                    AddGeometry(found.Geometry, $"feature {found.Number} ({commune.Code})");
                }

                builder.EndFeature();
            }

            foreach (var (code, found) in geometries)
            {
                Refuse("unknown-commune", $"feature {found.Number}", code.Value, "The commune is not in communes.csv.");
            }

            return builder.ToTable();
        }

        private CommuneCode? CodeOf(JsonElement feature, int number)
        {
            if (feature.ValueKind != JsonValueKind.Object
                || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
                || !properties.TryGetProperty("code", out var value) || value.ValueKind != JsonValueKind.String
                || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            {
                Refuse("bad-feature", $"feature {number}", null, "Expected a Feature with a geometry and the property code.");
                return null;
            }

            if (CommuneCode.TryParse(value.GetString(), out var code))
            {
                return code;
            }

            Refuse("malformed-code", $"feature {number}", value.GetString(), $"Expected {CommuneCode.Expected}.");
            return null;
        }

        private void AddGeometry(JsonElement geometry, string feature)
        {
            var type = geometry.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
            if (type is not ("Polygon" or "MultiPolygon") || !geometry.TryGetProperty("coordinates", out var coordinates))
            {
                Refuse("bad-geometry", feature, type, "Expected a Polygon or MultiPolygon with coordinates.");
                return;
            }

            try
            {
                var polygons = type == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray();
                foreach (var polygon in polygons)
                {
                    AddPolygon(polygon);
                }
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentOutOfRangeException or OverflowException)
            {
                Refuse("bad-geometry", feature, null, "The coordinates are not rings of longitude and latitude: " + e.Message);
            }
        }

        private void AddPolygon(JsonElement polygon)
        {
            if (polygon.GetArrayLength() == 0)
            {
                throw new FormatException("A polygon has no ring.");
            }

            foreach (var ring in polygon.EnumerateArray())
            {
                var points = ring.EnumerateArray().Select(PointOf).ToArray();
                if (points.Length < 4 || points[0] != points[^1])
                {
                    throw new FormatException("A ring has less than four positions, or does not end where it begins.");
                }

                builder.Add(points.AsSpan(0, points.Length - 1));
                builder.EndRing();
            }

            builder.EndPolygon();
        }

        private static GridPoint PointOf(JsonElement position)
        {
            if (position.GetArrayLength() != 2)
            {
                throw new FormatException("A position has two coordinates.");
            }

            return GridPoint.FromDegrees(position[0].GetDouble(), position[1].GetDouble());
        }

        private void Refuse(string code, string? feature, string? value, string message) =>
            problems.Add(new Problem(ProblemSeverity.Refused, code, place, feature, value, message));
    }
}

using System.Globalization;
using System.Text.Json;
using MapService.Formats.GeoJson;
using MapService.Territories.Records;
using MapService.Topology.Defects;

namespace MapService.Import.Reports;

/// <summary>
/// Defects as a GeoJSON layer (RFC 7946), one feature for each: an overlap or a gap is a Polygon, an unmatched border its
/// stretch of border (LineString).
/// </summary>
/// <remarks>
/// Properties: <c>kind</c> (<c>overlapping-polygons</c>, <c>sliver-gap</c>, <c>unmatched-border</c>), <c>communes</c> and <c>noms</c>
/// (their codes and names, in one order), <c>longitude</c> and <c>latitude</c> of a position on its border, <c>surfaceSquareMetres</c>,
/// <c>widthMetres</c> (the mean width; both 0 for an unmatched border). An open gap is drawn as far as the two borders run along each
/// other.
/// </remarks>
public static class DefectLayer
{
    /// <summary>Writes the layer.</summary>
    /// <param name="defects">The defects.</param>
    /// <param name="communes">The commune of each feature.</param>
    /// <param name="target">Where the file goes; stays open.</param>
    public static void Write(IReadOnlyList<Defect> defects, IReadOnlyList<Commune> communes, Stream target)
    {
        using var writer = new GeoJsonWriter(target);
        writer.StartCollection();
        for (var i = 0; i < defects.Count; i++)
        {
            var defect = defects[i];
            if (defect.Kind == DefectKind.UnmatchedBorder)
            {
                writer.WriteLineFeature(i + 1, json => WriteProperties(json, defect, communes), [.. defect.Border]);
            }
            else
            {
                writer.WriteFeature(i + 1, json => WriteProperties(json, defect, communes), defect.Ground, 0);
            }
        }

        writer.EndCollection();
    }

    private static void WriteProperties(Utf8JsonWriter json, Defect defect, IReadOnlyList<Commune> communes)
    {
        json.WriteString("kind"u8, DefectReport.CodeOf(defect.Kind));
        WriteTexts(json, "communes", defect.Features.Select(f => communes[f].Code.Value));
        WriteTexts(json, "noms", defect.Features.Select(f => communes[f].Nom));
        json.WriteNumber("longitude"u8, (decimal)defect.Place.Longitude);
        json.WriteNumber("latitude"u8, (decimal)defect.Place.Latitude);
        WriteRounded(json, "surfaceSquareMetres", defect.SurfaceSquareMetres);
        WriteRounded(json, "widthMetres", defect.WidthMetres);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    // A hundredth of a square metre is less than a step of the grid along any border; small ones still have digits.
    private static void WriteRounded(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString(value >= 1 ? "0.##" : "0.######", CultureInfo.InvariantCulture));
    }
}

using System.Text;
using MapService.Formats.GeoJson;
using MapService.Import.Polygons;
using MapService.Territories.Checks;

namespace MapService.Tests.Import.Polygons;

/// <summary>Small polygon files for tests, and what reading them gives.</summary>
internal static class PolygonText
{
    /// <summary>The name under which the text is read.</summary>
    public const string FileName = "communes.geojson";

    /// <summary>
    /// A closed square of 0.01 degree near Dijon, its west side <paramref name="west"/> hundredths of a degree east of 5.
    /// </summary>
    public static string Square(int west = 0) =>
        $"[[[{X(west)},47.3],[{X(west + 1)},47.3],[{X(west + 1)},47.31],[{X(west)},47.31],[{X(west)},47.3]]]";

    public static string Polygon(string coordinates) => $$"""{"type":"Polygon","coordinates":{{coordinates}}}""";

    public static string MultiPolygon(string coordinates) => $$"""{"type":"MultiPolygon","coordinates":{{coordinates}}}""";

    public static string Feature(string code, string geometry) =>
        $$"""{"type":"Feature","properties":{"code":"{{code}}","nom":"Commune {{code}}"},"geometry":{{geometry}} }""";

    public static string Collection(params string[] features) =>
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    /// <summary>Reads a text; refused or not.</summary>
    public static (CommunePolygons? Polygons, IReadOnlyList<InputProblem> Problems) Read(
        string text, CoordinateReference? reference = null, GeoJsonLimits? limits = null)
    {
        var problems = new List<InputProblem>();
        var polygons = PolygonReader.Read(
            Encoding.UTF8.GetBytes(text),
            FileName,
            reference,
            limits ?? GeoJsonLimits.Default,
            problems,
            TestContext.Current.CancellationToken);
        return (polygons, problems);
    }

    private static string X(int hundredths) => (5 + (hundredths / 100.0)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using MapService.Geometry;
using MapService.Territories;

namespace MapService.Formats;

/// <summary>
/// The polygons of a GeoJSON file that the project wrote itself, feature by feature, as they stand: nothing is repaired,
/// and a fault refuses the file. Files of others go through <c>Import</c>, which repairs and reports.
/// </summary>
/// <param name="Codes">The <c>code</c> property of each feature.</param>
/// <param name="Polygons">One feature each; no polygon for a null geometry.</param>
public sealed record GeoJsonPolygons(IReadOnlyList<string> Codes, PolygonTable Polygons)
{
    /// <summary>Reads a file that <see cref="GeoJsonWriter"/> wrote.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="RefusedInputException">Not such a file: every fault, with file, feature and value.</exception>
    public static GeoJsonPolygons Read(byte[] utf8, string file) => throw new NotImplementedException();
}

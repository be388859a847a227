using MapService.Formats.GeoJson;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Import.Polygons;

/// <summary>
/// Reads a polygon a commune from a GeoJSON text: checks and repairs what can be repaired, and reports everything. One refused
/// problem refuses the whole; reading goes on all the same, so that every fault is reported at once.
/// </summary>
public static class PolygonReader
{
    /// <summary>Reads the polygons.</summary>
    /// <param name="utf8">The text as <see cref="SourceReader"/> gives it; overwritten where it has NaN or Infinity.</param>
    /// <param name="source">The source's name, for messages.</param>
    /// <param name="reference">What its coordinates are; null to believe its <c>crs</c> member, or take degrees when it has none.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null when a fault refuses the whole.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CommunePolygons? Read(
        byte[] utf8, string source, CoordinateReference? reference, GeoJsonLimits limits, ICollection<InputProblem> problems,
        CancellationToken cancellation) =>
        FeatureIntake.ReadAll(
            utf8, source, reference, limits, problems, (crs, found) => new CommuneIntake(source, crs, found, cancellation))?.Result();
}

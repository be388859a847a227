using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Import.Polygons;

/// <summary>Polygons with the group that each belongs to.</summary>
/// <param name="Groups">The property's value of each group, no value twice: "01" and 1 are two.</param>
/// <param name="GroupOf">The group of each feature.</param>
/// <param name="Polygons">One feature each, checked and repaired, in the order of the source.</param>
public sealed record GroupedPolygons(IReadOnlyList<GeoJsonProperty> Groups, int[] GroupOf, PolygonTable Polygons)
{
    /// <summary>Reads polygons from a GeoJSON text, with the same checks, repairs and report as an import.</summary>
    /// <param name="utf8">The text as <see cref="SourceReader"/> gives it; overwritten where it has NaN or Infinity.</param>
    /// <param name="source">The source's name, for messages.</param>
    /// <param name="property">The property that groups, as it is written in the file.</param>
    /// <param name="reference">What its coordinates are; null to believe its <c>crs</c> member, or take degrees when it has none.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null when a fault refuses the whole.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static GroupedPolygons? Read(
        byte[] utf8,
        string source,
        string property,
        CoordinateReference? reference,
        GeoJsonLimits limits,
        ICollection<InputProblem> problems,
        CancellationToken cancellation) =>
        FeatureIntake.ReadAll(
            utf8,
            source,
            reference,
            limits,
            problems,
            (crs, found) => new GroupIntake(source, property, crs, found, cancellation))?.Result();
}

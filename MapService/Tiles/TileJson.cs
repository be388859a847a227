using System.Text.Json.Serialization;
using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Layers;
using MapService.Tiles.Grid;

namespace MapService.Tiles;

/// <summary>The fields of a layer in a TileJSON 3.0 document. Serialised in snake case (<c>vector_layers</c>).</summary>
/// <param name="Id">Name of the layer.</param>
/// <param name="Description">Its description.</param>
/// <param name="Minzoom">First zoom with tiles.</param>
/// <param name="Maxzoom">Last zoom with tiles.</param>
/// <param name="Fields">
/// Name and type of each property: "Number", "String" or "Boolean", the words that readers of tiles such as GDAL know.
/// </param>
/// <param name="FieldDescriptions">Name of each property and what it means, with the unit. A member of our own.</param>
public sealed record VectorLayer(
    string Id,
    string Description,
    int Minzoom,
    int Maxzoom,
    IReadOnlyDictionary<string, string> Fields,
    [property: JsonPropertyName("fieldDescriptions")] IReadOnlyDictionary<string, string> FieldDescriptions);

/// <summary>A TileJSON 3.0 document as data.</summary>
/// <param name="Tilejson">"3.0.0".</param>
/// <param name="Tiles">Address templates with {z}, {x} and {y}.</param>
/// <param name="Name">Name of the tile set.</param>
/// <param name="Attribution">The sources of the data.</param>
/// <param name="Scheme">"xyz".</param>
/// <param name="Minzoom">First zoom with tiles.</param>
/// <param name="Maxzoom">Last zoom with tiles.</param>
/// <param name="Bounds">West, south, east, north in degrees.</param>
/// <param name="Center">Longitude, latitude, zoom.</param>
/// <param name="VectorLayers">The layers.</param>
public sealed record TileJson(
    string Tilejson,
    IReadOnlyList<string> Tiles,
    string Name,
    string Attribution,
    string Scheme,
    int Minzoom,
    int Maxzoom,
    IReadOnlyList<double> Bounds,
    IReadOnlyList<double> Center,
    IReadOnlyList<VectorLayer> VectorLayers)
{
    /// <summary>
    /// Describes the tiles of one or more layers of a dataset. The bounds are those of all communes, or of the world when none has a
    /// polygon.
    /// </summary>
    /// <param name="dataset">The snapshot.</param>
    /// <param name="layers">The layers in each tile.</param>
    /// <param name="templates">Absolute address templates.</param>
    public static TileJson Of(Dataset dataset, IReadOnlyList<Layer> layers, IReadOnlyList<string> templates)
    {
        var box = dataset.Box;
        var (min, max) = box.IsEmpty
            ? (GridPoint.FromDegrees(-180, -85.0511287), GridPoint.FromDegrees(180, 85.0511287))
            : (new GridPoint(box.MinX, box.MinY), new GridPoint(box.MaxX, box.MaxY));
        var provenance = dataset.Records.Provenance;
        return new TileJson(
            "3.0.0",
            templates,
            string.Join(", ", layers.Select(layer => layer.Name())),
            $"{provenance.BoundarySource}; {provenance.AttributeSource}",
            "xyz",
            0,
            TileAddress.MaxZoom,
            [min.Longitude, min.Latitude, max.Longitude, max.Latitude],
            [(min.Longitude + max.Longitude) / 2, (min.Latitude + max.Latitude) / 2, box.IsEmpty ? 0 : CenterZoom],
            [.. layers.Select(Describe)]);
    }

    /// <summary>A zoom at which a region fits a screen.</summary>
    private const int CenterZoom = 7;

    private static VectorLayer Describe(Layer layer) => new(
        layer.Name(),
        LayerColumns.DescriptionOf(layer),
        0,
        TileAddress.MaxZoom,
        LayerColumns.Of(layer).ToDictionary(column => column.Name, column => TypeWord(column.Type)),
        LayerColumns.Of(layer).ToDictionary(column => column.Name, Describe));

    // Vector tiles have no type for days.
    private static string TypeWord(PropertyType type) => type switch
    {
        PropertyType.Text or PropertyType.Day => "String",
        PropertyType.Integer or PropertyType.Decimal => "Number",
        PropertyType.Flag => "Boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string Describe(PropertyColumn column) =>
        column.FromZoom == 0
            ? column.Description
            : FormattableString.Invariant($"{column.Description}; in tiles from zoom {column.FromZoom} on");
}

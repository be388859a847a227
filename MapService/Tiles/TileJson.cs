using MapService.Coverage;

namespace MapService.Tiles;

/// <summary>The fields of a layer in a TileJSON 3.0 document. Serialised in snake case (<c>vector_layers</c>).</summary>
/// <param name="Id">Name of the layer.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Minzoom">First zoom with tiles.</param>
/// <param name="Maxzoom">Last zoom with tiles.</param>
/// <param name="Fields">Name of each property, and what it says.</param>
public sealed record VectorLayer(string Id, string Description, int Minzoom, int Maxzoom, IReadOnlyDictionary<string, string> Fields);

/// <summary>A TileJSON 3.0 document as data.</summary>
/// <param name="Tilejson">"3.0.0".</param>
/// <param name="Tiles">Address templates with {z}, {x} and {y}.</param>
/// <param name="Name">Name of the tile set.</param>
/// <param name="Attribution">Whom the data comes from.</param>
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
    /// <summary>Describes the tiles of one or more layers of a dataset. The bounds are those of all communes; the world's where none has a polygon.</summary>
    /// <param name="dataset">The snapshot.</param>
    /// <param name="layers">The layers in each tile.</param>
    /// <param name="templates">Absolute address templates.</param>
    public static TileJson Of(Dataset dataset, IReadOnlyList<TileLayer> layers, IReadOnlyList<string> templates) =>
        throw new NotImplementedException();
}

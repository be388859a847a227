using MapService.Coverage;
using MapService.Territories;
using MapService.Topology;

namespace MapService.Tiles;

/// <summary>One feature of a layer.</summary>
/// <param name="Id">Stable number, below 2^52 (<see cref="FeatureIds"/>).</param>
/// <param name="Key">What it is made from: a code, an id, or the name of a zone.</param>
/// <param name="Outline">Its polygons; none where its communes or their boundaries are not known.</param>
/// <param name="Communes">Sorted numbers of its communes.</param>
/// <param name="Values">Its properties, one for each of <see cref="LayerFeatures.Columns"/>.</param>
public sealed record LayerFeature(
    long Id,
    string Key,
    Outline Outline,
    IReadOnlyList<int> Communes,
    IReadOnlyList<PropertyValue> Values);

/// <summary>The features of a layer, at a date and for a kind where it depends on them. Tiles and downloads are made from this.</summary>
public sealed class LayerFeatures
{
    internal LayerFeatures(TileLayer layer, IReadOnlyList<PropertyColumn> columns, IReadOnlyList<LayerFeature> features) =>
        (Layer, Columns, Features) = (layer, columns, features);

    /// <summary>Which layer.</summary>
    public TileLayer Layer { get; }

    /// <summary>The properties of every feature, in order.</summary>
    public IReadOnlyList<PropertyColumn> Columns { get; }

    /// <summary>The features, in the order of their keys. A territory of unknown composition is one too, without a polygon.</summary>
    public IReadOnlyList<LayerFeature> Features { get; }

    /// <summary>
    /// The features of a layer. <paramref name="kind"/> is ignored by all layers but gaps and overlaps, <paramref name="date"/>
    /// by communes, epci and departements. Made once and kept (dated ones: the last few periods asked for).
    /// </summary>
    public static LayerFeatures Of(Dataset dataset, TileLayer layer, TerritoryKind kind, DateOnly date) =>
        throw new NotImplementedException();
}

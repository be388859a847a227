using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Layers;

/// <summary>One feature of a layer.</summary>
/// <param name="Id">Stable number, below 2^52 (<see cref="FeatureIds"/>).</param>
/// <param name="Key">Its key: a code, an id, or the département and number of a gap zone ("89-1").</param>
/// <param name="Outline">Its polygons; empty when its communes or their boundaries are not known.</param>
/// <param name="Communes">Sorted numbers of its communes.</param>
/// <param name="Values">Its properties, one for each of <see cref="LayerFeatures.Columns"/>.</param>
public sealed record LayerFeature(
    long Id,
    string Key,
    Outline Outline,
    IReadOnlyList<int> Communes,
    IReadOnlyList<PropertyValue> Values);

/// <summary>The features of a layer, for a day and a kind if it depends on them. Tiles and downloads are made from them.</summary>
public sealed class LayerFeatures
{
    internal LayerFeatures(Layer layer, IReadOnlyList<LayerFeature> features) =>
        (Layer, Columns, Features) = (layer, LayerColumns.Of(layer), features);

    /// <summary>Which layer.</summary>
    public Layer Layer { get; }

    /// <summary>The properties of every feature, in order.</summary>
    public IReadOnlyList<PropertyColumn> Columns { get; }

    /// <summary>
    /// The features: communes, EPCI, départements and territories by code or id, gap zones by département and number, overlaps by
    /// commune.
    /// A territory of unknown composition is a feature without communes and polygons. A territory that may be in force is not a feature.
    /// </summary>
    public IReadOnlyList<LayerFeature> Features { get; }

    /// <summary>Numbers of the columns that tiles of a zoom carry.</summary>
    internal int[] ColumnsAt(int zoom) => [.. Enumerable.Range(0, Columns.Count).Where(column => Columns[column].FromZoom <= zoom)];

    /// <summary>
    /// The features of a layer. <paramref name="kind"/> is ignored by all layers but gaps and overlaps, <paramref name="date"/>
    /// by communes, epci and departements. They are built once and kept; of dated layers, the most recently used are kept.
    /// </summary>
    public static LayerFeatures Of(Dataset dataset, Layer layer, TerritoryKind kind, DateOnly date) =>
        DatasetLayers.For(dataset).Features(layer, kind, date);
}

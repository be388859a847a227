using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Layers;

/// <summary>One feature of a layer.</summary>
/// <param name="Id">Stable number, below 2^52 (<see cref="FeatureIds"/>).</param>
/// <param name="Key">What it is made from: a code, an id, or département and number of a gap zone ("89-1").</param>
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
    internal LayerFeatures(Layer layer, IReadOnlyList<LayerFeature> features) =>
        (Layer, Columns, Features) = (layer, LayerColumns.Of(layer), features);

    /// <summary>Which layer.</summary>
    public Layer Layer { get; }

    /// <summary>The properties of every feature, in order.</summary>
    public IReadOnlyList<PropertyColumn> Columns { get; }

    /// <summary>
    /// The features: communes, EPCI, départements and territories by code or id, gap zones by département and number, overlaps by commune.
    /// A territory in force whose composition is unknown is one too, without communes or polygons; one that may be in force is not.
    /// </summary>
    public IReadOnlyList<LayerFeature> Features { get; }

    /// <summary>Numbers of the columns that tiles of a zoom carry.</summary>
    internal int[] ColumnsAt(int zoom) => [.. Enumerable.Range(0, Columns.Count).Where(column => Columns[column].FromZoom <= zoom)];

    /// <summary>
    /// The features of a layer. <paramref name="kind"/> is ignored by all layers but gaps and overlaps, <paramref name="date"/>
    /// by communes, epci and departements. Made once and kept (dated ones: of the last few periods asked for).
    /// </summary>
    public static LayerFeatures Of(Dataset dataset, Layer layer, TerritoryKind kind, DateOnly date) =>
        DatasetLayers.For(dataset).Features(layer, kind, date);
}

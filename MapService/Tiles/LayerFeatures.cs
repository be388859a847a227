using MapService.Coverage;
using MapService.Territories;
using MapService.Topology;

namespace MapService.Tiles;

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
    private readonly Lazy<MvtValues> mvtValues;
    private readonly Lazy<GeoJsonHeads> geoJsonHeads;

    internal LayerFeatures(TileLayer layer, IReadOnlyList<LayerFeature> features)
    {
        (Layer, Columns, Features) = (layer, LayerColumns.Of(layer), features);
        mvtValues = new Lazy<MvtValues>(() => new MvtValues(this));
        geoJsonHeads = new Lazy<GeoJsonHeads>(() => new GeoJsonHeads(this, [.. Enumerable.Range(0, Columns.Count)]));
    }

    /// <summary>Which layer.</summary>
    public TileLayer Layer { get; }

    /// <summary>The properties of every feature, in order.</summary>
    public IReadOnlyList<PropertyColumn> Columns { get; }

    /// <summary>
    /// The features: communes, EPCI, départements and territories by code or id, gap zones by département and number, overlaps by commune.
    /// A territory in force whose composition is unknown is one too, without communes or polygons; one that may be in force is not.
    /// </summary>
    public IReadOnlyList<LayerFeature> Features { get; }

    internal MvtValues MvtValues => mvtValues.Value;

    internal GeoJsonHeads GeoJsonHeads => geoJsonHeads.Value;

    /// <summary>
    /// The features of a layer. <paramref name="kind"/> is ignored by all layers but gaps and overlaps, <paramref name="date"/>
    /// by communes, epci and departements. Made once and kept (dated ones: of the last few periods asked for).
    /// </summary>
    public static LayerFeatures Of(Dataset dataset, TileLayer layer, TerritoryKind kind, DateOnly date) =>
        TileSet.For(dataset).Layer(layer, kind, date).Features;
}

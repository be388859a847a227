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
    private readonly Once<MvtValues> mvtValues;
    private readonly Once<GeoJsonHeads>[] geoJsonHeads;

    internal LayerFeatures(TileLayer layer, IReadOnlyList<LayerFeature> features)
    {
        (Layer, Columns, Features) = (layer, LayerColumns.Of(layer), features);
        mvtValues = new Once<MvtValues>(() => new MvtValues(this));
        var columnsOf = Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(ColumnsAt).ToArray();
        geoJsonHeads = [.. columnsOf.Select(columns => new Once<GeoJsonHeads>(() => new GeoJsonHeads(this, columns)))];
        for (var zoom = 1; zoom < columnsOf.Length; zoom++)
        {
            if (columnsOf[zoom].Length == columnsOf[zoom - 1].Length)
            {
                geoJsonHeads[zoom] = geoJsonHeads[zoom - 1];
            }
        }
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

    internal GeoJsonHeads GeoJsonHeadsAt(int zoom) => geoJsonHeads[zoom].Value;

    /// <summary>Numbers of the columns that tiles of a zoom carry.</summary>
    internal int[] ColumnsAt(int zoom) => [.. Enumerable.Range(0, Columns.Count).Where(column => Columns[column].FromZoom <= zoom)];

    /// <summary>
    /// The features of a layer. <paramref name="kind"/> is ignored by all layers but gaps and overlaps, <paramref name="date"/>
    /// by communes, epci and departements. Made once and kept (dated ones: of the last few periods asked for).
    /// </summary>
    public static LayerFeatures Of(Dataset dataset, TileLayer layer, TerritoryKind kind, DateOnly date) =>
        TileSet.For(dataset).Layer(layer, kind, date).Features;
}

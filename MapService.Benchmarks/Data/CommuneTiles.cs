using MapService.Layers;
using MapService.Tiles;
using MapService.Tiles.Cutting;
using MapService.Tiles.Encoders;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;
using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Benchmarks.Data;

/// <summary>
/// The tiles of the communes from a topology in memory, all at once: outlines, levels and index are made here, so that a clock around it
/// sees the whole work. The one file of the benchmarks that knows how the engine of <c>MapService.Tiles</c> is put together.
/// </summary>
internal sealed class CommuneTiles
{
    private readonly DrawnLayer drawn;
    private readonly TileCutter cutter = new();

    /// <param name="topology">Feature i is a commune.</param>
    /// <param name="attributes">Ids and properties: of feature i those at i modulo their number, so that copies have them again.</param>
    public CommuneTiles(CoverageTopology topology, IReadOnlyList<LayerFeature> attributes)
    {
        var communes = Enumerable.Range(0, topology.FeatureCount).ToArray();
        var outlines = Merge.ByGroup(topology, communes, communes.Length);
        var features = communes.Select(commune => attributes[commune % attributes.Count] with { Outline = outlines[commune] }).ToArray();
        var arcs = WorldArcs.Of(topology);
        var levels = new Level?[TileAddress.MaxZoom + 1];
        drawn = new DrawnLayer(new LayerFeatures(Layer.Communes, features), zoom => levels[zoom] ??= Level.Of(arcs, zoom));
    }

    /// <summary>Every vector tile with a feature, parents before their children.</summary>
    public List<(TileAddress Address, byte[] Bytes)> Mvt(int leastZoom, int mostZoom)
    {
        var tiles = new List<(TileAddress, byte[])>();
        for (var x = 0; x < 1 << leastZoom; x++)
        {
            for (var y = 0; y < 1 << leastZoom; y++)
            {
                AddWithChildren(new TileAddress(leastZoom, x, y), mostZoom, tiles);
            }
        }

        return tiles;
    }

    /// <summary>The GeoJSON tiles of some addresses.</summary>
    public List<byte[]> GeoJson(IEnumerable<TileAddress> addresses) => [.. addresses.Select(GeoJson)];

    private byte[] GeoJson(TileAddress address)
    {
        var (features, pieces) = cutter.Cut(drawn.At(address.Zoom), address, 0);
        return GeoJsonTile.Of(drawn.GeoJsonHeadsAt(address.Zoom), features, pieces, address.Zoom);
    }

    // What reaches into a tile's buffer reaches into its parent's, which is twice as wide: an empty tile has no children.
    private void AddWithChildren(TileAddress address, int mostZoom, List<(TileAddress Address, byte[] Bytes)> tiles)
    {
        var (features, pieces) = cutter.Cut(drawn.At(address.Zoom), address, TileLines.Buffer);
        if (features.Count == 0)
        {
            return;
        }

        using var encoder = new MvtEncoder(address);
        encoder.AddLayer(drawn.Features, drawn.MvtValues, features, pieces);
        tiles.Add((address, encoder.ToBytes()));
        if (address.Zoom == mostZoom)
        {
            return;
        }

        for (var child = 0; child < 4; child++)
        {
            AddWithChildren(
                new TileAddress(address.Zoom + 1, (2 * address.X) + (child & 1), (2 * address.Y) + (child >> 1)), mostZoom, tiles);
        }
    }
}

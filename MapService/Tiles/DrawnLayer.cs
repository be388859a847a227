using System.Runtime.CompilerServices;
using MapService.Collections;
using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles.Cutting;
using MapService.Tiles.Encoders;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles;

/// <summary>
/// A layer ready for tiles: its polygons at each zoom, and its encoded properties, each computed when first needed. It lives as long as the
/// features of the layer. Thread-safe.
/// </summary>
internal sealed class DrawnLayer
{
    private static readonly ConditionalWeakTable<LayerFeatures, DrawnLayer> Known = [];

    private readonly Once<DrawnLevel>[] levels;
    private readonly Once<MvtValues> mvtValues;
    private readonly Once<GeoJsonHeads>[] geoJsonHeads;

    public DrawnLayer(LayerFeatures features, Func<int, Level> levelOf)
    {
        Features = features;
        levels = [.. Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(zoom => new Once<DrawnLevel>(
            () => new DrawnLevel(LevelDrawing.Of(levelOf(zoom), [.. features.Features.Select(feature => feature.Outline)]))))];
        mvtValues = new Once<MvtValues>(() => new MvtValues(features));
        var columnsOf = Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(features.ColumnsAt).ToArray();
        geoJsonHeads = [.. columnsOf.Select(columns => new Once<GeoJsonHeads>(() => new GeoJsonHeads(features, columns)))];
        for (var zoom = 1; zoom < columnsOf.Length; zoom++)
        {
            if (columnsOf[zoom].Length == columnsOf[zoom - 1].Length)
            {
                geoJsonHeads[zoom] = geoJsonHeads[zoom - 1];
            }
        }
    }

    public LayerFeatures Features { get; }

    public MvtValues MvtValues => mvtValues.Value;

    /// <summary>
    /// The drawn layer of some features, on the levels of the topology. There is one for each <see cref="LayerFeatures"/>.
    /// </summary>
    public static DrawnLayer Of(Dataset dataset, Layer layer, TerritoryKind kind, DateOnly date) => Known.GetValue(
        LayerFeatures.Of(dataset, layer, kind, date),
        features => new DrawnLayer(features, zoom => ZoomLevels.For(dataset.Topology)[zoom]));

    public DrawnLevel At(int zoom) => levels[zoom].Value;

    public GeoJsonHeads GeoJsonHeadsAt(int zoom) => geoJsonHeads[zoom].Value;
}

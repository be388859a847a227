using MapService.Layers;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Encoders;

/// <summary>
/// Writes a vector tile. Layers have version 2, extent 4096, and features with ids. A property without a value is left out. Equal names and
/// values are written once for each layer. Shells have a positive area by the surveyor's formula in tile units with y down, holes a
/// negative one. A layer without features is left out. A tile without layers has no bytes.
/// Source: Mapbox Vector Tile Specification 2.1.
/// </summary>
internal sealed class MvtEncoder(TileAddress tile) : IDisposable
{
    private readonly ProtobufWriter output = new();
    private readonly ProtobufWriter layerBytes = new();
    private readonly ProtobufWriter featureBytes = new();
    private readonly ProtobufWriter packed = new();

    /// <summary>Numbers of values in the tile, by their numbers in the layer.</summary>
    private readonly PositionNumbers values = new();

    /// <param name="layer">The layer.</param>
    /// <param name="encoded">Its values.</param>
    /// <param name="features">Numbers of the features in the tile.</param>
    /// <param name="pieces">Their clipped polygons, in the same order.</param>
    public void AddLayer(LayerFeatures layer, MvtValues encoded, List<int> features, LevelPolygons pieces)
    {
        if (features.Count == 0)
        {
            return;
        }

        layerBytes.Clear();
        values.Clear();
        layerBytes.VarintField(LayerField.Version, 2);
        layerBytes.TextField(LayerField.Name, layer.Layer.Name());
        var columns = layer.ColumnsAt(tile.Zoom);
        for (var i = 0; i < features.Count; i++)
        {
            WriteFeature(layer.Features[features[i]].Id, columns, encoded.Of(features[i]), pieces, i);
            layerBytes.BytesField(LayerField.Features, featureBytes.Written);
        }

        foreach (var column in columns)
        {
            layerBytes.TextField(LayerField.Keys, layer.Columns[column].Name);
        }

        for (var i = 0; i < values.Count; i++)
        {
            layerBytes.BytesField(LayerField.Values, encoded.Message(values.X(i)));
        }

        layerBytes.VarintField(LayerField.Extent, TileAddress.Extent);
        output.BytesField(TileLayersField, layerBytes.Written);
    }

    public byte[] ToBytes() => output.Written.ToArray();

    public void Dispose()
    {
        output.Dispose();
        layerBytes.Dispose();
        featureBytes.Dispose();
        packed.Dispose();
    }

    private const int TileLayersField = 3;

    private static class LayerField
    {
        public const int Name = 1, Features = 2, Keys = 3, Values = 4, Extent = 5, Version = 15;
    }

    private static class FeatureField
    {
        public const int Id = 1, Tags = 2, Type = 3, Geometry = 4;
    }

    private static class Command
    {
        public const uint MoveTo = 1, LineTo = 2, ClosePath = 7;
    }

    private void WriteFeature(long id, int[] columns, ReadOnlySpan<int> valueNumbers, LevelPolygons pieces, int piece)
    {
        const ulong Polygon = 3;
        featureBytes.Clear();
        featureBytes.VarintField(FeatureField.Id, (ulong)id);
        packed.Clear();
        for (var key = 0; key < columns.Length; key++)
        {
            var value = valueNumbers[columns[key]];
            if (value != MvtValues.Unknown)
            {
                packed.Varint((uint)key);
                packed.Varint((uint)values.NumberOf(value, 0));
            }
        }

        featureBytes.BytesField(FeatureField.Tags, packed.Written);
        featureBytes.VarintField(FeatureField.Type, Polygon);
        packed.Clear();
        WriteGeometry(pieces, piece);
        featureBytes.BytesField(FeatureField.Geometry, packed.Written);
    }

    /// <summary>Writes rings. Positions are relative to the one before, also from ring to ring.</summary>
    private void WriteGeometry(LevelPolygons pieces, int piece)
    {
        var (atX, atY) = (tile.X * TileAddress.Extent, tile.Y * TileAddress.Extent);
        foreach (var ring in pieces.RingsOfFeature(piece))
        {
            var x = pieces.X(ring);
            var y = pieces.Y(ring);
            WriteCommand(Command.MoveTo, 1);
            packed.ZigZagPair(x[0] - atX, y[0] - atY);
            WriteCommand(Command.LineTo, (uint)x.Length - 1);
            packed.ZigZagSteps(x, y);
            (atX, atY) = (x[^1], y[^1]);
            WriteCommand(Command.ClosePath, 1);
        }
    }

    private void WriteCommand(uint command, uint count) => packed.Varint(command | (count << 3));
}

namespace MapService.Tiles;

/// <summary>
/// Writes one vector tile. Layers have version 2, extent 4096 and features with ids; a property without a value is absent; equal names and
/// values are written once a layer. Shells have a positive area by the surveyor's formula in tile units with y down, holes a negative one.
/// A layer without features is left out; a tile without layers is no byte at all.
/// Source: Mapbox Vector Tile Specification 2.1.
/// </summary>
internal sealed class MvtEncoder(TileAddress tile)
{
    private readonly ProtobufWriter output = new();
    private readonly ProtobufWriter layerBytes = new();
    private readonly ProtobufWriter featureBytes = new();
    private readonly ProtobufWriter packed = new();
    private readonly Dictionary<PropertyValue, int> valueNumbers = [];
    private readonly List<PropertyValue> values = [];

    /// <param name="layer">The layer.</param>
    /// <param name="features">Numbers of the features that are there.</param>
    /// <param name="pieces">Their pieces, in the same order.</param>
    public void AddLayer(LayerFeatures layer, List<int> features, LevelPolygons pieces)
    {
        if (features.Count == 0)
        {
            return;
        }

        layerBytes.Clear();
        valueNumbers.Clear();
        values.Clear();
        layerBytes.VarintField(LayerField.Version, 2);
        layerBytes.TextField(LayerField.Name, layer.Layer.Name());
        for (var i = 0; i < features.Count; i++)
        {
            WriteFeature(layer.Features[features[i]], pieces, i);
            layerBytes.BytesField(LayerField.Features, featureBytes.Written);
        }

        foreach (var column in layer.Columns)
        {
            layerBytes.TextField(LayerField.Keys, column.Name);
        }

        foreach (var value in values)
        {
            WriteValue(value);
            layerBytes.BytesField(LayerField.Values, packed.Written);
        }

        layerBytes.VarintField(LayerField.Extent, TileAddress.Extent);
        output.BytesField(TileLayersField, layerBytes.Written);
    }

    public byte[] ToBytes() => output.Written.ToArray();

    private const int TileLayersField = 3;

    private static class LayerField
    {
        public const int Name = 1, Features = 2, Keys = 3, Values = 4, Extent = 5, Version = 15;
    }

    private static class FeatureField
    {
        public const int Id = 1, Tags = 2, Type = 3, Geometry = 4;
    }

    private static class ValueField
    {
        public const int Text = 1, Double = 3, Unsigned = 5, Signed = 6, Flag = 7;
    }

    private static class Command
    {
        public const uint MoveTo = 1, LineTo = 2, ClosePath = 7;
    }

    private void WriteFeature(LayerFeature feature, LevelPolygons pieces, int piece)
    {
        const ulong Polygon = 3;
        featureBytes.Clear();
        featureBytes.VarintField(FeatureField.Id, (ulong)feature.Id);
        packed.Clear();
        for (var key = 0; key < feature.Values.Count; key++)
        {
            if (feature.Values[key].IsKnown)
            {
                packed.Varint((ulong)key);
                packed.Varint((ulong)NumberOf(feature.Values[key]));
            }
        }

        featureBytes.BytesField(FeatureField.Tags, packed.Written);
        featureBytes.VarintField(FeatureField.Type, Polygon);
        packed.Clear();
        WriteGeometry(pieces, piece);
        featureBytes.BytesField(FeatureField.Geometry, packed.Written);
    }

    private int NumberOf(PropertyValue value)
    {
        if (!valueNumbers.TryGetValue(value, out var number))
        {
            valueNumbers.Add(value, number = values.Count);
            values.Add(value);
        }

        return number;
    }

    private void WriteValue(PropertyValue value)
    {
        packed.Clear();
        switch (value.Type)
        {
            case PropertyType.Text:
                packed.TextField(ValueField.Text, value.Text!);
                break;
            case PropertyType.Integer when value.Integer >= 0:
                packed.VarintField(ValueField.Unsigned, (ulong)value.Integer);
                break;
            case PropertyType.Integer:
                packed.VarintField(ValueField.Signed, (ulong)((value.Integer << 1) ^ (value.Integer >> 63)));
                break;
            case PropertyType.Decimal:
                packed.DoubleField(ValueField.Double, value.Decimal);
                break;
            case PropertyType.Flag:
                packed.VarintField(ValueField.Flag, value.Flag ? 1UL : 0UL);
                break;
            default:
                throw new InvalidOperationException($"No rule for a {value.Type}.");
        }
    }

    /// <summary>Positions are steps from the one before, from ring to ring too.</summary>
    private void WriteGeometry(LevelPolygons pieces, int piece)
    {
        var (atX, atY) = (tile.X * TileAddress.Extent, tile.Y * TileAddress.Extent);
        foreach (var ring in pieces.RingsOfFeature(piece))
        {
            var x = pieces.X(ring);
            var y = pieces.Y(ring);
            WriteCommand(Command.MoveTo, 1);
            for (var i = 0; i < x.Length; i++)
            {
                if (i == 1)
                {
                    WriteCommand(Command.LineTo, (uint)x.Length - 1);
                }

                packed.Varint(ProtobufWriter.ZigZag(x[i] - atX));
                packed.Varint(ProtobufWriter.ZigZag(y[i] - atY));
                (atX, atY) = (x[i], y[i]);
            }

            WriteCommand(Command.ClosePath, 1);
        }
    }

    private void WriteCommand(uint command, uint count) => packed.Varint(command | (count << 3));
}

using MapService.Layers;

namespace MapService.Tiles.Encoders;

/// <summary>The distinct property values of a layer, numbered and encoded once as messages for vector tiles.</summary>
internal sealed class MvtValues
{
    /// <summary>The number of an unknown value.</summary>
    public const int Unknown = -1;

    private static readonly (int Text, int Double, int Unsigned, int Signed, int Flag) Field = (1, 3, 5, 6, 7);

    private readonly int columns;
    private readonly int[] numbers;
    private readonly List<byte[]> encoded = [];

    public MvtValues(LayerFeatures layer)
    {
        columns = layer.Columns.Count;
        numbers = new int[layer.Features.Count * columns];
        var known = new Dictionary<PropertyValue, int>();
        using var writer = new ProtobufWriter();
        var at = 0;
        foreach (var value in layer.Features.SelectMany(feature => feature.Values))
        {
            if (!value.IsKnown)
            {
                numbers[at++] = Unknown;
                continue;
            }

            if (!known.TryGetValue(value, out var number))
            {
                known.Add(value, number = encoded.Count);
                writer.Clear();
                Write(writer, value);
                encoded.Add(writer.Written.ToArray());
            }

            numbers[at++] = number;
        }
    }

    /// <summary>The numbers of a feature's values, or <see cref="Unknown"/>, in the order of the columns.</summary>
    public ReadOnlySpan<int> Of(int feature) => numbers.AsSpan(feature * columns, columns);

    /// <summary>A value as a message.</summary>
    public ReadOnlySpan<byte> Message(int number) => encoded[number];

    private static void Write(ProtobufWriter writer, PropertyValue value)
    {
        switch (value.Type)
        {
            case PropertyType.Text or PropertyType.Day:
                writer.TextField(Field.Text, value.Text!);
                break;
            case PropertyType.Integer when value.Integer >= 0:
                writer.VarintField(Field.Unsigned, (ulong)value.Integer);
                break;
            case PropertyType.Integer:
                writer.VarintField(Field.Signed, (ulong)((value.Integer << 1) ^ (value.Integer >> 63)));
                break;
            case PropertyType.Decimal:
                writer.DoubleField(Field.Double, value.Decimal);
                break;
            case PropertyType.Flag:
                writer.VarintField(Field.Flag, value.Flag ? 1UL : 0UL);
                break;
            default:
                throw new InvalidOperationException($"No rule for a {value.Type}.");
        }
    }
}

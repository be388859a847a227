namespace MapService.Formats.GeoJson;

/// <summary>
/// Quotes NaN, Infinity and -Infinity in place. Some programs write them, but JSON does not allow them. With quotes, the reader can
/// continue and report every feature with one.
/// </summary>
/// <remarks>The words lose two letters to the quotes and the text keeps its length: <c>NaN</c> becomes <c>"N"</c>.</remarks>
internal static class JsonNotANumber
{
    private static readonly (byte[] Word, byte[] Quoted, double Value)[] Words =
    [
        ("NaN"u8.ToArray(), "\"N\""u8.ToArray(), double.NaN),
        ("-Infinity"u8.ToArray(), "\"-Infini\""u8.ToArray(), double.NegativeInfinity),
        ("Infinity"u8.ToArray(), "\"Infini\""u8.ToArray(), double.PositiveInfinity),
    ];

    /// <summary>Quotes every such word outside of strings.</summary>
    public static void Quote(Span<byte> json)
    {
        // Nearly every file has none, and two vectorised searches find that out.
        if (json.IndexOf("NaN"u8) < 0 && json.IndexOf("Infinity"u8) < 0)
        {
            return;
        }

        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\' && inString)
            {
                i++;
            }
            else if (json[i] == '"')
            {
                inString = !inString;
            }
            else if (!inString && json[i] is (byte)'N' or (byte)'I' or (byte)'-')
            {
                i += QuoteAt(json[i..]);
            }
        }
    }

    /// <summary>The number that a string token stands for when it is one of the quoted words.</summary>
    public static bool TryGet(ReadOnlySpan<byte> stringToken, out double value)
    {
        foreach (var (_, quoted, number) in Words)
        {
            if (stringToken.SequenceEqual(quoted.AsSpan()[1..^1]))
            {
                value = number;
                return true;
            }
        }

        value = 0;
        return false;
    }

    // Number of bytes to skip in addition to the current one.
    private static int QuoteAt(Span<byte> json)
    {
        foreach (var (word, quoted, _) in Words)
        {
            if (json.StartsWith(word))
            {
                quoted.CopyTo(json);
                return word.Length - 1;
            }
        }

        return 0;
    }
}

using System.Text;

namespace MapService.Api.Resources.Scenarios.Links;

/// <summary>What is wrong with bytes that should be a scenario, as the end of a sentence. Caught where they are read.</summary>
internal sealed class BytesAtFaultException(string message) : Exception(message);

/// <summary>Reads what <see cref="ByteWriter"/> writes, and nothing past its bounds.</summary>
/// <remarks>Every method throws <see cref="BytesAtFaultException"/> for bytes that are missing, or a value out of its bounds.</remarks>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private const int MostGroups = 5;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> left = bytes;

    public int Number(string what, int most, int least = 0)
    {
        var number = 0UL;
        for (var group = 0; ; group++)
        {
            if (left.IsEmpty || group == MostGroups)
            {
                throw new BytesAtFaultException($"it ends before, or inside of, its {what}");
            }

            var next = left[0];
            left = left[1..];
            number |= (ulong)(next & 0x7F) << (7 * group);
            if (next < 0x80)
            {
                break;
            }
        }

        return number >= (ulong)least && number <= (ulong)most
            ? (int)number
            : throw new BytesAtFaultException($"its {what} is {number}, and {least} to {most} is expected");
    }

    public string Text(string what, int mostBytes)
    {
        var length = Number($"length of the {what}", mostBytes);
        if (length > left.Length)
        {
            throw new BytesAtFaultException($"it ends inside of its {what}");
        }

        try
        {
            var text = Strict.GetString(left[..length]);
            left = left[length..];
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw new BytesAtFaultException($"its {what} is not UTF-8");
        }
    }

    /// <summary>A list of codes, each higher than the one before.</summary>
    /// <param name="what">What they are, for messages.</param>
    /// <param name="mostCodes">How many there may be.</param>
    /// <param name="highest">The highest number.</param>
    /// <param name="textOf">The code of a number.</param>
    public List<string> Steps(string what, int mostCodes, int highest, Func<int, string> textOf)
    {
        var codes = new List<string>();
        var last = 0;
        for (var count = Number($"number of {what}", mostCodes); count > 0; count--)
        {
            last += Number(what, highest - last, codes.Count == 0 ? 0 : 1);
            codes.Add(textOf(last));
        }

        return codes;
    }

    public readonly void RequireEnd()
    {
        if (!left.IsEmpty)
        {
            throw new BytesAtFaultException("there is something after its end");
        }
    }
}

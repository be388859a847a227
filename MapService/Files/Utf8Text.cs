using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using MapService.Territories.Checks;

namespace MapService.Files;

/// <summary>Checks that bytes are UTF-8 text. If not, the problem tells what they seem to be.</summary>
internal static class Utf8Text
{
    /// <summary>The text without its byte order mark; null, with a problem, when it is not UTF-8.</summary>
    /// <param name="bytes">A whole file, which may be empty.</param>
    /// <param name="place">The file, for messages.</param>
    /// <param name="problems">Takes the problems.</param>
    public static byte[]? Check(byte[] bytes, string place, ICollection<InputProblem> problems)
    {
        if (OtherFormat(bytes) is var (code, value, message))
        {
            problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, null, value, message));
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            problems.Add(WrongByte(bytes, place));
            return null;
        }

        if (!bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return bytes;
        }

        problems.Add(new InputProblem(
            ProblemSeverity.Changed, "byte-order-mark", place, null, "EF BB BF",
            "The file begins with a UTF-8 byte order mark; it was left out."));
        return bytes[Encoding.UTF8.Preamble.Length..];
    }

    private static (string Code, string? Value, string Message)? OtherFormat(ReadOnlySpan<byte> bytes)
    {
        // In UTF-16, an ASCII character has a zero byte before or after it.
        if (bytes.Length >= 2 && bytes[..2] is [0xFF, 0xFE] or [0xFE, 0xFF] or [0, _] or [_, 0])
        {
            return ("not-utf-8", $"bytes {bytes[0]:X2} {bytes[1]:X2} at the start", "The file is UTF-16; save it as UTF-8.");
        }

        return bytes switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => ("packed-otherwise", "zip", "The file is a zip archive; unpack it, or pack it with gzip."),
            [(byte)'B', (byte)'Z', (byte)'h', ..] =>
                ("packed-otherwise", "bzip2", "The file is packed with bzip2; unpack it, or pack it with gzip."),
            [0xFD, (byte)'7', (byte)'z', ..] => ("packed-otherwise", "xz", "The file is packed with xz; unpack it, or pack it with gzip."),
            _ => null,
        };
    }

    private static InputProblem WrongByte(ReadOnlySpan<byte> bytes, string place)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        var wrong = bytes[offset];
        var line = bytes[..offset].Count((byte)'\n') + 1;
        var asLatin1 = wrong >= 0xA0 ? $" In Latin-1 it is '{(char)wrong}': convert the file to UTF-8." : "";
        return new InputProblem(
            ProblemSeverity.Refused,
            "not-utf-8",
            place,
            null,
            string.Create(CultureInfo.InvariantCulture, $"byte {wrong:X2} at {offset}"),
            $"The file is not UTF-8: line {line} has a byte that UTF-8 does not have there.{asLatin1}");
    }
}

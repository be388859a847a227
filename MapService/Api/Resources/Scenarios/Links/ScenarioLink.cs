using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using MapService.Coverage.Scenarios;

namespace MapService.Api.Resources.Scenarios.Links;

/// <summary>
/// A scenario as the last part of an address: nothing is stored, the address holds it all. "1" for the version of this form, then
/// base64url of four bytes of the SHA-256 of the rest and the rest, which is <see cref="ScenarioBytes"/> in raw deflate (RFC 1951).
/// Guarantees: equal scenarios of one program have equal texts; a text that was cut or altered on its way is refused, with a word on what
/// is wrong, and never read as another scenario; reading takes bounded memory whatever the text.
/// </summary>
internal static class ScenarioLink
{
    /// <summary>Most bytes that a text may unpack to: 40 000 codes of three bytes, and 200 names, are less than half of it.</summary>
    public const int MostBytes = 1 << 19;

    /// <summary>What a text looks like, for messages.</summary>
    public const string Expected = "the end of a link to a scenario, as POST /scenarios gives it";

    private const char Version = '1';
    private const int CheckBytes = 4;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The text of a scenario that has no fault.</summary>
    public static string TextOf(ScenarioRequest scenario)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(ScenarioBytes.Of(scenario));
        }

        var bytes = packed.ToArray();
        return Version + Base64Url.EncodeToString([.. Check(bytes), .. bytes]);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The last part of an address.</param>
    /// <param name="scenario">The scenario in canonical form; whether its codes exist is not looked at.</param>
    /// <param name="fault">What is wrong.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out ScenarioRequest? scenario, [NotNullWhen(false)] out string? fault)
    {
        scenario = null;
        fault = null;
        if (text.Length == 0 || text[0] != Version)
        {
            fault = $"{Expected}; this service reads those that begin with {Version}";
        }
        else if (text.AsSpan(1).ContainsAnyExcept(Alphabet))
        {
            fault = $"{Expected}; there is a character that is none of base64url";
        }
        else if (Unwrap(text) is not { } packed)
        {
            fault = $"{Expected}; a part of it is missing or was altered";
        }
        else if (Unpack(packed) is not { } bytes)
        {
            fault = $"{Expected}; it unpacks to nothing, or to more than {MostBytes} bytes";
        }
        else
        {
            ScenarioBytes.TryRead(bytes, out scenario, out fault);
        }

        return scenario is not null;
    }

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> packed) => SHA256.HashData(packed).AsSpan(0, CheckBytes);

    private static byte[]? Unwrap(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text.AsSpan(1));
            var packed = bytes.AsSpan(Math.Min(CheckBytes, bytes.Length));
            return bytes.Length > CheckBytes
                && bytes.AsSpan(0, CheckBytes).SequenceEqual(Check(packed))
                && Base64Url.EncodeToString(bytes) == text[1..]
                ? packed.ToArray()
                : null;
        }
        catch (FormatException)
        {
            // The length, or the last character, is one that no bytes have.
            return null;
        }
    }

    private static byte[]? Unpack(byte[] packed)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            var bytes = new byte[MostBytes + 1];
            var length = deflate.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length is 0 or > MostBytes ? null : bytes[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

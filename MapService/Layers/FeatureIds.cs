using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MapService.Territories.Codes;

namespace MapService.Layers;

/// <summary>
/// Stable numbers of features. They are below 2^52, so every JSON reader keeps them exact. A feature has the same number in every dataset,
/// tile and download. Features of different layers may have the same number.
/// </summary>
public static class FeatureIds
{
    /// <summary>A commune: its five characters read as a number to base 36 (digits 0-9, letters A-Z from 10 on).</summary>
    public static long Of(CommuneCode code)
    {
        var number = 0L;
        foreach (var character in code.Value)
        {
            number = (number * 36) + (character <= '9' ? character - '0' : character - 'A' + 10);
        }

        return number;
    }

    /// <summary>Anything else: the first 52 bits, the most significant ones first, of the SHA-256 of its key in UTF-8.</summary>
    public static long Of(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 12);
    }
}

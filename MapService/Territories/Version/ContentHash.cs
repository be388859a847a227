using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MapService.Territories.Version;

/// <summary>SHA-256 over values. The length of each is hashed before it, so equal hashes mean equal values in the same order.</summary>
internal sealed class ContentHash : IDisposable
{
    /// <summary>Bytes that are collected before they are hashed. Hashing each value by itself is slower.</summary>
    private const int GatheredBytes = 1 << 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> gathered = new(2 * GatheredBytes);

    /// <summary>Adds the number of items, and each item.</summary>
    public void Many<T>(IReadOnlyList<T> items, Action<T> add)
    {
        Ints([items.Count]);
        foreach (var item in items)
        {
            add(item);
        }
    }

    public void Texts(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    /// <summary>Adds a text. The length -1 distinguishes null from an empty text.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Ints([-1]);
            return;
        }

        Ints([Encoding.UTF8.GetByteCount(text)]);
        Encoding.UTF8.GetBytes(text, gathered);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Ints([bytes.Length]);
        Append(bytes);
    }

    public void Ints(ReadOnlySpan<int> numbers) => Append(MemoryMarshal.AsBytes(numbers));

    /// <summary>Returns the hash as sixty-four hexadecimal digits, and starts a new one.</summary>
    public string End()
    {
        hash.AppendData(gathered.WrittenSpan);
        gathered.ResetWrittenCount();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (gathered.WrittenCount + bytes.Length > GatheredBytes)
        {
            hash.AppendData(gathered.WrittenSpan);
            gathered.ResetWrittenCount();
        }

        if (bytes.Length > GatheredBytes)
        {
            hash.AppendData(bytes);
        }
        else
        {
            gathered.Write(bytes);
        }
    }
}

using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MapService.Territories.Version;

/// <summary>SHA-256 over values, each with its length in front, so that equal hashes are equal values in the same order.</summary>
internal sealed class ContentHash : IDisposable
{
    /// <summary>Values are gathered up to here: handing each to the hash by itself takes longer than hashing.</summary>
    private const int GatheredBytes = 1 << 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> gathered = new(2 * GatheredBytes);

    /// <summary>The number of items, and each.</summary>
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

    /// <summary>A null is told from an empty text by its length of -1.</summary>
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

    /// <summary>Sixty-four hexadecimal digits; begins again.</summary>
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

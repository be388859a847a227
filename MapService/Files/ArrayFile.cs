using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using MapService.Geometry;

namespace MapService.Files;

/// <summary>
/// A file of <see cref="NamedArrays"/> with a key. The key tells from which data, and by which version of the code, the arrays were
/// computed. Reading returns exactly what was written under the key, or fails: a SHA-256 over everything after the first forty bytes is
/// checked first.
/// </summary>
/// <remarks>
/// The format: "maps-arr", the SHA-256 of the rest, the key, the number of arrays, and for each array its name, a letter for its type, its
/// length and its elements. A text has its length in bytes before it. Numbers have 32 bits, lengths of arrays 64. The byte order is that of
/// the machine; the key shows it.
/// </remarks>
public static class ArrayFile
{
    /// <summary>The version of the format. It includes the byte order, because arrays are written as they are in memory.</summary>
    private static readonly string Form = BitConverter.IsLittleEndian ? "form 1, low byte first" : "form 1, high byte first";

    private static readonly byte[] Magic = "maps-arr"u8.ToArray();

    /// <summary>Writes a file durably. After a failure it is the old file or the complete new one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write it.</exception>
    public static void Write(string path, string key, NamedArrays arrays)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Magic);
                stream.Write(new byte[SHA256.HashSizeInBytes]);
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                WriteBody(new Sink(stream, hash), key, arrays);
                stream.Position = Magic.Length;
                stream.Write(hash.GetHashAndReset());
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // After a rename the temporary file is gone.
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a file that was written under a key.</summary>
    /// <exception cref="FileNotFoundException">There is no file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or was written under another key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read it.</exception>
    public static NamedArrays Read(string path, string key)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var start = new byte[Magic.Length + SHA256.HashSizeInBytes];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException("It is no file of arrays, or only the beginning of one.");
        }

        var arrays = ReadBody(new Source(stream, hash), key);
        return stream.Position == stream.Length && hash.GetHashAndReset().AsSpan().SequenceEqual(start.AsSpan(Magic.Length))
            ? arrays
            : throw new InvalidDataException("Its content is not what was written: its SHA-256 is another.");
    }

    private static void WriteBody(Sink sink, string key, NamedArrays arrays)
    {
        sink.Text(Form);
        sink.Text(key);
        sink.Number(arrays.Names.Count());
        foreach (var name in arrays.Names)
        {
            sink.Text(name);
            switch (arrays.Of(name))
            {
                case byte[] bytes:
                    sink.Array('b', bytes);
                    break;
                case int[] numbers:
                    sink.Array('i', numbers);
                    break;
                case long[] numbers:
                    sink.Array('l', numbers);
                    break;
                case double[] numbers:
                    sink.Array('d', numbers);
                    break;
                case GridPoint[] points:
                    sink.Array('p', points);
                    break;
                case var other:
                    throw new InvalidOperationException($"No rule for {other.GetType().Name}.");
            }
        }
    }

    private static NamedArrays ReadBody(Source source, string key)
    {
        if (source.Text() != Form)
        {
            throw new InvalidDataException("It has another form.");
        }

        if (source.Text() != key)
        {
            throw new InvalidDataException("It was made from another dataset, or by another version of the program.");
        }

        var arrays = new NamedArrays();
        for (var left = source.Number(); left > 0; left--)
        {
            var name = source.Text();
            arrays.AddArray(name, (char)source.Number() switch
            {
                'b' => source.Array<byte>(),
                'i' => source.Array<int>(),
                'l' => source.Array<long>(),
                'd' => source.Array<double>(),
                'p' => source.Array<GridPoint>(),
                _ => throw new InvalidDataException($"The array {name} is of no known type."),
            });
        }

        return arrays;
    }

    private readonly struct Sink(Stream stream, IncrementalHash hash)
    {
        public void Number(int number) => Bytes(MemoryMarshal.AsBytes([number]));

        public void Text(string text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Number(utf8.Length);
            Bytes(utf8);
        }

        public void Array<T>(char type, T[] array) where T : unmanaged
        {
            Number(type);
            Bytes(MemoryMarshal.AsBytes([(long)array.Length]));
            Bytes(MemoryMarshal.AsBytes(array.AsSpan()));
        }

        private void Bytes(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    private readonly struct Source(Stream stream, IncrementalHash hash)
    {
        private const int LongestText = 1000;

        public int Number()
        {
            Span<byte> bytes = stackalloc byte[sizeof(int)];
            Bytes(bytes);
            return MemoryMarshal.Read<int>(bytes);
        }

        public string Text()
        {
            var length = Number();
            if (length is < 0 or > LongestText)
            {
                throw new InvalidDataException("A text has an impossible length.");
            }

            Span<byte> utf8 = stackalloc byte[length];
            Bytes(utf8);
            return Encoding.UTF8.GetString(utf8);
        }

        public T[] Array<T>() where T : unmanaged
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            Bytes(bytes);
            var length = MemoryMarshal.Read<long>(bytes);

            // Nothing is checked yet. A damaged length must not allocate more memory than the size of the file.
            if (length < 0 || length > (stream.Length - stream.Position) / Marshal.SizeOf<T>())
            {
                throw new InvalidDataException("An array is longer than the file.");
            }

            var array = GC.AllocateUninitializedArray<T>((int)Math.Min(length, System.Array.MaxLength));
            Bytes(MemoryMarshal.AsBytes(array.AsSpan()));
            return array;
        }

        private void Bytes(Span<byte> bytes)
        {
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                throw new InvalidDataException("It was cut off.");
            }

            hash.AppendData(bytes);
        }
    }
}

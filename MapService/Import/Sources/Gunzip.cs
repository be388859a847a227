using System.IO.Compression;

namespace MapService.Import.Sources;

/// <summary>
/// Unpacks gzip held in memory. Guarantees that what it gives is whole: .NET's own stream takes the end of its input for the
/// end of the data and gives a cut-off file without a word.
/// </summary>
/// <remarks>
/// The method: a second, known gzip member is put behind the input, as gzip allows. When its text comes out at the end, the
/// members before it were complete and their checksums right; when it does not, it was swallowed as the rest of a member that
/// was cut off.
/// </remarks>
internal static class Gunzip
{
    /// <summary>A decompression bomb is recognised by its ratio, but only when it is large enough to matter.</summary>
    private const long RatioMattersFromBytes = 16 << 20;

    private const int BlockBytes = 1 << 16;

    private static readonly byte[] Seal = "maps: end of the packed data 5c1f0b7e"u8.ToArray();

    private static readonly byte[] PackedSeal = Pack(Seal);

    /// <summary>True when the bytes begin as gzip does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Unpacks; null, with a problem, when the input is cut off, damaged or larger than the limits.</summary>
    public static byte[]? Unpack(byte[] packed, ImportLimits limits, SourceReport report, CancellationToken cancellation)
    {
        using var input = new MemoryStream(packed.Length + PackedSeal.Length);
        input.Write(packed);
        input.Write(PackedSeal);
        input.Position = 0;
        using var gzip = new GZipStream(input, CompressionMode.Decompress);
        var most = Math.Min(limits.UnpackedBytes, Math.Max(RatioMattersFromBytes, packed.LongLength * limits.UnpackedRatio));
        using var output = new MemoryStream((int)Math.Min(most, packed.LongLength * 4));
        try
        {
            var block = new byte[BlockBytes];
            int read;
            while ((read = gzip.Read(block)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                output.Write(block, 0, read);
                if (output.Length > most + Seal.Length)
                {
                    report.Refuse(
                        "gzip-too-large",
                        $"{SourceReport.Size(packed.Length)} packed",
                        $"The file unpacks to more than {SourceReport.Size(most)}.");
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            RefuseBroken(packed, report);
            return null;
        }

        var unpacked = output.GetBuffer().AsSpan(0, (int)output.Length);
        if (!unpacked.EndsWith(Seal))
        {
            RefuseBroken(packed, report);
            return null;
        }

        return unpacked[..^Seal.Length].ToArray();
    }

    // Without the seal, .NET reads a file that was cut off without complaint, and stumbles over one that is damaged.
    private static void RefuseBroken(byte[] packed, SourceReport report)
    {
        var wasRead = true;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            gzip.CopyTo(Stream.Null);
        }
        catch (InvalidDataException)
        {
            wasRead = false;
        }

        var size = SourceReport.Size(packed.Length);
        if (wasRead)
        {
            report.Refuse("gzip-cut-off", size, "The packed file ends too early; it was cut off, or something else stands behind it.");
        }
        else
        {
            report.Refuse("gzip-damaged", size, "The packed file is damaged: it does not unpack, or its checksum is wrong.");
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}

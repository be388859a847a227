using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace MapService.Api.Http.Responses;

/// <summary>How the bytes of an answer are coded (RFC 9110, section 8.4.1).</summary>
public enum ContentCoding
{
    /// <summary>As they are.</summary>
    Identity,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>Brotli.</summary>
    Brotli,
}

/// <summary>Choosing and applying codings.</summary>
public static class ContentCodings
{
    // From 10 on it takes ten times as long, for a tenth less.
    private const int QualityOfFiles = 9;

    /// <summary>The coding that a request is answered in: what the compression middleware chooses for a compressible answer.</summary>
    public static ContentCoding Choose(HttpContext context) =>
        Choose(context, context.RequestServices.GetRequiredService<IResponseCompressionProvider>());

    /// <summary>The same where the middleware's provider is at hand.</summary>
    public static ContentCoding Choose(HttpContext context, IResponseCompressionProvider compression) =>
        compression.CheckRequestAcceptsCompression(context)
            ? OfName(compression.GetCompressionProvider(context)?.EncodingName)
            : ContentCoding.Identity;

    /// <summary>Its name in Content-Encoding; null for bytes as they are.</summary>
    public static string? Name(this ContentCoding coding) => coding switch
    {
        ContentCoding.Identity => null,
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => throw new ArgumentOutOfRangeException(nameof(coding), coding, null),
    };

    /// <summary>
    /// The bytes in a coding, as small as it gets in reasonable time: for what is compressed once and sent often. No bytes stay no bytes.
    /// </summary>
    public static byte[] Encode(byte[] bytes, ContentCoding coding)
    {
        if (coding == ContentCoding.Identity || bytes.Length == 0)
        {
            return bytes;
        }

        using var output = new MemoryStream();
        using (Stream encoder = coding == ContentCoding.Gzip
            ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true)
            : new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            encoder.Write(bytes);
        }

        return output.ToArray();
    }

    /// <summary>
    /// The bytes in a coding, smaller than by <see cref="Encode"/> and ten times as slow (a megabyte in a tenth of a second): for files.
    /// </summary>
    public static byte[] EncodeForGood(byte[] bytes, ContentCoding coding)
    {
        using var output = new MemoryStream();
        using (Stream encoder = coding switch
        {
            ContentCoding.Gzip => new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true),
            ContentCoding.Brotli => new BrotliStream(output, new BrotliCompressionOptions { Quality = QualityOfFiles }, leaveOpen: true),
            _ => throw new ArgumentOutOfRangeException(nameof(coding), coding, null),
        })
        {
            encoder.Write(bytes);
        }

        return output.ToArray();
    }

    private static ContentCoding OfName(string? name) => name switch
    {
        null => ContentCoding.Identity,
        "gzip" => ContentCoding.Gzip,
        "br" => ContentCoding.Brotli,
        _ => throw new InvalidOperationException($"No rule for the coding '{name}'."),
    };
}

using MapService.Api.Http.Responses;

namespace MapService.Api.Http.WebFiles;

/// <summary>A file of the built map page. Its compressed forms are made when they are first asked for, and kept.</summary>
public sealed class WebFile
{
    private readonly Lazy<byte[]> gzip;
    private readonly Lazy<byte[]> brotli;

    /// <param name="content">Its bytes.</param>
    /// <param name="hash">SHA-256 of them, in hexadecimal.</param>
    /// <param name="contentType">By its ending.</param>
    /// <param name="namedByContent">True when its name holds a hash of its content, as Vite names everything in <c>assets/</c>.</param>
    public WebFile(byte[] content, string hash, string contentType, bool namedByContent)
    {
        (Content, Hash, ContentType, NamedByContent) = (content, hash, contentType, namedByContent);
        gzip = new Lazy<byte[]>(() => ContentCodings.EncodeForGood(content, ContentCoding.Gzip));
        brotli = new Lazy<byte[]>(() => ContentCodings.EncodeForGood(content, ContentCoding.Brotli));
    }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Media type, with the character set of texts.</summary>
    public string ContentType { get; }

    /// <summary>True when its name holds a hash of its content: it never changes.</summary>
    public bool NamedByContent { get; }

    /// <summary>Its bytes in a coding; the same array each time.</summary>
    public byte[] In(ContentCoding coding) => coding switch
    {
        ContentCoding.Identity => Content,
        ContentCoding.Gzip => gzip.Value,
        ContentCoding.Brotli => brotli.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(coding), coding, null),
    };
}

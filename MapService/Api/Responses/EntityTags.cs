using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Responses;

/// <summary>
/// Strong entity tags (RFC 9110, section 8.8.3): the same dataset, the same program, the same question and the same coding
/// give the same bytes, so a tag is known before anything is worked out.
/// </summary>
public static class EntityTags
{
    // The module's id is made from its content by the deterministic compiler: another program, another id.
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of an answer.</summary>
    /// <param name="version">Version of the dataset that answers; empty where none does.</param>
    /// <param name="canonical">The question, defaults filled in.</param>
    /// <param name="context">Its Accept-Encoding decides the coding.</param>
    public static EntityTagHeaderValue Of(string version, string canonical, HttpContext context) =>
        OfText($"{version}\n{Build}\n{canonical}", context);

    /// <summary>The tag of a content that is wholly named by <paramref name="identity"/>.</summary>
    public static EntityTagHeaderValue OfText(string identity, HttpContext context)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        var coding = CodingOf(context);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}{(coding is null ? "" : "-" + coding)}\"");
    }

    /// <summary>Whether If-None-Match holds the tag, compared weakly as the RFC says, or is "*".</summary>
    public static bool IsKnownToClient(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));

    /// <summary>"br", "gzip", or null for none: what the compression middleware will choose for a compressible answer.</summary>
    private static string? CodingOf(HttpContext context)
    {
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return compression.CheckRequestAcceptsCompression(context) ? compression.GetCompressionProvider(context)?.EncodingName : null;
    }
}

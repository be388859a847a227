using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Responses;

/// <summary>
/// Strong entity tags (RFC 9110, section 8.8.3): the same dataset, the same program, the same question and the same coding
/// give the same bytes, so a tag is known before anything is computed.
/// </summary>
public static class EntityTags
{
    // The module's id is made from its content by the deterministic compiler: another program, another id.
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of an answer.</summary>
    /// <param name="version">Version of the dataset that answers; empty where none does.</param>
    /// <param name="canonical">The question, defaults filled in.</param>
    /// <param name="coding">The coding of its bytes.</param>
    /// <param name="subject">What the tag begins with, up to a hyphen: the version of what the answer is about; empty where nobody reads
    /// tags.</param>
    public static EntityTagHeaderValue Of(string version, string canonical, ContentCoding coding, string subject = "") =>
        OfText($"{version}\n{Build}\n{canonical}", coding, subject);

    /// <summary>The tag of a content that is wholly named by <paramref name="identity"/>.</summary>
    public static EntityTagHeaderValue OfText(string identity, ContentCoding coding, string subject = "")
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        var suffix = coding.Name() is { } name ? "-" + name : "";
        return new EntityTagHeaderValue(
            $"\"{(subject.Length > 0 ? subject + "-" : "")}{Convert.ToHexStringLower(hash.AsSpan(0, 16))}{suffix}\"");
    }

    /// <summary>Whether If-None-Match holds the tag, compared weakly as the RFC says, or is "*" where any will do.</summary>
    public static bool IsKnownToClient(HttpRequest request, EntityTagHeaderValue tag, bool anyWillDo = true) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) ? anyWillDo : k.Compare(tag, useStrongComparison: false));
}

using MapService.Territories;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Edits;

/// <summary>
/// The entity tags that an edit can name: those of a territory's record and of the territory itself, whatever their form, date and coding.
/// Each begins with the territory's own version, so an edit of another territory makes none of them stale.
/// </summary>
internal static class TerritoryTag
{
    private const int Digits = 32;

    /// <summary>What every tag of a territory begins with: half of its version.</summary>
    public static string StartOf(Territory territory) => DatasetVersion.OfTerritory(territory)[..Digits];

    /// <summary>A tag that edits of the territory as it is can name.</summary>
    public static string Of(Territory territory) => $"\"{StartOf(territory)}\"";

    /// <summary>Whether a tag is one of the territory as it is. A weak tag never is (RFC 9110, section 13.1.1).</summary>
    public static bool IsOf(EntityTagHeaderValue tag, Territory territory)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var end = text.IndexOf('-');
        return !tag.IsWeak && (end < 0 ? text : text[..end]).SequenceEqual(StartOf(territory));
    }
}

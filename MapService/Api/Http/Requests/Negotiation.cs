using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Requests;

/// <summary>Chooses the form of an answer by the Accept header (RFC 9110, section 12.5.1).</summary>
public static class Negotiation
{
    /// <param name="accept">The header; empty or unreadable accepts everything.</param>
    /// <param name="formats">What there is, the preferred one first.</param>
    /// <returns>The form with the highest quality, the earlier one of equals; null when none is acceptable.</returns>
    public static Format? Choose(StringValues accept, IReadOnlyList<Format> formats)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return formats[0];
        }

        Format? best = null;
        var bestQuality = 0.0;
        foreach (var format in formats)
        {
            var quality = QualityOf(format, ranges);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (format, quality);
            }
        }

        return best;
    }

    // The most specific range that matches decides, so "text/html;q=0, */*" refuses HTML.
    private static double QualityOf(Format format, IList<MediaTypeHeaderValue> ranges)
    {
        var quality = 0.0;
        var specificity = 0;
        foreach (var range in ranges)
        {
            var match = SpecificityOf(format, range);
            var offered = range.Quality ?? 1.0;
            if (match > specificity || (match == specificity && match > 0 && offered > quality))
            {
                (quality, specificity) = (offered, match);
            }
        }

        return quality;
    }

    private static int SpecificityOf(Format format, MediaTypeHeaderValue range)
    {
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        var type = range.MediaType.Value ?? "";
        var slash = format.MediaType.IndexOf('/', StringComparison.Ordinal);
        if (range.MatchesAllSubTypes)
        {
            return type.AsSpan(0, type.IndexOf('/', StringComparison.Ordinal))
                .Equals(format.MediaType.AsSpan(0, slash), StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        }

        if (string.Equals(type, format.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return 4;
        }

        // Many clients ask for application/json and take any JSON: GeoJSON is a second best for them.
        return format == Format.GeoJson && string.Equals(type, Format.Json.MediaType, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }
}

using MapService.Api.Http.Problems;
using MapService.Files;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Resources.Edits;

/// <summary>What an edit was made on: one of several tags, or nothing (a new territory).</summary>
/// <param name="Tags">From If-Match; empty for <paramref name="MustBeNew"/>.</param>
/// <param name="MustBeNew">True for <c>If-None-Match: *</c>.</param>
internal sealed record EditPrecondition(IReadOnlyList<EntityTagHeaderValue> Tags, bool MustBeNew)
{
    private const string WeakTag =
        "W/ marks a weak tag, which never matches (RFC 9110, section 13.1.1). Send the ETag as the service gave it. "
        + "A proxy that compresses or changes answers makes tags weak";

    /// <summary>
    /// Reads If-Match, or <c>If-None-Match: *</c>. <c>If-Match: *</c> is refused: it would overwrite unseen changes.
    /// </summary>
    /// <exception cref="RefusedRequestException">428 without a precondition; 400 for one that cannot be read, or has weak tags
    /// only.</exception>
    public static EditPrecondition Read(HttpRequest request)
    {
        var (match, noneMatch) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (match.Count == 0 && noneMatch.Count == 0)
        {
            throw new RefusedRequestException(ProblemKind.PreconditionRequired, ProblemKind.PreconditionRequired.Description);
        }

        if (match.Count > 0 && noneMatch.Count > 0)
        {
            throw RefusedRequestException.BadRequest(
                [new Fault("header", "If-None-Match", ShownText.Shorten(noneMatch.ToString()), "either If-Match or If-None-Match")]);
        }

        if (noneMatch.Count > 0)
        {
            return noneMatch.ToString().Trim() == "*"
                ? new EditPrecondition([], MustBeNew: true)
                : throw RefusedRequestException.BadRequest([
                    new Fault("header", "If-None-Match", ShownText.Shorten(noneMatch.ToString()), "* for a territory that is not there yet")
                ]);
        }

        if (!EntityTagHeaderValue.TryParseStrictList(match, out var tags))
        {
            throw RefusedRequestException.BadRequest([
                new Fault("header", "If-Match", ShownText.Shorten(match.ToString()), "an entity tag in quotes, as an answer's ETag has it")
            ]);
        }

        // A list with a strong tag is compared by that one.
        if (tags.All(tag => tag.IsWeak))
        {
            throw RefusedRequestException.BadRequest(
                [new Fault("header", "If-Match", ShownText.Shorten(match.ToString()), WeakTag) { IsSentence = true }]);
        }

        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))
            ? throw new RefusedRequestException(
                ProblemKind.PreconditionRequired,
                "If-Match: * would overwrite whatever is there, unseen. " + ProblemKind.PreconditionRequired.Description)
            : new EditPrecondition([.. tags], MustBeNew: false);
    }

    /// <summary>Whether the edit was made on the current version.</summary>
    /// <param name="start">What its tags begin with now; null where it does not exist.</param>
    public bool Holds(string? start) => start is null ? MustBeNew : Tags.Any(tag => Begins(tag, start));

    // A weak tag never will do (RFC 9110, section 13.1.1).
    private static bool Begins(EntityTagHeaderValue tag, string start)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var end = text.IndexOf('-');
        return !tag.IsWeak && (end < 0 ? text : text[..end]).SequenceEqual(start);
    }
}

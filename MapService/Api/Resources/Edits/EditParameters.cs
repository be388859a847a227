using MapService.Api.Http.Requests;

namespace MapService.Api.Resources.Edits;

/// <summary>How an edit is made.</summary>
/// <param name="Date">The day of the coverage before and after.</param>
/// <param name="IsTrial">True when nothing is to be stored.</param>
/// <param name="Reason">Why, where the address says it; not checked yet.</param>
internal sealed record EditParameters(DateOnly Date, bool IsTrial, string? Reason) : IParameters<EditParameters>
{
    /// <summary>Whether an edit is only tried.</summary>
    public static QueryParameter<bool> DryRun { get; } = QueryParameter.OfWords(
        "dry-run", "With 'true', everything is checked and worked out and nothing is stored. Default: false.", "true", ("true", true),
        ("false", false));

    /// <summary>Why a territory is taken out.</summary>
    public static QueryParameter<string> ReasonParameter { get; } = QueryParameter.OfAnyText(
        "reason", "Why: 1 to 500 characters on one line. It stands in the public history.", "Never signed");

    /// <inheritdoc/>
    public static EditParameters Of(MapRequest request) =>
        new(request.Date, request.Parameters.Get(DryRun, false), request.Parameters.FindText(ReasonParameter));
}

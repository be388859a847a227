using MapService.Api.Http.Requests;

namespace MapService.Api.Resources.History;

/// <summary>Which page of a history is asked for.</summary>
/// <param name="Before">Only changes before the one with this number; null from the last one on.</param>
/// <param name="Count">How many at most.</param>
internal sealed record HistoryParameters(int? Before, int Count) : IParameters<HistoryParameters>
{
    /// <summary>Revisions before this one.</summary>
    public static QueryParameter<int> BeforeParameter { get; } = QueryParameter.OfNumber(
        "before", "Only changes before the one with this number. Default: from the last one on.", "100", 1, 1_000_000_000);

    /// <summary>How many revisions.</summary>
    public static QueryParameter<int> CountParameter { get; } =
        QueryParameter.OfNumber("count", "How many changes, 1 to 200. Default: 50.", "50", 1, 200);

    /// <inheritdoc/>
    public static HistoryParameters Of(MapRequest request) =>
        new(request.Parameters.Find(BeforeParameter), request.Parameters.Get(CountParameter, 50));
}

using MapService.Api.Http.Requests;

namespace MapService.Api.Resources.Search;

/// <summary>What is searched for.</summary>
/// <param name="Text">A name or a code, or their beginning.</param>
/// <param name="Limit">How many results at most.</param>
internal sealed record SearchParameters(string Text, int Limit) : IParameters<SearchParameters>
{
    /// <summary>What is searched for.</summary>
    public static QueryParameter<string> QueryText { get; } =
        QueryParameter.OfText("q", "A name or a code, or their beginning: 1 to 100 characters.", "st florentin", 100);

    /// <summary>How many results.</summary>
    public static QueryParameter<int> LimitParameter { get; } =
        QueryParameter.OfNumber("limit", "How many results at most, 1 to 50. Default: 20.", "20", 1, 50);

    /// <inheritdoc/>
    public static SearchParameters Of(
        MapRequest request) => new(request.Parameters.Require(QueryText), request.Parameters.Get(LimitParameter, 20));
}

using MapService.Api.Http.Requests;
using MapService.Coverage.Advice;

namespace MapService.Api.Resources.Moves;

/// <summary>Which best moves are asked for.</summary>
/// <param name="Area">Where.</param>
/// <param name="Unit">What joins a territory in one move.</param>
/// <param name="InSequence">True for moves one after the other, false for each by itself.</param>
/// <param name="Limit">How many at most.</param>
internal sealed record MoveParameters(Area Area, MoveUnit Unit, bool InSequence, int Limit) : IParameters<MoveParameters>
{
    /// <summary>What joins a territory in one move.</summary>
    public static QueryParameter<MoveUnit> UnitParameter { get; } = QueryParameter.OfWords(
        "unit",
        "What joins a territory in one move: an uncovered commune, the uncovered communes of an EPCI, or a gap zone. Default: commune.",
        "epci",
        [.. Enum.GetValues<MoveUnit>().Select(unit => (WordOf(unit), unit))]);

    /// <summary>Moves each by itself, or one after the other.</summary>
    public static QueryParameter<bool> ModeParameter { get; } = QueryParameter.OfWords(
        "mode", "each: the best moves, each by itself. sequence: the best move, then the best given that, and so on. Default: each.",
        "sequence",
        (WordOfMode(false), false), (WordOfMode(true), true));

    /// <summary>How many moves.</summary>
    public static QueryParameter<int> LimitParameter { get; } =
        QueryParameter.OfNumber("limit", "How many moves at most, 1 to 100. Default: 10.", "5", 1, 100);

    /// <inheritdoc/>
    public static MoveParameters Of(MapRequest request) => new(
        Area.Of(request),
        request.Parameters.Get(UnitParameter, MoveUnit.Commune),
        request.Parameters.Get(ModeParameter, false),
        request.Parameters.Get(LimitParameter, 10));

    /// <summary>"commune", "epci" or "zone".</summary>
    public static string WordOf(MoveUnit unit) => unit switch
    {
        MoveUnit.Commune => "commune",
        MoveUnit.Epci => "epci",
        MoveUnit.Zone => "zone",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>"each" or "sequence".</summary>
    public static string WordOfMode(bool inSequence) => inSequence ? "sequence" : "each";
}

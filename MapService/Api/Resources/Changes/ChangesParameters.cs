using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Territories.Dates;

namespace MapService.Api.Resources.Changes;

/// <summary>Which two days are compared, and where.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The second, not before it.</param>
/// <param name="Area">Where.</param>
internal sealed record ChangesParameters(DateOnly From, DateOnly To, Area Area) : IParameters<ChangesParameters>
{
    /// <summary>The first of two days that are compared.</summary>
    public static QueryParameter<DateOnly> FromParameter { get; } = QueryParameter.OfDay(
        "from", "The first day, as year-month-day.", "2021-11-15");

    /// <summary>The second of two days that are compared.</summary>
    public static QueryParameter<DateOnly> ToParameter { get; } =
        QueryParameter.OfDay("to", "The second day, as year-month-day; not before the first.", "2024-04-29");

    /// <inheritdoc/>
    public static ChangesParameters Of(MapRequest request) =>
        new(request.Parameters.Require(FromParameter), request.Parameters.Require(ToParameter), Area.Of(request));

    /// <summary>The fault of a second day before the first.</summary>
    public static Fault? RefuseDisorder(ParameterValues values) =>
        values.Find(FromParameter) is { } from && values.Find(ToParameter) is { } to && to < from
            ? Fault.OfQuery(ToParameter.Name, IsoDay.Text(to), $"a day that is not before 'from', {IsoDay.Text(from)}")
            : null;
}

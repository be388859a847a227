using System.Reflection;
using MapService.Territories.Records;
using MapService.Tiles.Grid;

namespace MapService.Api.Http.Requests;

/// <summary>A request whose parameters were read and found good, defaults filled in.</summary>
/// <param name="Kind">Kind of territory.</param>
/// <param name="KindIsDefault">True when the caller left the kind out.</param>
/// <param name="Date">The day that is asked about.</param>
/// <param name="DateIsToday">True when the caller left the date out: the same address answers otherwise tomorrow.</param>
/// <param name="Format">Form of the answer.</param>
/// <param name="Tile">The tile; null where the address holds none.</param>
/// <param name="Canonical">Path and every parameter but the date with its resolved value: requests that ask the same of a day have equal
/// texts.</param>
/// <param name="CanonicalDate">The day as text; empty where the answer depends on none.</param>
public sealed record MapRequest(
    TerritoryKind Kind,
    bool KindIsDefault,
    DateOnly Date,
    bool DateIsToday,
    Format Format,
    TileAddress? Tile,
    string Canonical,
    string CanonicalDate)
{
    /// <summary>The values of all query parameters. An endpoint reads them through its record (<see cref="IParameters{TSelf}"/>).</summary>
    public ParameterValues Parameters { get; init; } = new();

    /// <summary>Hands the request that the pipeline has read to a handler.</summary>
    public static ValueTask<MapRequest?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return ValueTask.FromResult<MapRequest?>(Of(context));
    }

    /// <summary>The request that the pipeline has read.</summary>
    public static MapRequest Of(HttpContext context) =>
        context.Features.Get<MapRequest>() ?? throw new InvalidOperationException("The endpoint has no request shape.");
}

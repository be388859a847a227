using System.Globalization;
using System.Reflection;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Tiles.Grid;

namespace MapService.Api.Http.Requests;

/// <summary>A request whose parameters were read and found good, defaults filled in.</summary>
/// <param name="Kind">Kind of territory.</param>
/// <param name="KindIsDefault">True when the caller left the kind out.</param>
/// <param name="Date">The day that is asked about.</param>
/// <param name="DateIsToday">True when the caller left the date out: the same address answers otherwise tomorrow.</param>
/// <param name="Departement">Only this département; null for all. Not checked against the dataset.</param>
/// <param name="Format">Form of the answer.</param>
/// <param name="Tile">The tile; null where the address holds none.</param>
/// <param name="Canonical">Path and every parameter but the date with its resolved value: requests that ask the same of a day have equal texts.</param>
/// <param name="CanonicalDate">The day as text; empty where the answer depends on none.</param>
public sealed record MapRequest(
    TerritoryKind Kind,
    bool KindIsDefault,
    DateOnly Date,
    bool DateIsToday,
    DepartementCode? Departement,
    Format Format,
    TileAddress? Tile,
    string Canonical,
    string CanonicalDate)
{
    /// <summary>The values of the parameters that only one or two endpoints have, by name; a parameter that was left out is not in it.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>The value of such a parameter, one of its allowed ones; null where it was left out.</summary>
    public string? Chosen(QueryParameter parameter) => Others.GetValueOrDefault(parameter.Name);

    /// <summary>The same of a parameter that is a number.</summary>
    public int? Number(QueryParameter parameter) =>
        Chosen(parameter) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The same of a parameter that is a day and must be there.</summary>
    public DateOnly Day(QueryParameter parameter) =>
        Chosen(parameter) is { } text && IsoDay.TryParse(text, out var day) ? day : throw new InvalidOperationException($"The endpoint does not take '{parameter.Name}' as a day.");

    /// <summary>True when an edit is only to be tried.</summary>
    public bool IsTrial => Chosen(QueryParameter.DryRun) == "true";

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

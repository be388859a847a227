using MapService.Api.Http.Problems;
using MapService.Storage.Contract;

namespace MapService.Api.Http.Requests;

/// <summary>
/// What an endpoint takes and in which forms it answers. Kept with the endpoint: one declaration for the reader of
/// requests, the choice of a form and the OpenAPI document.
/// </summary>
/// <param name="Parameters">Query parameters; any other is a fault.</param>
/// <param name="Formats">Forms of the answer, the default one first.</param>
/// <param name="ReadsTile">True when the address holds z, x and y.</param>
/// <param name="IsHeavy">True for long work, of which little is done at a time
/// (<see cref="MapService.Api.Http.Requests.HeavyWork"/>).</param>
/// <param name="Lenient">True where unknown query parameters are ignored (the map page, health checks).</param>
public sealed record RequestShape(
    IReadOnlyList<QueryParameter> Parameters,
    IReadOnlyList<Format> Formats,
    bool ReadsTile = false,
    bool IsHeavy = false,
    bool Lenient = false)
{
    /// <summary>The scope of the API key that it takes; none for what everybody may.</summary>
    public ApiScopes Scope { get; init; }

    /// <summary>
    /// True when communes are answered with their state at the date for territories of the kind, where a kind is asked for.
    /// </summary>
    public bool TellsStates { get; init; }

    /// <summary>What several parameters must be together: the fault, or null. Asked once each parameter by itself is good.</summary>
    public Func<ParameterValues, Fault?>? Rule { get; init; }

    /// <summary>True when the address ends with the name of its only form: that decides, and Accept is not asked.</summary>
    public bool IsNamedByAddress { get; init; }

    /// <summary>True when the caller chooses among forms.</summary>
    public bool Negotiates => Formats.Count > 1;

    /// <summary>An endpoint with one form, JSON.</summary>
    public static RequestShape OfJson(params QueryParameter[] parameters) => new([.. parameters, QueryParameter.F], [Format.Json]);

    /// <summary>Whether a parameter is taken.</summary>
    public bool Takes(QueryParameter parameter) => Parameters.Any(p => string.Equals(p.Name, parameter.Name, StringComparison.Ordinal));
}

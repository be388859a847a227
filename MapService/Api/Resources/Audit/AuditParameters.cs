using MapService.Api.Http.Requests;
using MapService.Coverage.Audit;
using MapService.Documents;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Audit;

/// <summary>What of an audit is asked for; null where everything is.</summary>
internal sealed record AuditParameters(
    TerritoryKind? Kind, DepartementCode? Departement, Verdict? WithVerdict) : IParameters<AuditParameters>
{
    /// <summary>Only audits with this verdict.</summary>
    public static QueryParameter<Verdict> Verdicts { get; } = QueryParameter.OfWords(
        "verdict", "Only declared coverages and territories with this verdict: the worst of their comparisons. Default: all.", "differs",
        WordOf(Verdict.Exact), WordOf(Verdict.Consistent), WordOf(Verdict.Differs), WordOf(Verdict.NotStated));

    /// <summary>As part of an address, with a "&amp;" behind each: "kind=CPTS&amp;verdict=differs&amp;".</summary>
    public string Query => string.Concat(
        Kind is { } kind ? $"kind={kind.Code()}&" : "",
        Departement is { } departement ? $"departement={departement}&" : "",
        WithVerdict is { } verdict ? $"verdict={Uri.EscapeDataString(Words.Of(verdict))}&" : "");

    /// <inheritdoc/>
    public static AuditParameters Of(MapRequest request) => new(
        request.KindIsDefault ? null : request.Kind, request.Parameters.Find(QueryParameter.Departement),
        request.Parameters.Find(Verdicts));

    private static (string Word, Verdict Value) WordOf(Verdict verdict) => (Words.Of(verdict), verdict);
}

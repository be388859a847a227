using MapService.Coverage.Caveats;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Documents;

/// <summary>Shapes what the sentences of caveats say.</summary>
internal static class CaveatShape
{
    public static CaveatFactsDocument Of(CaveatFacts facts) => new()
    {
        Kind = facts.Kind?.Code(),
        Aspect = facts.Aspect is { } aspect ? Words.Of(aspect) : null,
        Uncertain = Of(facts.Uncertain),
        Inferred = Of(facts.Inferred),
        Certain = facts.Certain,
        Departements = facts.Departements is { } departements ? [.. departements.Select(d => d.Value)] : null,
        Declared = facts.Declared is { } declared
            ? [.. declared.Select(d => new DeclaredAndKnownItem(d.Departement?.Value, d.Region, d.At, d.Declared, d.Known))]
            : null,
        LastSources = facts.LastSources is { } sources ? [.. sources.Select(s => new LastSourceItem(s.Departement.Value, s.Date))] : null,
        Named = facts.Named is { } named ? [.. named.Select(c => new NamedCommuneItem(c.Code.Value, c.Nom))] : null,
        Hectares = facts.Hectares,
        Year = facts.Year,
        CogYear = facts.CogYear,
        Merged = facts.Merged,
    };

    private static IReadOnlyList<string>? Of(IReadOnlyList<TerritoryId>? ids) => ids is null ? null : [.. ids.Select(id => id.Value)];
}

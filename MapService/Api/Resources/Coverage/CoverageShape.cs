using MapService.Coverage.Places;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Coverage;

/// <summary>The parts of a coverage: territories and what is declared.</summary>
internal static class CoverageShape
{
    public static TerritoryInsideItem Of(TerritoryInPlace inside) => new(
        inside.Territory.Id.Value,
        inside.Territory.Nom,
        inside.Territory.Kind.Code(),
        Words.Of(inside.Territory.Composition.Basis),
        inside.Territory.InForce.From.ToString(),
        inside.Territory.InForce.Until?.ToString(),
        inside.Territory.InForce.CertainFrom,
        inside.Territory.InForce.CertainUntil,
        Words.Of(inside.InForce),
        inside.Inside?.Communes,
        inside.Inside?.Population);

    public static DeclaredItem Of(DeclaredCoverage declared) =>
        new(declared.At, declared.Statement, declared.Territories, declared.PopulationPercent, declared.Whole, declared.Sources);
}

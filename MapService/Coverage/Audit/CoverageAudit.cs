using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>A declared share of the population against the computed one.</summary>
/// <param name="Declared">0-100 as declared; null where it is not.</param>
/// <param name="Computed">0-100 with two decimals; null without population.</param>
/// <param name="Verdict">How they stand to each other.</param>
public sealed record PercentAudit(decimal? Declared, decimal? Computed, Verdict Verdict)
{
    /// <summary>Computed less declared, in percentage points; null where either is missing.</summary>
    public decimal? DifferencePoints => Computed - Declared;
}

/// <summary>A declared coverage against the computed one at its date.</summary>
/// <param name="Declared">The statement; of the département, or of its region.</param>
/// <param name="Verdict">The worst of the three.</param>
/// <param name="Territories">Declared number of territories against those certainly in force, whatever their composition.</param>
/// <param name="PopulationPercent">Declared share of the population against the computed one.</param>
/// <param name="Whole">Declared wholly covered: exact when every commune is, differs otherwise; not stated when it is not declared.</param>
/// <param name="Figures">Computed coverage at its date.</param>
/// <param name="Counted">Territories certainly in force, by id.</param>
/// <param name="Uncertain">Territories that may be in force, by id.</param>
/// <param name="Explanations">What may explain a difference, the best explanation first, or weakens an agreement.</param>
/// <param name="Caveats">Of the computed figures.</param>
public sealed record CoverageAudit(
    DeclaredCoverage Declared,
    Verdict Verdict,
    CountAudit Territories,
    PercentAudit PopulationPercent,
    Verdict Whole,
    CoverageFigures Figures,
    IReadOnlyList<Territory> Counted,
    IReadOnlyList<Territory> Uncertain,
    IReadOnlyList<Explanation> Explanations,
    IReadOnlyList<Caveat> Caveats);

using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>A declared and a computed share of the population.</summary>
/// <param name="Declared">0-100 as declared; null when it is not declared.</param>
/// <param name="Computed">0-100 with two decimals; null without population.</param>
/// <param name="Verdict">Whether they agree.</param>
public sealed record PercentAudit(decimal? Declared, decimal? Computed, Verdict Verdict)
{
    /// <summary>Computed minus declared, in percentage points; null when either is missing.</summary>
    public decimal? DifferencePoints => Computed - Declared;
}

/// <summary>A declared coverage and the computed one on its day.</summary>
/// <param name="Declared">The statement, for the département or for its region.</param>
/// <param name="Verdict">The worst of the three.</param>
/// <param name="Territories">The declared number of territories, and the number certainly in force, whatever their composition.</param>
/// <param name="PopulationPercent">The declared and the computed share of the population.</param>
/// <param name="Whole">Verdict of a declaration that all is covered: exact when every commune is covered, differs otherwise; else not
/// stated.</param>
/// <param name="Figures">Computed coverage on its day.</param>
/// <param name="Counted">Territories certainly in force, by id.</param>
/// <param name="Uncertain">Territories that may be in force, by id.</param>
/// <param name="Explanations">Possible reasons of a difference, the best first, or doubts about an agreement.</param>
/// <param name="Caveats">Caveats of the computed figures.</param>
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

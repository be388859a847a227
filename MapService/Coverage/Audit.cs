using MapService.Territories;

namespace MapService.Coverage;

/// <summary>How a declared number stands to the computed one.</summary>
public enum Verdict
{
    /// <summary>"not stated": nothing is declared, or the composition is not known, so that there is nothing to compare.</summary>
    NotStated,

    /// <summary>"exact": the same number.</summary>
    Exact,

    /// <summary>"consistent": agrees as far as the declaration is exact.</summary>
    Consistent,

    /// <summary>"differs".</summary>
    Differs,
}

/// <summary>Why declared and computed may differ.</summary>
/// <param name="Code">Stable kebab-case word.</param>
/// <param name="Message">A sentence.</param>
public sealed record Explanation(string Code, string Message);

/// <summary>Declared communes or territories against computed ones.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Computed">As computed; null where the composition is not known.</param>
/// <param name="Verdict">How they stand to each other.</param>
public sealed record CountAudit(int? Declared, int? Computed, Verdict Verdict)
{
    /// <summary>Computed less declared; null where either is missing.</summary>
    public int? Difference => Computed - Declared;
}

/// <summary>Declared inhabitants against both populations of the dataset, which are of different years and never mixed.</summary>
/// <param name="Declared">As declared; null where it is not.</param>
/// <param name="Municipal">Municipal population; null where the composition is not known or a commune has none.</param>
/// <param name="MunicipalYear">Its year.</param>
/// <param name="Total">Total population; null likewise.</param>
/// <param name="TotalYear">Its year.</param>
/// <param name="Verdict">How they stand to each other: the better of the two comparisons.</param>
public sealed record InhabitantsAudit(
    DeclaredInhabitants? Declared, long? Municipal, int? MunicipalYear, long? Total, int? TotalYear, Verdict Verdict)
{
    /// <summary>Municipal less declared; null where either is missing.</summary>
    public long? MunicipalDifference => Municipal - Declared?.Value;

    /// <summary>Total less declared; null where either is missing.</summary>
    public long? TotalDifference => Total - Declared?.Value;
}

/// <summary>What the sources declare of a territory against what its composition gives.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Verdict">The worst of the two: differs, consistent, exact; not stated when neither is.</param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Inhabitants">Number of inhabitants.</param>
/// <param name="Explanations">What may explain a difference, or weakens an agreement.</param>
public sealed record TerritoryAudit(
    Territory Territory, Verdict Verdict, CountAudit Communes, InhabitantsAudit Inhabitants, IReadOnlyList<Explanation> Explanations);

/// <summary>A declared share of the population against the computed one.</summary>
/// <param name="Declared">0-100 as declared; null where it is not.</param>
/// <param name="Computed">0-100 with two decimals; null without population.</param>
/// <param name="Verdict">How they stand to each other.</param>
public sealed record PercentAudit(decimal? Declared, decimal? Computed, Verdict Verdict);

/// <summary>A declared coverage against the computed one at its date.</summary>
/// <param name="Declared">The statement; of the département, or of its region.</param>
/// <param name="Verdict">The worst of the three.</param>
/// <param name="Territories">Declared number of territories against those certainly in force, whatever their composition.</param>
/// <param name="PopulationPercent">Declared share of the population against the computed one.</param>
/// <param name="Whole">Declared wholly covered: exact when every commune is, differs otherwise; not stated when it is not declared.</param>
/// <param name="Figures">Computed coverage at its date.</param>
/// <param name="Counted">Territories certainly in force, by id.</param>
/// <param name="Uncertain">Territories that may be in force, by id.</param>
/// <param name="Explanations">What may explain a difference, or weakens an agreement.</param>
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

/// <summary>Everything declared of a département, its region and its territories against what is computed.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Coverages">Declared coverages of the département and of its region (as far as the dataset has it), by date.</param>
/// <param name="Territories">Its territories of both kinds, whatever their dates, by id.</param>
public sealed record DepartementAudit(
    Departement Departement, IReadOnlyList<CoverageAudit> Coverages, IReadOnlyList<TerritoryAudit> Territories);

using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>What became of a commune between two days.</summary>
public enum CoverageChange
{
    /// <summary>Nothing covered it; something does ("covered").</summary>
    Covered,

    /// <summary>Something covered it; nothing does ("uncovered").</summary>
    Uncovered,

    /// <summary>It is in two or more territories and was in fewer ("covered-twice").</summary>
    CoveredTwice,

    /// <summary>It was in two or more and is in fewer ("no-longer-twice").</summary>
    NoLongerTwice,
}

/// <summary>One change of a commune.</summary>
/// <param name="Change">Which.</param>
/// <param name="IsCertain">False where a date is not exact enough to tell whether it came about between the two days.</param>
public readonly record struct CommuneChange(CoverageChange Change, bool IsCertain);

/// <summary>A territory that a change of a commune comes from.</summary>
/// <param name="Territory">Which.</param>
/// <param name="Before">Whether the commune was in it on the first day.</param>
/// <param name="After">Whether it is in it on the second.</param>
public sealed record MembershipChange(Territory Territory, InForce Before, InForce After);

/// <summary>A commune that changed, or may have.</summary>
/// <param name="CommuneNumber">Which.</param>
/// <param name="Changes">What: at most one of covered and uncovered that is certain, likewise of twice.</param>
/// <param name="Territories">Those that it joined or left, and those of which that is not known; by id.</param>
public sealed record ChangedCommune(int CommuneNumber, IReadOnlyList<CommuneChange> Changes, IReadOnlyList<MembershipChange> Territories);

/// <summary>The coverage on one of the two days.</summary>
/// <param name="Date">The day.</param>
/// <param name="Figures">Communes, population, surface.</param>
/// <param name="Caveats">What a reader must know beside them.</param>
public sealed record ComparedDay(DateOnly Date, CoverageFigures Figures, IReadOnlyList<Caveat> Caveats);

/// <summary>A département in which a commune changed, or may have.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Before">Its coverage on the first day.</param>
/// <param name="After">Its coverage on the second.</param>
public sealed record ComparedDepartement(Departement Departement, CoverageFigures Before, CoverageFigures After);

/// <summary>The coverage on two days, and every commune of which it differs or may.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Before">The first day.</param>
/// <param name="After">The second.</param>
/// <param name="Departements">By code.</param>
/// <param name="Communes">By code.</param>
public sealed record CoverageChanges(
    TerritoryKind Kind,
    ComparedDay Before,
    ComparedDay After,
    IReadOnlyList<ComparedDepartement> Departements,
    IReadOnlyList<ChangedCommune> Communes);

using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>Changes of the coverage of a commune between two days.</summary>
public enum CoverageChange
{
    /// <summary>It became covered ("covered").</summary>
    Covered,

    /// <summary>It is no longer covered ("uncovered").</summary>
    Uncovered,

    /// <summary>It is now in two or more territories ("covered-twice").</summary>
    CoveredTwice,

    /// <summary>It is no longer in two or more territories ("no-longer-twice").</summary>
    NoLongerTwice,
}

/// <summary>One change of a commune.</summary>
/// <param name="Change">The kind of change.</param>
/// <param name="IsCertain">False when a date is not exact, so that the change may be outside of the two days.</param>
public readonly record struct CommuneChange(CoverageChange Change, bool IsCertain);

/// <summary>A territory that causes a change of a commune.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Before">Whether the commune was in it on the first day.</param>
/// <param name="After">Whether the commune is in it on the second day.</param>
public sealed record MembershipChange(Territory Territory, InForce Before, InForce After);

/// <summary>A commune that changed, certainly or perhaps.</summary>
/// <param name="CommuneNumber">Number of the commune.</param>
/// <param name="Changes">The changes. At most one of covered and uncovered is certain, and at most one of the two about twice.</param>
/// <param name="Territories">Territories that it joined or left, certainly or perhaps; by id.</param>
public sealed record ChangedCommune(int CommuneNumber, IReadOnlyList<CommuneChange> Changes, IReadOnlyList<MembershipChange> Territories);

/// <summary>The coverage on one of the two days.</summary>
/// <param name="Date">The day.</param>
/// <param name="Figures">Communes, population, surface.</param>
/// <param name="Caveats">Caveats of the figures.</param>
public sealed record ComparedDay(DateOnly Date, CoverageFigures Figures, IReadOnlyList<Caveat> Caveats);

/// <summary>A département with a commune that changed, certainly or perhaps.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Before">Its coverage on the first day.</param>
/// <param name="After">Its coverage on the second day.</param>
public sealed record ComparedDepartement(Departement Departement, CoverageFigures Before, CoverageFigures After);

/// <summary>The coverage on two days, and every commune that changed, certainly or perhaps.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Before">The first day.</param>
/// <param name="After">The second day.</param>
/// <param name="Departements">By code.</param>
/// <param name="Communes">By code.</param>
public sealed record CoverageChanges(
    TerritoryKind Kind,
    ComparedDay Before,
    ComparedDay After,
    IReadOnlyList<ComparedDepartement> Departements,
    IReadOnlyList<ChangedCommune> Communes);

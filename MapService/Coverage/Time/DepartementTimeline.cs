using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>Changes of a territory on a day.</summary>
public enum TimelineChangeKind
{
    /// <summary>It is certainly in force from this day ("in-force").</summary>
    InForce,

    /// <summary>It is certainly no longer in force from this day ("ends").</summary>
    Ends,

    /// <summary>It may be in force from this day ("maybe-in-force"). It is not counted yet.</summary>
    MaybeInForce,

    /// <summary>It may have ended by this day ("maybe-ended"). It is no longer counted.</summary>
    MaybeEnded,

    /// <summary>Communes are certainly in it from this day ("communes-join").</summary>
    CommunesJoin,

    /// <summary>Communes are certainly no longer in it from this day ("communes-leave").</summary>
    CommunesLeave,

    /// <summary>Communes may be in it from this day ("communes-may-join"). They are not counted yet.</summary>
    CommunesMayJoin,

    /// <summary>Communes may have left it by this day ("communes-may-leave"). They are no longer counted.</summary>
    CommunesMayLeave,
}

/// <summary>A change of a territory.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Precision">Precision of the date in the source.</param>
/// <param name="CommuneNumbers">The communes concerned in the area of the timeline, sorted; null for an unknown composition.</param>
public sealed record TimelineChange(Territory Territory, TimelineChangeKind Change, DatePrecision Precision, int[]? CommuneNumbers)
{
    /// <summary>Number of communes concerned; null for an unknown composition.</summary>
    public int? Communes => CommuneNumbers?.Length;
}

/// <summary>A day on which territories change, and the coverage from that day on.</summary>
/// <param name="Date">The day.</param>
/// <param name="Precision">Precision of its least exact change.</param>
/// <param name="Figures">The coverage from this day until the next entry.</param>
/// <param name="Changes">By territory id.</param>
/// <param name="Caveats">Caveats of the figures of this day.</param>
public sealed record TimelineEntry(
    DateOnly Date,
    DatePrecision Precision,
    CoverageFigures Figures,
    IReadOnlyList<TimelineChange> Changes,
    IReadOnlyList<Caveat> Caveats);

/// <summary>The timeline of the coverage of a département, past and future.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date.</param>
/// <param name="Caveats">Caveats of all entries.</param>
public sealed record DepartementTimeline(
    Departement Departement,
    TerritoryKind Kind,
    IReadOnlyList<TimelineEntry> Entries,
    IReadOnlyList<Caveat> Caveats);

/// <summary>The timeline of several départements together.</summary>
/// <param name="Departements">The départements, by code.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date, with the figures of all of them together.</param>
/// <param name="Caveats">Caveats of all entries.</param>
public sealed record SeveralTimeline(
    IReadOnlyList<Departement> Departements,
    TerritoryKind Kind,
    IReadOnlyList<TimelineEntry> Entries,
    IReadOnlyList<Caveat> Caveats);

/// <summary>The timeline of a region.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Of">The timeline of its départements in the dataset.</param>
public sealed record RegionTimeline(string Region, SeveralTimeline Of);

using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>What becomes of a territory on a day.</summary>
public enum TimelineChangeKind
{
    /// <summary>In force from this day for certain ("in-force").</summary>
    InForce,

    /// <summary>In force no more, for certain, from this day ("ends").</summary>
    Ends,

    /// <summary>May be in force from this day ("maybe-in-force"). Not counted yet.</summary>
    MaybeInForce,

    /// <summary>May have ended on this day ("maybe-ended"). Not counted any more.</summary>
    MaybeEnded,

    /// <summary>Communes are in the territory from this day for certain ("communes-join").</summary>
    CommunesJoin,

    /// <summary>Communes are in it no more, for certain, from this day ("communes-leave").</summary>
    CommunesLeave,

    /// <summary>Communes may be in it from this day ("communes-may-join"). Not counted yet.</summary>
    CommunesMayJoin,

    /// <summary>Communes may have left it on this day ("communes-may-leave"). Not counted any more.</summary>
    CommunesMayLeave,
}

/// <summary>One territory's change.</summary>
/// <param name="Territory">Whose.</param>
/// <param name="Change">What.</param>
/// <param name="Precision">How exactly the source states the date that it comes from.</param>
/// <param name="CommuneNumbers">The communes here that the change is about, sorted; null for an unknown composition.</param>
public sealed record TimelineChange(Territory Territory, TimelineChangeKind Change, DatePrecision Precision, int[]? CommuneNumbers)
{
    /// <summary>How many communes the change is about; null for an unknown composition.</summary>
    public int? Communes => CommuneNumbers?.Length;
}

/// <summary>A day on which territories change, and the coverage from that day on.</summary>
/// <param name="Date">The day.</param>
/// <param name="Precision">The least exact of its changes.</param>
/// <param name="Figures">The coverage from this day until the next entry.</param>
/// <param name="Changes">By territory id.</param>
/// <param name="Caveats">Of the figures of this day.</param>
public sealed record TimelineEntry(
    DateOnly Date,
    DatePrecision Precision,
    CoverageFigures Figures,
    IReadOnlyList<TimelineChange> Changes,
    IReadOnlyList<Caveat> Caveats);

/// <summary>How the coverage of a département came to be, and what will become of it.</summary>
/// <param name="Departement">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date.</param>
/// <param name="Caveats">Of all entries together.</param>
public sealed record DepartementTimeline(
    Departement Departement,
    TerritoryKind Kind,
    IReadOnlyList<TimelineEntry> Entries,
    IReadOnlyList<Caveat> Caveats);

/// <summary>The same of several départements, counted together.</summary>
/// <param name="Departements">Which, by code.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Entries">By date, with the figures of all of them together.</param>
/// <param name="Caveats">Of all entries together.</param>
public sealed record SeveralTimeline(
    IReadOnlyList<Departement> Departements,
    TerritoryKind Kind,
    IReadOnlyList<TimelineEntry> Entries,
    IReadOnlyList<Caveat> Caveats);

/// <summary>The same of a region.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Of">Its départements in the dataset.</param>
public sealed record RegionTimeline(string Region, SeveralTimeline Of);

using MapService.Territories.Codes;

namespace MapService.Storage.Contract;

/// <summary>What kind of change a revision is.</summary>
public enum RevisionAction
{
    /// <summary>The first dataset, from inside the program.</summary>
    Create,

    /// <summary>A whole dataset was imported.</summary>
    Import,

    /// <summary>A territory was added or changed.</summary>
    Edit,

    /// <summary>A territory was taken out.</summary>
    Delete,

    /// <summary>A territory was put back as it was before.</summary>
    Restore,
}

/// <summary>Who changed what, when and why.</summary>
/// <param name="At">When; kept to the microsecond.</param>
/// <param name="Who">Name of the key or the account that did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Reason">Why; null where nobody said.</param>
public sealed record RevisionNote(DateTimeOffset At, string Who, RevisionAction Action, string? Reason)
{
    /// <summary>When, to the microsecond.</summary>
    public DateTimeOffset At { get; init; } = StoredTime.ToTheMicrosecond(At);
}

/// <summary>One change of a store.</summary>
/// <param name="Number">From 1, one more each time.</param>
/// <param name="Note">Who, when and why.</param>
/// <param name="Version">Version of the dataset since then.</param>
/// <param name="Territories">Ids of the territories that it changed, sorted.</param>
/// <param name="GroundChanged">True when communes, their polygons or where they come from changed too.</param>
public sealed record Revision(long Number, RevisionNote Note, string Version, IReadOnlyList<TerritoryId> Territories, bool GroundChanged)
{
    /// <summary>
    /// Whether it is what a commit would have become, of which the store's answer was lost. Another commit may have the number.
    /// </summary>
    /// <param name="state">What the store would have said.</param>
    /// <param name="note">Who committed, when and why.</param>
    internal bool IsOf(StoreState state, RevisionNote note) => Number == state.Revision && Version == state.Version && Note == note;
}

/// <summary>What a revision did to one territory.</summary>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Note">Who, when and why.</param>
/// <param name="Before">The territory before, as a document (<c>TerritoryDocuments</c>); null when there was none.</param>
/// <param name="After">The territory after; null when it was taken out.</param>
public sealed record TerritoryRevision(long Revision, RevisionNote Note, string? Before, string? After);

using System.Threading.RateLimiting;
using MapService.Api.Hosting;
using MapService.Api.Problems;
using MapService.Api.Requests;
using MapService.Api.Snapshots;
using MapService.Coverage;
using MapService.Storage;
using MapService.Territories;

namespace MapService.Api.Edits;

/// <summary>
/// Makes edits, one after another. Each is checked against the dataset that is stored then, and committed on that very version: where another process was
/// faster it is checked again, its precondition too, so nobody's edit is overwritten unseen. What is answered is stored, and served.
/// </summary>
public sealed partial class TerritoryEditor(
    IDatasetStore store, SnapshotHolder snapshots, SnapshotLoader loader, TimeProvider clock, ILogger<TerritoryEditor> logger) : IDisposable
{
    /// <summary>So often an edit is checked anew because somebody else was faster.</summary>
    private const int MostAttempts = 8;

    private const int MostWaiting = 64;

    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private readonly ConcurrencyLimiter oneAtATime = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 1,
        QueueLimit = MostWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Makes an edit, or only works it out.</summary>
    /// <exception cref="RefusedRequestException">400 with every fault; 404, 405 and 412.</exception>
    /// <exception cref="BusyException">Too many edits wait already, or others were faster every time.</exception>
    /// <exception cref="StoreUnavailableException">The store does not work; says what became of the edit.</exception>
    /// <exception cref="NotReadyException">No dataset is loaded yet.</exception>
    internal async Task<EditOutcome> RunAsync(EditOrder order, CancellationToken cancellation)
    {
        var writable = StoreAccess.RequireWritable(store);
        using var turn = await oneAtATime.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired)
        {
            throw new BusyException();
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await loader.LookAsync(cancellation);
            var plan = await PlanAsync(writable, order, snapshots.Require(), cancellation);
            if (order.IsTrial || plan.IsNothing)
            {
                return new EditOutcome(plan, null);
            }

            if (await CommitAsync(writable, order, plan) is { } revision)
            {
                // From here on the caller may not go away: what is stored is to be served.
                await loader.LookAsync(CancellationToken.None);
                return new EditOutcome(plan, revision);
            }
        }

        throw new BusyException();
    }

    private static async Task<EditPlan> PlanAsync(IWritableStore store, EditOrder order, Dataset dataset, CancellationToken cancellation)
    {
        var current = dataset.NumberOf(order.Id) is { } number ? dataset.Territories[number] : null;
        if (!order.Precondition.Holds(current))
        {
            throw await EditConflicts.OfAsync(store, order, current, dataset, cancellation);
        }

        var restored = order.Body.Revision is { } revision ? await RestoredAsync(store, order.Id, revision, cancellation) : null;
        return EditPlanner.Of(dataset, order, restored);
    }

    private static async Task<string> RestoredAsync(IWritableStore store, TerritoryId id, long revision, CancellationToken cancellation)
    {
        var history = await StoreAccess.RunAsync(() => store.HistoryAsync(id, cancellation));
        return history.FirstOrDefault(change => change.Revision == revision)?.After
            ?? throw RefusedRequestException.BadRequest([Fault.OfBody("/restore", $"{revision}", "the number of a revision in the territory's history that left a record")]);
    }

    /// <summary>The revision that it became; null where somebody else was faster.</summary>
    private async Task<long?> CommitAsync(IWritableStore writable, EditOrder order, EditPlan plan)
    {
        var now = clock.GetUtcNow();
        var note = new RevisionNote(new DateTimeOffset(now.Ticks - (now.Ticks % TicksPerMicrosecond), now.Offset), order.Who, order.Body.Action, order.Body.Reason);
        try
        {
            var commit = new DatasetCommit(plan.Current.Version, plan.Changed.Records, Outlines.Of(plan.Changed), note);
            var state = await writable.CommitAsync(commit, CancellationToken.None);
            LogEdited(logger, state.Revision, order.Body.Action, order.Id.Value);
            return state.Revision;
        }
        catch (StoreConflictException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotStored(logger, e, order.Id.Value, e.Message);
            return await WhatBecameOfItAsync(writable, note, plan, e);
        }
    }

    // A connection may break off after the commit and before its answer.
    private static async Task<long?> WhatBecameOfItAsync(IWritableStore writable, RevisionNote note, EditPlan plan, Exception failure)
    {
        Revision? last;
        try
        {
            last = (await writable.RevisionsAsync(null, 1, CancellationToken.None)).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The store does not answer, and whether the edit was stored is not known: look at the territory's history before sending it again.", failure);
        }

        return last is not null && last.Note == note && last.Version == plan.Changed.Version
            ? last.Number
            : throw new StoreUnavailableException("The store could not be written. Nothing of the edit was stored, and nothing was lost: send it again later.", failure);
    }

    [LoggerMessage(1, LogLevel.Information, "Revision {Revision}: {Action} of {Territory}")]
    private static partial void LogEdited(ILogger logger, long revision, RevisionAction action, string territory);

    [LoggerMessage(2, LogLevel.Error, "An edit of {Territory} could not be stored: {Reason}")]
    private static partial void LogNotStored(ILogger logger, Exception failure, string territory, string reason);
}

/// <summary>What became of an edit.</summary>
/// <param name="Plan">What it changes.</param>
/// <param name="Revision">The revision that it is in the history; null where nothing was stored.</param>
internal sealed record EditOutcome(EditPlan Plan, long? Revision);

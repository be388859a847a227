using System.Threading.RateLimiting;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Snapshots;
using MapService.Storage.Contract;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// Makes edits, one after another. Each is checked against the dataset that is stored then, and committed on that very version: where
/// another process was faster it is checked again, its precondition too, so no edit is overwritten unseen. When the answer comes, the edit
/// is stored and served.
/// </summary>
public sealed partial class TerritoryEditor(
    IDatasetStore store, SnapshotHolder snapshots, SnapshotLoader loader, TimeProvider clock, ILogger<TerritoryEditor> logger) : IDisposable
{
    /// <summary>How often an edit is checked again because another process was faster.</summary>
    private const int MostAttempts = 8;

    private const int MostWaiting = 64;

    private const string SendAgain =
        "It can be sent again later as it is: had it been stored after all, the answer would be 412 and say so.";

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
    internal async Task<ChangeOutcome<TPlan>> RunAsync<TPlan>(
        ChangeOrder<TPlan> order, CancellationToken cancellation) where TPlan : ChangePlan
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
            var plan = await order.PlanAsync(writable, snapshots.Require(), cancellation);
            if (order.IsTrial || plan.IsNothing)
            {
                return new ChangeOutcome<TPlan>(plan, null);
            }

            if (await CommitAsync(writable, order, plan) is { } revision)
            {
                // From here on a caller that disconnects does not cancel: a stored edit has to be served.
                await loader.LookAsync(CancellationToken.None);
                return new ChangeOutcome<TPlan>(plan, revision);
            }
        }

        throw new BusyException();
    }

    /// <summary>The revision that it became; null where another process was faster.</summary>
    private async Task<long?> CommitAsync<TPlan>(IWritableStore writable, ChangeOrder<TPlan> order, TPlan plan) where TPlan : ChangePlan
    {
        var note = new RevisionNote(clock.GetUtcNow(), order.Who, order.Action, order.Reason);
        try
        {
            var changed = plan.Changed;
            var commit = new DatasetCommit(plan.Current.Version, changed.Records, changed.Versions, StoredOutlines.Of(changed), note);
            var state = await writable.CommitAsync(commit, CancellationToken.None);
            LogEdited(logger, state.Revision, order.Action, order.Subject);
            return state.Revision;
        }
        catch (StoreConflictException)
        {
            return null;
        }
        catch (Exception e) when (StoreAccess.IsOfStore(e))
        {
            LogNotStored(logger, e, order.Subject, e.Message);
            throw new StoreUnavailableException(
                (e is StoreOutcomeUnknownException
                    ? "The store does not answer, and whether the edit was stored is not known. "
                    : "The store could not be written, and has nothing of the edit as far as it can be read. ") + SendAgain,
                e);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Revision {Revision}: {Action} of {Subject}")]
    private static partial void LogEdited(ILogger logger, long revision, RevisionAction action, string subject);

    [LoggerMessage(2, LogLevel.Error, "A change of {Subject} could not be stored: {Reason}")]
    private static partial void LogNotStored(ILogger logger, Exception failure, string subject, string reason);
}

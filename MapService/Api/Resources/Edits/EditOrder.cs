using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Resources.History;
using MapService.Coverage.Snapshot;
using MapService.Storage.Contract;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.Edits;

/// <summary>A change as it was asked for, whose content is not checked yet.</summary>
/// <param name="Who">Name of the key.</param>
/// <param name="IsTrial">True when nothing is to be stored.</param>
internal abstract record ChangeOrder<TPlan>(string Who, bool IsTrial) where TPlan : ChangePlan
{
    /// <summary>What kind of change the history calls it.</summary>
    public abstract RevisionAction Action { get; }

    /// <summary>Why; null where that is a fault.</summary>
    public abstract string? Reason { get; }

    /// <summary>What it changes, for the log.</summary>
    public abstract string Subject { get; }

    /// <summary>Checks the precondition and the content against a dataset, and makes the dataset with the change.</summary>
    /// <exception cref="RefusedRequestException">412 where it was made on something else; 400 with every fault; 404.</exception>
    /// <exception cref="StoreUnavailableException">The history cannot be read.</exception>
    public abstract Task<TPlan> PlanAsync(IWritableStore store, Dataset dataset, CancellationToken cancellation);
}

/// <summary>An edit of one territory.</summary>
/// <param name="Id">The territory that the address names.</param>
/// <param name="Precondition">What it was made on.</param>
/// <param name="Body">What is to become of the territory.</param>
/// <param name="Who">Name of the key.</param>
/// <param name="Date">The day to compare the coverage at.</param>
/// <param name="IsTrial">True when nothing is to be stored.</param>
internal sealed record EditOrder(TerritoryId Id, EditPrecondition Precondition, EditBody Body, string Who, DateOnly Date, bool IsTrial)
    : ChangeOrder<EditPlan>(Who, IsTrial)
{
    public override RevisionAction Action => Body.Action;

    public override string? Reason => Body.Reason;

    public override string Subject => Id.Value;

    public override async Task<EditPlan> PlanAsync(IWritableStore store, Dataset dataset, CancellationToken cancellation)
    {
        var current = dataset.NumberOf(Id) is { } number ? dataset.Territories[number] : null;
        if (!Precondition.Holds(current is null ? null : TerritoryTag.StartOf(current)))
        {
            throw await EditConflicts.OfAsync(store, this, current, dataset, cancellation);
        }

        return EditPlanner.Of(dataset, this, Body.Revision is { } revision ? await RestoredAsync(store, revision, cancellation) : null);
    }

    private async Task<string> RestoredAsync(IWritableStore store, long revision, CancellationToken cancellation) =>
        await HistoricRecord.AtAsync(store, Id, revision, cancellation)
        ?? throw RefusedRequestException.BadRequest(
            [Fault.OfBody("/restore", $"{revision}", "the number of a revision in the territory's history that left a record")]);
}

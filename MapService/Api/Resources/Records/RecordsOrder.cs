using MapService.Api.Http.Problems;
using MapService.Api.Resources.Edits;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Storage.Contract;

namespace MapService.Api.Resources.Records;

/// <summary>New records of all territories at once.</summary>
/// <param name="Precondition">What they were made on.</param>
/// <param name="Body">The records.</param>
/// <param name="Who">Name of the key.</param>
/// <param name="IsTrial">True when nothing is to be stored.</param>
internal sealed record RecordsOrder(
    EditPrecondition Precondition, RecordsBody Body, string Who, bool IsTrial) : ChangeOrder<RecordsPlan>(Who, IsTrial)
{
    public override RevisionAction Action => RevisionAction.Import;

    public override string? Reason => Body.Reason;

    public override string Subject => "all territories";

    public override Task<RecordsPlan> PlanAsync(IWritableStore store, Dataset dataset, CancellationToken cancellation)
    {
        var start = TerritoryTag.StartOf(dataset.Records);
        return Precondition.Holds(start)
            ? Task.FromResult(RecordsPlanner.Of(dataset, Body))
            : throw new RefusedRequestException(
                ProblemKind.Stale, "The records are not as they were when the new ones were made. /history says who changed what.")
            {
                Conflict = new EditConflict(TerritoryTag.Of(start), [], 0),
            };
    }
}

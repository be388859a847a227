using MapService.Api.Http.Problems;
using MapService.Coverage.Snapshot;
using MapService.Formats.Records;
using MapService.Formats.Trees;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// Works out the dataset that an edit gives, with the reader and the checks of an import. Every fault is found before any is reported,
/// those of form included. Stores nothing.
/// </summary>
internal static class EditPlanner
{
    private const string Place = "body";

    // No territory has more than one line here: faults have JSON pointers.
    private static readonly Dictionary<TerritoryId, FilePlace> NoPlaces = [];

    /// <param name="dataset">The dataset that the edit is made on; its precondition holds there.</param>
    /// <param name="order">The edit.</param>
    /// <param name="restored">The document to put back; null where nothing is restored.</param>
    /// <exception cref="RefusedRequestException">400 with every fault.</exception>
    public static EditPlan Of(Dataset dataset, EditOrder order, string? restored)
    {
        var faults = new FaultList();
        faults.AddAll(order.Body.Faults);
        var before = dataset.NumberOf(order.Id) is { } number ? dataset.Territories[number] : null;
        var notes = new List<InputProblem>();
        var read = order.Body.Action == RevisionAction.Delete ? null : Read(dataset, order.Body, restored, notes);
        var after = read?.Territories.SingleOrDefault();
        if (after is not null)
        {
            if (after.Id != order.Id)
            {
                faults.Add(Fault.OfBody("/territory/id", after.Id.Value, $"{order.Id}, as in the address"));
            }

            TerritoryChecks.Check([after], NoPlaces, dataset.Communes, notes);
        }

        EditFaults.Add(SuccessorHints.AddTo(notes, dataset), order.Body, faults);
        if (faults.Count > 0)
        {
            throw RefusedRequestException.BadRequest(faults);
        }

        var records = dataset.Records with
        {
            Territories = [.. dataset.Territories.Where(t => t.Id != order.Id).Concat(after is null ? [] : [after]).OrderBy(t => t.Id)],
            Sources = read?.Sources ?? dataset.Records.Sources,
        };
        return new EditPlan(before, after, dataset, dataset.With(records), notes);
    }

    // The edit may name the sources of the dataset, and may send one of them again as it is.
    private static TerritoryRecords Read(Dataset dataset, EditBody body, string? restored, List<InputProblem> problems)
    {
        var document = restored is null ? body.Territory : JsonTree.Parse(restored, Place, problems);
        return TerritoryJson.Read(document is { } territory ? [territory] : [], [], body.Sources, dataset.Records.Sources, Place, problems);
    }
}

using MapService.Api.Http.Problems;
using MapService.Coverage.Snapshot;
using MapService.Formats.Records;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// Works out the dataset that an edit gives, with the reader and the checks of an import. Every fault is found before any is reported, those of form
/// included. Stores nothing.
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
        var known = SourcesBut(dataset, order.Body);
        var read = Read(known, order.Body, restored, notes);
        var after = read?.Territories.SingleOrDefault();
        if (after is not null)
        {
            if (after.Id != order.Id)
            {
                faults.Add(Fault.OfBody("/territory/id", after.Id.Value, $"{order.Id}, as in the address"));
            }

            TerritoryChecks.Check([after], NoPlaces, dataset.Communes, notes);
        }

        EditFaults.Add(SuccessorHints.AddTo(notes, dataset), order.Body, known.Count, faults);
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

    private static TerritoryRecords? Read(IReadOnlyList<SourceDocument> known, EditBody body, string? restored, List<InputProblem> problems)
    {
        if (body.Action == RevisionAction.Delete)
        {
            return null;
        }

        var document = restored ?? body.Territory?.GetRawText();
        return TerritoryJson.Read(
            document is null ? [] : [document], [], [.. known.Select(TerritoryJson.Of), .. body.Sources.Select(source => source.GetRawText())], Place, problems);
    }

    // A source that is sent again unchanged is not a second source.
    private static IReadOnlyList<SourceDocument> SourcesBut(Dataset dataset, EditBody body)
    {
        var sent = body.Sources.SelectMany(source => TerritoryJson.Read([], [], [source.GetRawText()], Place, new List<InputProblem>()).Sources).ToHashSet();
        return [.. dataset.Records.Sources.Where(source => !sent.Contains(source))];
    }
}

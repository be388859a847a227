using MapService.Api.Http.Problems;
using MapService.Api.Resources.Edits;
using MapService.Coverage.Snapshot;
using MapService.Formats.Records;
using MapService.Territories.Checks;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.Records;

/// <summary>
/// Works out the dataset with new records of all territories, with the reader and the checks of an import. Stores nothing.
/// </summary>
internal static class RecordsPlanner
{
    private const string Place = "body";

    private static readonly Dictionary<TerritoryId, FilePlace> NoPlaces = [];

    /// <exception cref="RefusedRequestException">400 with every fault.</exception>
    public static RecordsPlan Of(Dataset dataset, RecordsBody body)
    {
        var faults = new FaultList();
        faults.AddAll(body.Faults);
        var notes = new List<InputProblem>();
        var read = TerritoryJson.Read(body.Territories, body.DeclaredCoverages, body.Sources, [], Place, notes);
        TerritoryChecks.Check(read.Territories, NoPlaces, dataset.Communes, notes);
        EditFaults.Add(SuccessorHints.AddTo(notes, dataset), body, faults);
        if (faults.Count > 0)
        {
            throw RefusedRequestException.BadRequest(faults);
        }

        var records =
            dataset.Records with { Territories = read.Territories, DeclaredCoverages = read.DeclaredCoverages, Sources = read.Sources };
        return new RecordsPlan(dataset, dataset.With(records), notes);
    }
}

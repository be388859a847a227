using MapService.Formats.Records;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Storage.Contract;

/// <summary>A territory as a store has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version (<see cref="DatasetVersion.OfTerritory"/>).</param>
/// <param name="Document">Its document (<see cref="TerritoryJson"/>).</param>
internal sealed record StoredTerritory(TerritoryId Id, string Version, string Document);

/// <summary>A territory to be written.</summary>
/// <param name="Number">Its place in the new dataset.</param>
/// <param name="Territory">The territory.</param>
/// <param name="Version">Its version.</param>
/// <param name="Document">Its document.</param>
/// <param name="Before">Its document until now; null when it is new.</param>
internal sealed record TerritoryWrite(int Number, Territory Territory, string Version, string Document, string? Before)
{
    /// <summary>A territory whose row is written again as it was.</summary>
    public static TerritoryWrite Unchanged(int number, Territory territory)
    {
        var document = TerritoryJson.Of(territory);
        return new TerritoryWrite(number, territory, DatasetVersion.OfTerritory(territory), document, document);
    }
}

/// <summary>What a commit changes, computed once for all stores.</summary>
/// <param name="Versions">Versions of the new dataset.</param>
/// <param name="Written">Territories that are new or not as they were.</param>
/// <param name="Removed">Territories that are no more.</param>
internal sealed record CommitPlan(DatasetVersions Versions, IReadOnlyList<TerritoryWrite> Written, IReadOnlyList<StoredTerritory> Removed)
{
    /// <summary>The change from what is stored to a new dataset.</summary>
    public static CommitPlan Of(DatasetCommit commit, IReadOnlyCollection<StoredTerritory> stored)
    {
        var records = commit.Records;
        var before = stored.ToDictionary(territory => territory.Id);
        var written = new List<TerritoryWrite>();
        for (var i = 0; i < records.Territories.Count; i++)
        {
            var territory = records.Territories[i];
            var version = DatasetVersion.OfTerritory(territory);
            before.Remove(territory.Id, out var old);
            var document = TerritoryJson.Of(territory);
            if (old?.Version != version || old.Document != document)
            {
                written.Add(new TerritoryWrite(i, territory, version, document, old?.Document));
            }
        }

        return new CommitPlan(commit.Versions, written, [.. before.Values.OrderBy(t => t.Id)]);
    }

    /// <summary>
    /// Whether everything is written, even where the stored versions agree: an import repairs what another program did to the store.
    /// </summary>
    public static bool IsWhole(DatasetCommit commit) => commit.Note.Action is RevisionAction.Create or RevisionAction.Import;

    /// <summary>Ids of the territories that change, sorted.</summary>
    public IReadOnlyList<TerritoryId> Changed => [.. Written.Select(w => w.Territory.Id).Concat(Removed.Select(r => r.Id)).Order()];
}

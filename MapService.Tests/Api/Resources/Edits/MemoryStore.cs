using MapService.Formats.Records;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Territories.Version;
using TerritoryRevision = MapService.Storage.Contract.TerritoryRevision;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>A store in memory, in which a test can make happen what happens rarely.</summary>
internal sealed class MemoryStore(DatasetRecords first) : IWritableStore
{
    private readonly Lock guard = new();
    private readonly List<Revision> revisions = [];
    private readonly Dictionary<TerritoryId, List<TerritoryRevision>> histories = [];
    private readonly List<ApiKey> keys = [];
    private DatasetRecords records = first;

    public string Place => "memory";

    /// <summary>Run before a commit; what it throws is what the commit throws.</summary>
    public Action? BeforeCommit { get; set; }

    /// <summary>Run after a commit; what it throws is what the commit throws, though everything is stored.</summary>
    public Action? AfterCommit { get; set; }

    /// <summary>Thrown by everything that reads beside the dataset.</summary>
    public Exception? Away { get; set; }

    public int Commits => revisions.Count;

    public Task<StoreState> StateAsync(CancellationToken cancellation) => Read(State);

    public Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation) =>
        Task.FromResult(new StoredRecords(State(), records));

    public Task<bool> HasDatasetAsync(CancellationToken cancellation) => Task.FromResult(true);

    public Task<StoreState> CommitAsync(DatasetCommit commit, CancellationToken cancellation)
    {
        BeforeCommit?.Invoke();
        var state = Commit(commit);
        try
        {
            AfterCommit?.Invoke();
        }
        catch (Exception fault) when (fault is IOException or RefusedInputException)
        {
            // The answer is lost: as every store does, it looks whether the commit is there.
            if (Away is not null)
            {
                throw new StoreOutcomeUnknownException(fault.Message, Away);
            }

            if (!revisions.Any(revision => revision.IsOf(state, commit.Note)))
            {
                throw;
            }
        }

        return Task.FromResult(state);
    }

    /// <summary>As another process would, with none of the hooks.</summary>
    public StoreState Commit(DatasetCommit commit)
    {
        lock (guard)
        {
            if (commit.Expected != DatasetVersion.Of(records))
            {
                throw new StoreConflictException("Another version is stored.");
            }

            var stored = records.Territories.Select(t => new StoredTerritory(t.Id, DatasetVersion.OfTerritory(t), TerritoryJson.Of(t)))
                .ToList();
            var plan = CommitPlan.Of(commit, stored);
            var number = revisions.Count + 1;
            foreach (var id in plan.Changed)
            {
                var after = plan.Written.FirstOrDefault(w => w.Territory.Id == id)?.Document;
                var changes = histories.TryGetValue(id, out var known) ? known : histories[id] = [];
                changes.Insert(0, new TerritoryRevision(number, commit.Note, stored.FirstOrDefault(s => s.Id == id)?.Document, after));
            }

            revisions.Insert(0, new Revision(number, commit.Note, plan.Versions.Whole, plan.Changed, GroundChanged: false));
            records = commit.Records;
            return State();
        }
    }

    public Task<IReadOnlyList<TerritoryRevision>> HistoryAsync(
        TerritoryId territory, long? before, int count, CancellationToken cancellation) =>
        Read<IReadOnlyList<TerritoryRevision>>(
            () => [.. (histories.GetValueOrDefault(territory) ?? []).Where(c => before is null || c.Revision < before).Take(count)]);

    public Task<IReadOnlyList<Revision>> RevisionsAsync(long? before, int count, CancellationToken cancellation) =>
        Read<IReadOnlyList<Revision>>(() => [.. revisions.Where(r => before is null || r.Number < before).Take(count)]);

    public Task<IReadOnlyList<ApiKey>> KeysAsync(CancellationToken cancellation) => Read<IReadOnlyList<ApiKey>>(() => [.. keys]);

    public Task AddKeyAsync(ApiKey key, CancellationToken cancellation)
    {
        lock (guard)
        {
            keys.Add(key);
        }

        return Task.CompletedTask;
    }

    public Task<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (guard)
        {
            var number = keys.FindIndex(key => key.Id == id);
            if (number >= 0)
            {
                keys[number] = keys[number] with { Revoked = keys[number].Revoked ?? at };
            }

            return Task.FromResult(number >= 0);
        }
    }

    private Task<T> Read<T>(Func<T> read)
    {
        lock (guard)
        {
            return Away is null ? Task.FromResult(read()) : Task.FromException<T>(Away);
        }
    }

    private StoreState State()
    {
        var polygons = DatasetVersion.OfPolygons(records.Polygons);
        return new StoreState(revisions.Count, DatasetVersion.Of(records, polygons), polygons);
    }
}

using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Coverage.Snapshot;
using MapService.Files;
using MapService.Formats.DatasetFolder;
using MapService.Import;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Territories.Records;
using MapService.Topology;

namespace MapService.Cli.Verbs;

/// <summary>Stores what was imported.</summary>
internal static class ImportedDataset
{
    /// <summary>Copies a whole dataset from a folder or a store: the same version comes of it.</summary>
    public static async Task<int> CopyAsync(
        string source, IWritableStore target, RevisionNote note, Terminal terminal, CancellationToken cancellation)
    {
        var (records, stored) = await terminal.WithProgressAsync(async progress =>
        {
            progress.Report(new ImportStage("reading " + source, 0.1));
            var read = Directory.Exists(source)
                ? DatasetFiles.Read(new FolderFiles(source))
                : (await Stores.ToRead(source).LoadAsync(null, cancellation)).Records;
            var before = await target.HasDatasetAsync(cancellation) ? (await target.StateAsync(cancellation)).Version : null;
            return (read, await StoreAsync(read, null, before, target, note, progress, terminal, cancellation));
        });
        Tell(records, stored, target, terminal);
        return ExitCode.Success;
    }

    /// <summary>Stores records in place of a version, and keeps what a service would have to compute from them.</summary>
    /// <returns>What is stored now.</returns>
    /// <exception cref="StoreConflictException">The store has another version by now.</exception>
    public static async Task<StoreState> StoreAsync(
        DatasetRecords records,
        CoverageTopology? topology,
        string? replaces,
        IWritableStore target,
        RevisionNote note,
        IProgress<ImportStage> progress,
        Terminal terminal,
        CancellationToken cancellation)
    {
        progress.Report(new ImportStage("uniting communes", 0.9));
        var dataset = Dataset.Build(records, known: topology);
        var commit = new DatasetCommit(replaces, records, dataset.Versions, StoredOutlines.Of(dataset), note);
        progress.Report(new ImportStage("storing", 0.95));
        var stored = await target.CommitAsync(commit, cancellation);
        StoredDataset.Keep(target, dataset, reason => terminal.Error.WriteLine("A service will take longer to start on it: " + reason));
        return stored;
    }

    /// <summary>Prints what is stored now.</summary>
    public static void Tell(DatasetRecords records, StoreState stored, IWritableStore target, Terminal terminal) =>
        terminal.Out.WriteLine(
            $"Imported {records.Communes.Count} communes and {records.Territories.Count} territories into {target.Place}, "
            + $"version {stored.Version}");
}

using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Coverage.Snapshot;
using MapService.Files;
using MapService.Formats.DatasetFolder;
using MapService.Import;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Cli.Verbs;

/// <summary>Stores what was imported.</summary>
internal static class ImportedDataset
{
    /// <summary>Copies a whole dataset from a folder or a store: the same version comes of it.</summary>
    public static async Task<int> CopyAsync(string source, IWritableStore target, RevisionNote note, Terminal terminal, CancellationToken cancellation)
    {
        var records = await terminal.WithProgressAsync(async progress =>
        {
            progress.Report(new ImportStage("reading " + source, 0.1));
            var read = Directory.Exists(source)
                ? DatasetFiles.Read(new FolderFiles(source))
                : (await Stores.ToRead(source).LoadAsync(null, cancellation)).Records;
            var before = await target.HasDatasetAsync(cancellation) ? (await target.StateAsync(cancellation)).Version : null;
            await StoreAsync(read, before, target, note, progress, terminal, cancellation);
            return read;
        });
        Tell(records, target, terminal);
        return ExitCode.Success;
    }

    /// <summary>Stores records in place of a version, and keeps what a service would have to compute from them.</summary>
    /// <exception cref="StoreConflictException">The store has another version by now.</exception>
    public static async Task StoreAsync(
        DatasetRecords records,
        string? replaces,
        IWritableStore target,
        RevisionNote note,
        IProgress<ImportStage> progress,
        Terminal terminal,
        CancellationToken cancellation)
    {
        progress.Report(new ImportStage("uniting communes", 0.9));
        var dataset = Dataset.Build(records);
        var commit = new DatasetCommit(replaces, records, StoredOutlines.Of(dataset), note);
        progress.Report(new ImportStage("storing", 0.95));
        await target.CommitAsync(commit, cancellation);
        StoredDataset.Keep(target, dataset, reason => terminal.Error.WriteLine("A service will take longer to start on it: " + reason));
    }

    /// <summary>Prints what is stored now.</summary>
    public static void Tell(DatasetRecords stored, IWritableStore target, Terminal terminal) =>
        terminal.Out.WriteLine($"Imported {stored.Communes.Count} communes and {stored.Territories.Count} territories into {target.Place}, version {DatasetVersion.Of(stored)}");
}

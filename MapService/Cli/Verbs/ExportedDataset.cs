using MapService.Cli.Output;
using MapService.Formats.DatasetFolder;
using MapService.Storage.Contract;

namespace MapService.Cli.Verbs;

/// <summary>Writes a whole dataset as a folder of files that people and programs can read.</summary>
internal static class ExportedDataset
{
    /// <summary>Makes the folder, which must not be there, all or nothing.</summary>
    public static async Task<int> WriteAsync(IDatasetStore store, string folder, Terminal terminal, CancellationToken cancellation)
    {
        if (Path.Exists(folder))
        {
            terminal.Error.WriteLine($"{folder} is there already; nothing was written.");
            return ExitCode.Usage;
        }

        var (state, records) = await store.LoadAsync(null, cancellation);
        var unfinished = $"{folder}.{Path.GetRandomFileName()}.partial";
        try
        {
            Directory.CreateDirectory(unfinished);
            DatasetFiles.Write(records, unfinished);
            Directory.Move(unfinished, folder);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }

        terminal.Error.WriteLine($"Wrote {folder}, version {state.Version}");
        return ExitCode.Success;
    }
}

using MapService.Cli.Output;
using MapService.Coverage.Snapshot;
using MapService.Import;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Territories.Codes;

namespace MapService.Cli.Verbs;

/// <summary>The dataset that a verb works on.</summary>
internal static class LoadedDataset
{
    /// <summary>Loads a store and builds the dataset, with progress.</summary>
    public static Task<Dataset> OfAsync(IDatasetStore store, Terminal terminal, CancellationToken cancellation) =>
        terminal.WithProgressAsync(async progress =>
        {
            progress.Report(new ImportStage("loading " + store.Place, 0.1));
            var stored = await StoredDataset.LoadAsync(
                store, before: null, doubt => terminal.Error.WriteLine("What was kept of the dataset is not used: " + doubt),
                stage => progress.Report(new ImportStage(stage, 0.5)), cancellation);
            return stored.Dataset;
        });

    /// <summary>True when the dataset has every one of these départements; says which it has not.</summary>
    public static bool Has(Dataset dataset, IReadOnlyList<DepartementCode> codes, Terminal terminal)
    {
        var unknown = codes.Where(code => dataset.CommunesOf(code) is null).ToArray();
        if (unknown.Length > 0)
        {
            terminal.Error.WriteLine(
                $"The dataset has no département {string.Join(", ", unknown)}. It has "
                + $"{string.Join(", ", dataset.Records.Departements.Select(d => d.Code))}.");
        }

        return unknown.Length == 0;
    }
}

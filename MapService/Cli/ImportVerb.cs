using System.CommandLine;
using MapService.Api.Snapshots;
using MapService.Coverage;
using MapService.Import;
using MapService.Storage;
using MapService.Territories;
using MapService.Topology;

namespace MapService.Cli;

/// <summary><c>import</c>: reads, checks and stores a dataset, all or nothing.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "import",
            "Import commune polygons, attributes and territories into a dataset folder, all or nothing. What is not named stays as it is in that folder, or in the embedded dataset.");
        var inputs = new ImportOptions();
        inputs.AddTo(command);
        var defects = new DefectOptions();
        defects.AddTo(command);
        var to = CommonOptions.Path(new Option<string>("--to")
        {
            Description = "Folder of the dataset to replace or make. A service that reads it takes the new dataset up by itself.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => CommonOptions.DefaultFolder,
        });
        var report = CommonOptions.Path(new Option<FileInfo?>("--report") { Description = "CSV file with everything refused, changed, unmatched or noted.", HelpName = "FILE" });
        var snap = MetresOption.Checked(
            new Option<double?>("--snap") { Description = "Mend gaps, overlaps and unmatched borders of the polygons that are nowhere wider than this, and report what moved. Off unless given." },
            Snap.LeastWidthMetres,
            Snap.GreatestWidthMetres,
            metres => (double?)metres);
        command.Add(snap);
        command.Add(to);
        command.Add(report);
        command.Validators.Add(result =>
        {
            if (!inputs.NameAnything(result))
            {
                result.AddError("Nothing to import: name polygons, --attributes or --territories.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            based => inputs.RequestOf(parsed, based) with { SliverWidthMetres = defects.SliverWidthOf(parsed), SnapWidthMetres = parsed.GetValue(snap) },
            imported => defects.WriteAsync(parsed, imported.Defects, imported.Records?.Communes, terminal, cancellation),
            parsed.GetValue(to)!, parsed.GetValue(report), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Func<DatasetRecords, ImportRequest> request, Func<ImportResult, Task> writeDefects, string folder, FileInfo? report, Terminal terminal, CancellationToken cancellation)
    {
        var target = new FolderStore(Path.GetFullPath(folder));
        var there = FolderStore.Exists(folder);
        IDatasetStore based = there ? target : new EmbeddedStore();
        var result = await terminal.WithProgressAsync(async progress =>
        {
            var imported = await Importer.RunAsync(request(await based.LoadAsync(cancellation)), progress, cancellation);

            // Before anything is stored: a report that cannot be written must leave the dataset as it was.
            if (report is not null)
            {
                await OutputFile.WriteAsync(report, ProblemReport.ToCsv(imported.Problems), terminal, cancellation);
            }

            await writeDefects(imported);
            if (imported.Records is { } records)
            {
                progress.Report(new ImportStage("storing", 1));
                await target.SaveAsync(records, cancellation);
                progress.Report(new ImportStage("working out what a service needs", 1));
                await StoredDataset.KeepAsync(
                    target, Dataset.Build(records), reason => terminal.Error.WriteLine("A service will take longer to start on it: " + reason), cancellation);
            }

            return imported;
        });
        ProblemReport.Write(terminal.Error, result.Problems);
        if (result.Records is not { } stored)
        {
            terminal.Error.WriteLine(there ? "Refused: the dataset is as it was." : "Refused: nothing was stored.");
            return ExitCode.DataAtFault;
        }

        terminal.Out.WriteLine($"Imported {stored.Communes.Count} communes and {stored.Territories.Count} territories into {folder}, version {DatasetVersion.Of(stored)}");
        return ExitCode.Success;
    }
}

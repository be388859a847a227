using System.CommandLine;
using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Territories.Records;
using MapService.Topology.Defects;

namespace MapService.Cli.Verbs;

/// <summary><c>import</c>: reads, checks and stores a dataset, all or nothing.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "import",
            "Import commune polygons, attributes and territories into a store, all or nothing. What is not named stays as it is in that "
            + "store, or, where it has nothing yet, as in the dataset of the program.");
        var inputs = new ImportOptions();
        inputs.AddTo(command);
        var defects = new DefectOptions();
        defects.AddTo(command);
        var whole = CommonOptions.Path(new Option<string?>("--dataset")
        {
            Description = "A whole dataset in place of the one that is stored: a folder that 'export dataset' made, or a store.",
            HelpName = "FOLDER|STORE",
        });
        var to = Stores.Option();
        var reason = OneLine(
            new Option<string?>("--reason") { Description = "Why, for the history, which anybody can read.", HelpName = "TEXT" });
        var by = OneLine(
            new Option<string?>("--by") { Description = "Who, for the history. Default: the name of the account.", HelpName = "NAME" });
        var report = CommonOptions.Path(new Option<FileInfo?>(
            "--report")
        { Description = "CSV file with everything refused, changed, unmatched or noted.", HelpName = "FILE" });
        var snap = MetresOption.Checked(
            new Option<double?>(
                "--snap")
            {
                Description =
                    "Mend gaps, overlaps and unmatched borders of the polygons that are nowhere wider than this, and report what moved. "
                    + "Off unless given."
            },
            Snap.LeastWidthMetres,
            Snap.GreatestWidthMetres,
            metres => (double?)metres);
        command.Add(snap);
        command.Add(whole);
        command.Add(to);
        command.Add(reason);
        command.Add(by);
        command.Add(report);
        command.Validators.Add(result =>
        {
            var any = inputs.NameAnything(result);
            if (any == (result.GetResult(whole) is not null))
            {
                result.AddError(any
                    ? "--dataset is a whole dataset: nothing else can be imported with it."
                    : "Nothing to import: name polygons, --attributes, --territories or --dataset.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var target = Stores.ToWrite(parsed.GetValue(to));
            var note = Stores.NoteOf(RevisionAction.Import, parsed.GetValue(reason), parsed.GetValue(by));
            return parsed.GetValue(whole) is { } source
                ? ImportedDataset.CopyAsync(source, target, note, terminal, cancellation)
                : RunAsync(
                    based => inputs.RequestOf(
                        parsed, based) with
                    { SliverWidthMetres = defects.SliverWidthOf(parsed), SnapWidthMetres = parsed.GetValue(snap) },
                    imported => defects.WriteAsync(parsed, imported.Defects, imported.Records?.Communes, terminal, cancellation),
                    target, note, parsed.GetValue(report), terminal, cancellation);
        });
        return command;
    }

    // As of edits: what stands in the history is shown to many people.
    private static Option<string?> OneLine(Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !RevisionReason.IsValid(text))
            {
                result.AddError(
                    $"{option.Name}: expected 1 to {RevisionReason.Longest} characters on one line, without control characters.");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(
        Func<DatasetRecords, ImportRequest> request,
        Func<ImportResult, Task> writeDefects,
        IWritableStore target,
        RevisionNote note,
        FileInfo? report,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var there = await target.HasDatasetAsync(cancellation);
        var (result, kept) = await terminal.WithProgressAsync(async progress =>
        {
            var based = await (there ? target : (IDatasetStore)new EmbeddedStore()).LoadAsync(null, cancellation);
            var imported = await Importer.RunAsync(request(based.Records), progress, cancellation);

            // Before anything is stored: a report that cannot be written must leave the dataset as it was.
            if (report is not null)
            {
                await OutputFile.WriteAsync(report, ProblemReport.ToCsv(imported.Problems), terminal, cancellation);
            }

            await writeDefects(imported);
            StoreState? now = null;
            if (imported.Records is { } records)
            {
                var replaces = there ? based.State.Version : null;
                now = await ImportedDataset.StoreAsync(
                    records, imported.Topology, replaces, target, note, progress, terminal, cancellation);
            }

            return (imported, now);
        });
        ProblemReport.Write(terminal.Error, result.Problems);
        if (result.Records is not { } all || kept is not { } stored)
        {
            terminal.Error.WriteLine(there ? "Refused: the dataset is as it was." : "Refused: nothing was stored.");
            return ExitCode.DataAtFault;
        }

        ImportedDataset.Tell(all, stored, target, terminal);
        return ExitCode.Success;
    }
}

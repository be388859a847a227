using System.CommandLine;
using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Import;
using MapService.Import.Reports;
using MapService.Territories.Checks;
using MapService.Topology;
using MapService.Topology.Defects;

namespace MapService.Cli.Verbs;

/// <summary><c>check</c>: reports the faults of inputs, or of a dataset, and stores nothing.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "check",
            "Say what is wrong with files before they are imported, or with a dataset when no file is named: faults, repairs that an "
            + "import would make, communes that overlap or leave gaps. Stores nothing. Ends with 1 when something would be refused or "
                + "polygons do not fit together.");
        var inputs = new ImportOptions();
        inputs.AddTo(command);
        var defects = new DefectOptions();
        defects.AddTo(command);
        var named = Stores.Option();
        var report = CommonOptions.Path(
            new Option<FileInfo?>("--report") { Description = "CSV file with everything that was found.", HelpName = "FILE" });
        command.Add(named);
        command.Add(report);
        command.SetAction(async (parsed, cancellation) =>
        {
            var store = Stores.ToRead(parsed.GetValue(named));
            var result = await terminal.WithProgressAsync(async progress =>
            {
                progress.Report(new ImportStage("loading " + store.Place, 0));
                var records = (await store.LoadAsync(null, cancellation)).Records;
                if (inputs.NameAnything(parsed.CommandResult))
                {
                    return await Importer.RunAsync(
                        inputs.RequestOf(parsed, records) with { SliverWidthMetres = defects.SliverWidthOf(parsed) }, progress,
                        cancellation);
                }

                progress.Report(new ImportStage("looking for gaps and overlaps", 0.5));
                var found = DefectFinder.Find(CoverageTopology.Build(records.Polygons), defects.SliverWidthOf(parsed));
                var noted = new List<InputProblem>();
                DefectReport.Add(found, records.Communes, store.Place, noted);
                return new ImportResult(records, noted) { Defects = found };
            });
            var problems = result.Problems;
            await defects.WriteAsync(parsed, result.Defects, result.Records?.Communes, terminal, cancellation);
            if (parsed.GetValue(report) is { } file)
            {
                await OutputFile.WriteAsync(file, ProblemReport.ToCsv(problems), terminal, cancellation);
            }

            ProblemReport.Write(terminal.Out, problems);
            return problems.Any(p => p.Severity == ProblemSeverity.Refused || DefectReport.IsDefect(p))
                ? ExitCode.DataAtFault
                : ExitCode.Success;
        });
        return command;
    }
}

using System.CommandLine;
using System.Text;
using MapService.Cli.Options;
using MapService.Cli.Output;

namespace MapService.Cli.Verbs;

/// <summary><c>report</c>: the percentages of départements with their caveats, or what is declared against what is computed.</summary>
internal static class ReportVerb
{
    private const string Text = "text";
    private const string Csv = "csv";

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "report",
            "Coverage by département at a date: communes, population and surface, with everything a reader must know beside them. With "
            + "--audit: what sources declare against what is computed.");
        var store = Stores.Option();
        var kind = CommonOptions.Kind();
        var date = CommonOptions.Date();
        var departements = CommonOptions.Departements();
        var output = CommonOptions.Output();
        var audit = new Option<bool>(
            "--audit")
        { Description = "Declared against computed, of the départements and of their territories of both kinds." };
        var format = new Option<string>(
            "--format")
        { Description = "text or csv.", HelpName = "text|csv", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Csv);
        foreach (var option in new Option[] { store, kind, date, departements, audit, format, output })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var dataset = await LoadedDataset.OfAsync(Stores.ToRead(parsed.GetValue(store)), terminal, cancellation);
            var codes = parsed.GetValue(departements) ?? [];
            if (!LoadedDataset.Has(dataset, codes, terminal))
            {
                return ExitCode.Usage;
            }

            var chosen = codes.Length == 0 ? dataset.Records.Departements.Select(d => d.Code).ToArray() : codes;
            var bytes = (parsed.GetValue(audit), parsed.GetValue(format)) switch
            {
                (true, Csv) => AuditReport.ToCsv(dataset, chosen),
                (true, _) => Encoding.UTF8.GetBytes(AuditReport.ToText(dataset, chosen)),
                (false, Csv) => CoverageReport.ToCsv(dataset, chosen, parsed.GetValue(kind), CommonOptions.DayOf(parsed, date)),
                (false, _) => Encoding.UTF8.GetBytes(
                    CoverageReport.ToText(dataset, chosen, parsed.GetValue(kind), CommonOptions.DayOf(parsed, date))),
            };
            await OutputFile.WriteAsync(parsed.GetValue(output), bytes, terminal, cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}

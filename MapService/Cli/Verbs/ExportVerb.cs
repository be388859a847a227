using System.CommandLine;
using System.Globalization;
using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Exports;
using MapService.Layers;
using MapService.Territories.Codes;

namespace MapService.Cli.Verbs;

/// <summary><c>export</c>: a layer as a file, the same bytes as its download.</summary>
internal static class ExportVerb
{
    private const string GeoJson = "geojson";
    private const string Csv = "csv";
    private const string WholeDataset = "dataset";

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "export",
            "Write a layer as GeoJSON or CSV, the same bytes as /downloads serves, or with simpler outlines; or the whole dataset as a "
            + "folder that 'import --dataset' reads.");
        var layer = new Argument<string>(
            "layer")
        { Description = "communes, epci, departements, cpts, cls, gaps or overlaps; or dataset, for everything." };
        layer.AcceptOnlyFromAmong([.. LayerNames.All.Select(l => l.Name()), WholeDataset]);
        var format = new Option<string>(
            "--format")
        { Description = "geojson or csv.", HelpName = "geojson|csv", DefaultValueFactory = _ => GeoJson };
        format.AcceptOnlyFromAmong(GeoJson, Csv);
        var store = Stores.Option();
        var kind = CommonOptions.Kind();
        var date = CommonOptions.Date();
        var departement = CommonOptions.Departements();
        var simplify = KeptShare();
        var output = CommonOptions.Output();
        command.Add(layer);
        foreach (var option in new Option[] { format, store, kind, date, departement, simplify, output })
        {
            command.Add(option);
        }

        departement.Description = "Code of a département, as 89 or 2A: only the features that have a commune there, whole.";
        departement.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1)
            {
                result.AddError("--departement: one département at most.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(layer) is { Tokens: [{ Value: WholeDataset }] })
            {
                foreach (var option in new Option[] { format, kind, date, departement, simplify }
                    .Where(o => result.GetResult(o) is { Implicit: false }))
                {
                    result.AddError($"{option.Name}: a whole dataset is written as it is.");
                }

                if (result.GetResult(output) is null)
                {
                    result.AddError("--output: name the folder to make.");
                }
            }

            if (result.GetResult(simplify) is not null && result.GetValue(format) == Csv)
            {
                result.AddError("--simplify: a CSV has no outlines.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(layer) == WholeDataset)
            {
                return await ExportedDataset.WriteAsync(
                    Stores.ToRead(parsed.GetValue(store)), parsed.GetValue(output)!.FullName, terminal, cancellation);
            }

            LayerNames.TryParse(parsed.GetValue(layer), out var chosen);
            var dataset = await LoadedDataset.OfAsync(Stores.ToRead(parsed.GetValue(store)), terminal, cancellation);
            var codes = parsed.GetValue(departement) ?? [];
            if (!LoadedDataset.Has(dataset, codes, terminal))
            {
                return ExitCode.Usage;
            }

            var only = codes.Length == 0 ? (DepartementCode?)null : codes[0];
            var selection = new LayerSelection(parsed.GetValue(kind), CommonOptions.DayOf(parsed, date)) { Departement = only };
            var bytes = parsed.GetValue(format) == Csv
                ? LayerFile.Csv(dataset, chosen, selection)
                : LayerFile.GeoJson(dataset, chosen, selection, parsed.GetValue(simplify));
            await OutputFile.WriteAsync(parsed.GetValue(output), bytes, terminal, cancellation);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>"10%" or "10" as 0.1.</summary>
    private static Option<double?> KeptShare() => new("--simplify")
    {
        Description =
            "Keep this share of the vertices that borders can do without, as 10%: the heaviest (Visvalingam). Outlines stay valid and "
            + "joined to their neighbours, and every feature stays; surfaces and figures are those of full detail.",
        HelpName = "PERCENT",
        CustomParser = argument =>
        {
            var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
            if (double.TryParse(
                text.EndsWith('%') ? text[..^1] : text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var percent) && percent is >= 0 and <= 100)
            {
                return percent / 100;
            }

            argument.AddError($"--simplify '{text}': expected a percentage of 0 to 100, as 10%.");
            return null;
        },
    };
}

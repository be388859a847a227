using System.CommandLine;
using System.Text.Json;
using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Formats.GeoJson;
using MapService.Import;
using MapService.Import.Polygons;
using MapService.Import.Reports;
using MapService.Import.Sources;
using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Cli.Verbs;

/// <summary><c>dissolve</c>: the outlines of the features of a file that have a property in common, without a dataset.</summary>
internal static class DissolveVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "dissolve",
            "Unite the polygons of a GeoJSON file that have the same value of a property: a feature a value, in the order of the values, "
            + "with that property. The file is checked and repaired as an import does; features that have null there are left out, and "
                + "named. Needs no dataset.");
        var input = CommonOptions.Path(
            new Argument<string>("polygons") { Description = "GeoJSON of polygons, plain or gzip: a file or an http(s) address." });
        var by = new Option<string>(
            "--by")
        { Description = "The property, as it is written in the file.", HelpName = "PROPERTY", Required = true };
        var crs = CommonOptions.Crs();
        var report = CommonOptions.Path(new Option<FileInfo?>(
            "--report")
        { Description = "CSV file with everything refused, changed, unmatched or noted.", HelpName = "FILE" });
        var output = CommonOptions.Output();
        command.Add(input);
        foreach (var option in new Option[] { by, crs, report, output })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var (source, property, problems) = (parsed.GetValue(input)!, parsed.GetValue(by)!, new InputProblemList());
            var bytes = await terminal.WithProgressAsync(async progress =>
            {
                progress.Report(new ImportStage("reading " + SourceReader.NameOf(source), 0));
                var text = await SourceReader.ReadAsync(source, ImportLimits.Default, problems, cancellation);
                progress.Report(new ImportStage("checking polygons", 0.3));
                var polygons = text is null
                    ? null
                    : GroupedPolygons.Read(
                        text, SourceReader.NameOf(source), property, parsed.GetValue(crs), GeoJsonLimits.Default, problems, cancellation);
                progress.Report(new ImportStage("uniting", 0.7));
                return polygons is null ? null : United(polygons);
            });
            if (parsed.GetValue(report) is { } file)
            {
                await OutputFile.WriteAsync(file, ProblemReport.ToCsv(problems.ToList()), terminal, cancellation);
            }

            ProblemReport.Write(terminal.Error, problems.ToList());
            if (bytes is null)
            {
                return ExitCode.DataAtFault;
            }

            await OutputFile.WriteAsync(parsed.GetValue(output), bytes, terminal, cancellation);
            return ExitCode.Success;
        });
        return command;
    }

    private static byte[] United(GroupedPolygons polygons)
    {
        var topology = CoverageTopology.Build(polygons.Polygons);
        var outlines = Merge.ByGroup(topology, polygons.GroupOf, polygons.Groups.Count);
        using var stream = new MemoryStream();
        using var writer = new GeoJsonWriter(stream);
        writer.StartCollection();
        foreach (var group in Enumerable.Range(0, outlines.Length).OrderBy(group => polygons.Groups[group].Text, StringComparer.Ordinal))
        {
            writer.WriteFeature(null, json => WriteProperty(json, polygons.Groups[group]), outlines[group].ToPolygons(topology), 0);
        }

        writer.EndCollection();
        return stream.ToArray();
    }

    private static void WriteProperty(Utf8JsonWriter json, GeoJsonProperty property)
    {
        json.WritePropertyName(property.Name);
        if (property.IsString)
        {
            json.WriteStringValue(property.Text);
        }
        else
        {
            // A number keeps its digits.
            json.WriteRawValue(property.Text!);
        }
    }
}

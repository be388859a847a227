using System.CommandLine;
using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Import;
using MapService.Import.Geodata;

namespace MapService.Cli.Verbs;

/// <summary><c>geodata</c>: makes the files of the embedded dataset.</summary>
internal static class GeodataVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "geodata",
            "Make the files of the embedded dataset (geodata/): communes of a region with schematic polygons. The same input gives the "
            + "same bytes.");
        var etalab = CommonOptions.Path(new Argument<string>(
            "etalab")
        { Description = "Folder with communes.json, epci.json and departements.json of @etalab/decoupage-administratif." });
        var points = CommonOptions.Path(new Argument<string>(
            "points")
        { Description = "CSV code,lon,lat: a point for each commune of the region, and for those around it." });
        var output = CommonOptions.Path(new Argument<string>("output") { Description = "Folder to write to." });
        var region = new Option<string>(
            "--region")
        { Description = "Code of the region.", HelpName = "CODE", DefaultValueFactory = _ => GeodataBuilder.DefaultRegion };
        var outline = CommonOptions.Path(new Option<string?>("--outline")
        {
            Description = "CSV lon,lat: the outline that cells are cut to. Without it, one is made from the points.",
            HelpName = "FILE",
        });
        command.Add(etalab);
        command.Add(points);
        command.Add(output);
        command.Add(region);
        command.Add(outline);
        command.SetAction((parsed, _) => terminal.WithProgressAsync(progress =>
        {
            GeodataBuilder.Build(
                parsed.GetValue(etalab)!,
                parsed.GetValue(points)!,
                parsed.GetValue(output)!,
                parsed.GetValue(region)!,
                parsed.GetValue(outline),
                stage => progress.Report(new ImportStage(stage, 0.5)));
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }
}

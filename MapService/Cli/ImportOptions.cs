using System.CommandLine;
using System.CommandLine.Parsing;
using MapService.Formats;
using MapService.Import;
using MapService.Territories;

namespace MapService.Cli;

/// <summary>The inputs of an import, which <c>import</c> and <c>check</c> take in the same words.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string?> polygons = new("polygons")
    {
        Description = "GeoJSON of commune polygons, plain or gzip: a file or an http(s) address. Without it the polygons stay as they are.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> attributes = new("--attributes")
    {
        Description = "Communes, EPCI and populations: a folder with the JSON files of @etalab/decoupage-administratif, or CSV (columns in geodata/README.md).",
        HelpName = "PATH",
    };

    private readonly Option<string?> territories = new("--territories")
    {
        Description = "Territories: a YAML file or a folder of them (format in seeds/README.md).",
        HelpName = "PATH",
    };

    private readonly Option<CoordinateReference?> crs = new("--crs")
    {
        Description = "Coordinates of the polygons, where the file does not say it or says it wrongly: wgs84 (degrees) or lambert93 (metres, EPSG:2154).",
        HelpName = "wgs84|lambert93",
        CustomParser = ParseCrs,
    };

    private readonly Option<int?> boundaryYear = new("--boundary-year") { Description = "COG year of the polygons.", HelpName = "YEAR" };

    private readonly Option<string?> boundarySource = new("--boundary-source")
    {
        Description = "Where the polygons come from, with the licence. Shown with every answer.",
        HelpName = "TEXT",
    };

    private readonly Option<bool> schematic = new("--schematic") { Description = "The polygons only resemble the communes: surfaces and pictures are labelled so." };

    private readonly Option<int?> cogYear = new("--cog-year") { Description = "COG year of the attributes, where their files do not say it.", HelpName = "YEAR" };

    private readonly Option<DepartementCode[]> departements = CommonOptions.Departements();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        departements.Description = "Keep the communes of this département only, as 89 or 2A; may be repeated. Default: all of the attributes.";
        command.Add(polygons);
        foreach (var option in new Option[] { attributes, departements, territories, crs, boundaryYear, boundarySource, schematic, cogYear })
        {
            command.Add(option);
        }
    }

    /// <summary>True when the command line names something to read.</summary>
    public bool NameAnything(SymbolResult result) =>
        result.GetResult(polygons) is { Tokens.Count: > 0 } || result.GetResult(attributes) is not null || result.GetResult(territories) is not null;

    /// <summary>What the command line asks for, on top of a dataset.</summary>
    public ImportRequest RequestOf(ParseResult parsed, DatasetRecords based) => new()
    {
        Base = based,
        Polygons = parsed.GetValue(polygons),
        Attributes = parsed.GetValue(attributes),
        Territories = parsed.GetValue(territories),
        Departements = parsed.GetValue(departements) is { Length: > 0 } chosen ? chosen : null,
        Crs = parsed.GetValue(crs),
        BoundaryYear = parsed.GetValue(boundaryYear),
        BoundarySource = parsed.GetValue(boundarySource),
        SchematicBoundaries = parsed.GetValue(schematic),
        CogYear = parsed.GetValue(cogYear),
    };

    private static CoordinateReference? ParseCrs(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        switch (text.ToLowerInvariant())
        {
            case "wgs84" or "epsg:4326" or "4326":
                return CoordinateReference.Wgs84;
            case "lambert93" or "epsg:2154" or "2154":
                return CoordinateReference.Lambert93;
            default:
                argument.AddError($"--crs '{text}': expected wgs84 or lambert93.");
                return null;
        }
    }
}

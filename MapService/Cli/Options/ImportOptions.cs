using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MapService.Formats.GeoJson;
using MapService.Import.Request;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Cli.Options;

/// <summary>The inputs of an import, which <c>import</c> and <c>check</c> take in the same words.</summary>
internal sealed class ImportOptions
{
    // There are municipal populations since 1793; a number outside these is a slip.
    private const int EarliestYear = 1793;
    private const int LatestYear = 2200;

    private readonly Argument<string?> polygons = CommonOptions.Path(new Argument<string?>("polygons")
    {
        Description = "GeoJSON of commune polygons, plain or gzip: a file or an http(s) address. Without it the polygons stay as they are.",
        Arity = ArgumentArity.ZeroOrOne,
    });

    private readonly Option<string?> attributes = CommonOptions.Path(new Option<string?>("--attributes")
    {
        Description =
            "Communes, EPCI and populations: a folder with the JSON files of @etalab/decoupage-administratif, or CSV (columns in "
            + "geodata/README.md).",
        HelpName = "PATH",
    });

    private readonly Option<string?> territories = CommonOptions.Path(new Option<string?>("--territories")
    {
        Description = "Territories: a YAML file or a folder of them (format in seeds/README.md).",
        HelpName = "PATH",
    });

    private readonly Option<CoordinateReference?> crs = CommonOptions.Crs();

    private readonly Option<InputVintages?> vintages = VintageOption.Create();

    private readonly Option<string?> boundarySource = new("--boundary-source")
    {
        Description = "Where the polygons come from, with the licence. Shown with every answer.",
        HelpName = "TEXT",
    };

    private readonly Option<bool> schematic = new(
        "--schematic")
    { Description = "The polygons only resemble the communes: surfaces and pictures are labelled so." };

    private readonly Option<int?> populationYear = Year(
        "--population-year", "Reference year of the municipal populations, where the files do not say it or say it wrongly.");

    private readonly Option<int?> totalPopulationYear = Year(
        "--total-population-year", "Reference year of the total populations, where the files do not say it or say it wrongly.");

    private readonly Option<string?> attributeSource = new("--attribute-source")
    {
        Description = "Where the attributes come from, with the licence. Shown with every answer.",
        HelpName = "TEXT",
    };

    private readonly Option<DepartementCode[]> departements = CommonOptions.Departements();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        departements.Description =
            "Keep the communes of this département only, as 89 or 2A; may be repeated. Default: all of the attributes.";
        command.Add(polygons);
        foreach (var option in new Option[]
        {
            attributes, attributeSource, populationYear, totalPopulationYear, departements, territories, vintages, crs, boundarySource,
            schematic,
        })
        {
            command.Add(option);
        }

        command.Validators.Add(RefuseYearsOfNothing);
    }

    // A year that nothing is imported for would be forgotten without a word.
    private void RefuseYearsOfNothing(CommandResult result)
    {
        var years = result.GetResult(vintages)?.Tokens.Select(t => t.Value) ?? [];
        foreach (var text in years)
        {
            var missing = text.Split('=')[0] switch
            {
                "polygons" when result.GetResult(polygons) is not { Tokens.Count: > 0 } => "polygons",
                "attributes" or "populations" when result.GetResult(attributes) is null => "--attributes",
                "compositions" when result.GetResult(territories) is null => "--territories",
                _ => null,
            };
            if (missing is not null)
            {
                result.AddError($"--vintage '{text}': it is the year of what is imported, and no {missing} are named.");
            }
        }
    }

    /// <summary>True when the command line names something to read.</summary>
    public bool NameAnything(SymbolResult result) =>
        result.GetResult(polygons) is { Tokens.Count: > 0 }
            || result.GetResult(attributes) is not null
            || result.GetResult(territories) is not null;

    /// <summary>What the command line asks for, on top of a dataset.</summary>
    public ImportRequest RequestOf(ParseResult parsed, DatasetRecords based) => new()
    {
        Base = based,
        Polygons = parsed.GetValue(polygons),
        Attributes = parsed.GetValue(attributes),
        Territories = parsed.GetValue(territories),
        Departements = parsed.GetValue(departements) is { Length: > 0 } chosen ? chosen : null,
        Crs = parsed.GetValue(crs),
        Vintages = parsed.GetValue(vintages) ?? new InputVintages(),
        BoundarySource = parsed.GetValue(boundarySource),
        SchematicBoundaries = parsed.GetValue(schematic),
        PopulationMunicipaleYear = parsed.GetValue(populationYear),
        PopulationTotaleYear = parsed.GetValue(totalPopulationYear),
        AttributeSource = parsed.GetValue(attributeSource),
    };

    private static Option<int?> Year(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "YEAR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }]
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && year is >= EarliestYear and <= LatestYear))
            {
                result.AddError($"{name} '{text}': expected a year from {EarliestYear} to {LatestYear}.");
            }
        });
        return option;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using MapService.Formats.GeoJson;
using MapService.Snapshots;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Cli.Options;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>CPTS or CLS.</summary>
    public static Option<TerritoryKind> Kind() => new("--kind")
    {
        Description = "Kind of territory. Default: CPTS.",
        HelpName = "CPTS|CLS",
        CustomParser = argument =>
        {
            if (!TerritoryKinds.TryParse(Only(argument), out var kind))
            {
                argument.AddError($"--kind '{Only(argument)}': expected {TerritoryKinds.Expected}.");
            }

            return kind;
        },
    };

    /// <summary>A day; without it, <see cref="DayOf"/> gives today in France.</summary>
    public static Option<DateOnly?> Date() => new("--date")
    {
        Description = "Day, as 2024-04-29. Default: today.",
        HelpName = "YYYY-MM-DD",
        CustomParser = argument =>
        {
            if (!IsoDay.TryParse(Only(argument), out var date))
            {
                argument.AddError($"--date '{Only(argument)}': expected {IsoDay.Expected}.");
            }

            return date;
        },
    };

    /// <summary>The day that a command line asks for.</summary>
    public static DateOnly DayOf(ParseResult parsed, Option<DateOnly?> date) =>
        parsed.GetValue(date) ?? new FranceCalendar(TimeProvider.System).Today;

    /// <summary>Codes of départements, null when none is given; the option may be repeated.</summary>
    public static Option<DepartementCode[]> Departements() => new("--departement")
    {
        Description = "Code of a département, as 89 or 2A; may be repeated. Default: all.",
        HelpName = "CODE",
        CustomParser = argument =>
        {
            var codes = new List<DepartementCode>();
            foreach (var token in argument.Tokens)
            {
                if (DepartementCode.TryParse(token.Value, out var code))
                {
                    codes.Add(code);
                }
                else
                {
                    argument.AddError($"--departement '{token.Value}': expected {DepartementCode.Expected}.");
                }
            }

            return [.. codes];
        },
    };

    /// <summary>What the coordinates of a file are.</summary>
    public static Option<CoordinateReference?> Crs() => new("--crs")
    {
        Description =
            "Coordinates of the polygons, where the file does not say it or says it wrongly: wgs84 (degrees; CRS84, EPSG:4326) or "
            + "lambert93 (metres; EPSG:2154), in any form that files use.",
        HelpName = "wgs84|lambert93",
        CustomParser = argument =>
        {
            if (CoordinateReferences.TryParse(Only(argument), out var reference))
            {
                return reference;
            }

            argument.AddError($"--crs '{Only(argument)}': expected {CoordinateReferences.Expected}.");
            return null;
        },
    };

    /// <summary>Where the output goes.</summary>
    public static Option<FileInfo?> Output() => Path(new Option<FileInfo?>("--output", "-o")
    {
        Description = "File to write; replaced only once it is complete. Default: standard output.",
        HelpName = "FILE",
    });

    /// <summary>Makes an option take nothing that cannot be a path.</summary>
    public static Option<T> Path<T>(Option<T> option)
    {
        option.Validators.Add(result => CheckPaths(option.Name, result));
        return option;
    }

    /// <summary>Makes an argument take nothing that cannot be a path.</summary>
    public static Argument<T> Path<T>(Argument<T> argument)
    {
        argument.Validators.Add(result => CheckPaths(argument.Name, result));
        return argument;
    }

    private static void CheckPaths(string name, SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (string.IsNullOrWhiteSpace(token.Value) || token.Value.Contains('\0', StringComparison.Ordinal))
            {
                result.AddError(
                    $"{name} '{token.Value.Replace("\0", "\\0", StringComparison.Ordinal)}': expected a path; this is empty or has a NUL "
                    + $"character.");
            }
        }
    }

    private static string Only(ArgumentResult argument) => argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MapService.Import.Request;

namespace MapService.Cli.Options;

/// <summary><c>--vintage WHAT=YEAR</c>, which may be repeated: the COG year of each input.</summary>
internal static class VintageOption
{
    private const string Expected = "polygons, attributes, populations or compositions, and a COG year, as polygons=2018";

    // There is a COG since 1943; a number outside these is a slip.
    private const int EarliestYear = 1943;
    private const int LatestYear = 2200;

    public static Option<InputVintages?> Create() => new("--vintage")
    {
        Description =
            "COG year of an input's codes (of populations: of the communes that they were counted for); may be repeated: --vintage "
            + "polygons=2018 --vintage compositions=2021. "
            + "The dataset is of the attributes' year; the rest is brought to it. Without it, what files and codes tell of the year is "
                + "reported.",
        HelpName = "polygons|attributes|populations|compositions=YEAR",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    private static InputVintages Parse(ArgumentResult argument)
    {
        var vintages = new InputVintages();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in argument.Tokens.Select(t => t.Value))
        {
            var parts = text.Split('=');
            if (parts.Length != 2 || With(vintages, parts[0], parts[1]) is not { } more)
            {
                argument.AddError($"--vintage '{text}': expected {Expected} ({EarliestYear} to {LatestYear}).");
            }
            else if (!said.Add(parts[0]))
            {
                argument.AddError($"--vintage '{text}': the year of the {parts[0]} is given twice.");
            }
            else
            {
                vintages = more;
            }
        }

        return vintages;
    }

    private static InputVintages? With(InputVintages vintages, string what, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < EarliestYear or > LatestYear)
        {
            return null;
        }

        return what switch
        {
            "polygons" => vintages with { Polygons = year },
            "attributes" => vintages with { Attributes = year },
            "populations" => vintages with { Populations = year },
            "compositions" => vintages with { Compositions = year },
            _ => null,
        };
    }
}

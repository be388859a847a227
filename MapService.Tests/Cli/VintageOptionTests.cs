using System.CommandLine;
using MapService.Cli.Options;
using MapService.Import.Request;

namespace MapService.Tests.Cli;

public sealed class VintageOptionTests
{
    [Fact]
    public void Each_input_has_a_year_of_its_own()
    {
        var (vintages, errors) = Parse(
            "--vintage polygons=2018 --vintage compositions=2021 --vintage attributes=2024 --vintage populations=2023");

        Assert.Empty(errors);
        Assert.Equal(new InputVintages { Polygons = 2018, Compositions = 2021, Attributes = 2024, Populations = 2023 }, vintages);
    }

    [Fact]
    public void Without_it_nothing_is_said() => Assert.Null(Parse("").Vintages);

    [Fact]
    public async Task The_help_shows_no_default_that_is_no_text()
    {
        var run = await CommandLineTests.RunAsync("import", "--help");
        Assert.Contains("--vintage", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Vintages {", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--vintage 2018", "'2018'")]
    [InlineData("--vintage polygon=2018", "'polygon=2018'")]
    [InlineData("--vintage polygons=18", "'polygons=18'")]
    [InlineData("--vintage polygons=2018=2019", "'polygons=2018=2019'")]
    [InlineData("--vintage polygons=2018 --vintage polygons=2019", "'polygons=2019'")]
    public void What_is_no_year_of_an_input_is_refused_with_what_was_expected(string line, string named) =>
        Assert.Contains(named, Assert.Single(Parse(line).Errors), StringComparison.Ordinal);

    [Theory]
    [InlineData("p.geojson --vintage attributes=2024", "attributes=2024")]
    [InlineData("p.geojson --vintage populations=2024", "populations=2024")]
    [InlineData("p.geojson --attributes a --vintage compositions=2021 --vintage attributes=2024", "compositions=2021")]
    [InlineData("--territories t --vintage compositions=2021 --vintage polygons=2018", "polygons=2018")]
    public void A_year_of_what_is_not_imported_is_refused(string line, string named)
    {
        var command = new Command("test");
        new ImportOptions().AddTo(command);

        Assert.Contains($"'{named}'", Assert.Single(command.Parse(line).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_everything_that_is_imported_is_taken()
    {
        var command = new Command("test");
        new ImportOptions().AddTo(command);

        Assert.Empty(command.Parse(
            "p.geojson --attributes a --territories t --vintage polygons=2018 --vintage attributes=2024 --vintage populations=2024 "
            + "--vintage compositions=2021").Errors);
    }

    private static (InputVintages? Vintages, string[] Errors) Parse(string line)
    {
        var option = VintageOption.Create();
        var parsed = new Command("test") { option }.Parse(line);
        return (parsed.Errors.Count == 0 ? parsed.GetValue(option) : null, [.. parsed.Errors.Select(e => e.Message)]);
    }
}

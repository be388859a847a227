using MapService.Import.Geodata;
using MapService.Territories.Checks;

namespace MapService.Tests.Import.Geodata;

public class GeodataBuilderTests
{
    [Fact]
    public void The_committed_files_are_what_the_command_makes_byte_for_byte()
    {
        using var folder = new TempFolder();
        var committed = Path.Combine(SharedData.Checkout, "geodata");

        GeodataBuilder.Build(
            NpmPackage.Decoupage, Path.Combine(committed, "points.csv"), folder.FullPath,
            outlineFile: Path.Combine(committed, "outline.csv"));

        var made = Directory.GetFiles(folder.FullPath).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["communes.csv", "dataset.json", "departements.csv", "epci.csv", "former-communes.csv", "polygons.geojson"], made);
        Assert.All(made, name => Assert.True(
            File.ReadAllBytes(folder.File(name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(committed, name))),
            $"{name} differs"));
    }

    [Fact]
    public void Points_that_are_missing_or_of_no_commune_are_refused_and_nothing_is_written()
    {
        using var folder = new TempFolder();
        var lines = File.ReadAllLines(Path.Combine(SharedData.Checkout, "geodata", "points.csv")).ToList();
        lines[lines.FindIndex(l => l.StartsWith("21001,", StringComparison.Ordinal))] = "21999,5,47";
        lines.Add("89001,x,47");
        var points = folder.Write("points.csv", string.Join('\n', lines));

        var refused = Assert.Throws<RefusedInputException>(() => GeodataBuilder.Build(NpmPackage.Decoupage, points, folder.File("out")));

        Assert.Equal(
            ["bad-coordinate", "missing-point", "unknown-commune"],
            refused.Problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(p => p.Code));
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public void A_region_without_communes_is_refused()
    {
        using var folder = new TempFolder();
        var points = Path.Combine(SharedData.Checkout, "geodata", "points.csv");

        var refused = Assert.Throws<RefusedInputException>(
            () => GeodataBuilder.Build(NpmPackage.Decoupage, points, folder.File("out"), region: "99"));

        Assert.Contains(refused.Problems, p => p.Code == "no-commune" && p.Value == "99");
    }

    [Theory]
    [InlineData("lon,lat\n4,46\n6,46\n", "bad-outline")]
    [InlineData("lon,lat\n4,46\n6,460\n6,48\n4,48\n", "bad-coordinate")]
    [InlineData("x,y\n4,46\n", "missing-column")]
    [InlineData("lon,lat\n2,46\n8,49\n8,46\n2,49\n", "bad-outline")]
    [InlineData("lon,lat\n4,46\n6,46\n6,48\n", "outside-outline")]
    public void An_outline_that_is_none_or_leaves_out_a_commune_is_refused(string text, string code)
    {
        using var folder = new TempFolder();
        var points = Path.Combine(SharedData.Checkout, "geodata", "points.csv");
        var outline = folder.Write("outline.csv", text);

        var refused = Assert.Throws<RefusedInputException>(
            () => GeodataBuilder.Build(NpmPackage.Decoupage, points, folder.File("out"), outlineFile: outline));

        Assert.Contains(refused.Problems, p => p.Code == code && p.Severity == ProblemSeverity.Refused);
        Assert.False(Directory.Exists(folder.File("out")));
    }
}

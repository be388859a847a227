using MapService.Import.Attributes;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Tests.Import.Attributes;

public class AttributeReaderTests
{
    private const string Departements =
        """[{"code":"01","region":"84","nom":"Ain"},{"code":"02","region":"32","nom":"Aisne"},{"code":"975","region":"975","nom":"Saint-Pierre-et-Miquelon"}]""";

    private const string Epcis = """
        [{"code":"200000172","nom":"CC A","type":"CC","populationTotale":14,"populationMunicipale":12,"membres":[
          {"code":"01002","nom":"Deux","populationTotale":6,"populationMunicipale":5},
          {"code":"01001","nom":"Un","populationTotale":8,"populationMunicipale":7}]},
         {"code":"200000180","nom":"CC B","type":"CC","membres":[]}]
        """;

    private const string Communes = """
        [{"code":"01002","nom":"Deux","type":"commune-actuelle","departement":"01","region":"84","population":50},
         {"code":"01001","nom":"Un","type":"commune-actuelle","departement":"01","region":"84","population":70},
         {"code":"01015","nom":"Vieux","type":"commune-deleguee","chefLieu":"01001","departement":"01"},
         {"code":"97501","nom":"Miquelon","type":"commune-actuelle","departement":"975","region":"975","population":612}]
        """;

    private const string Package = """{"name":"@etalab/decoupage-administratif","version":"4.1.0"}""";

    [Fact]
    public void Municipal_population_is_of_communes_json_and_total_of_epci_json_each_with_its_year()
    {
        var (attributes, problems) = Read();

        Assert.Empty(problems);
        Assert.Equal((2024, 2022, 2021), (attributes!.CogYear, attributes.PopulationMunicipaleYear, attributes.PopulationTotaleYear));
        Assert.Equal(
            ["01001 70 8", "01002 50 6", "97501 612 "],
            attributes.Communes.Select(c => $"{c.Code} {c.PopulationMunicipale} {c.PopulationTotale}"));
    }

    [Fact]
    public void Only_communes_of_today_count_and_overseas_collectivities_have_no_EPCI()
    {
        var (attributes, _) = Read();

        Assert.DoesNotContain(attributes!.Communes, c => c.Code.Value == "01015");
        Assert.Null(attributes.Communes.Single(c => c.Code.Value == "97501").Epci);
        Assert.Equal(["01", "975"], attributes.Departements.Select(d => d.Code.Value));
        Assert.Equal("CC A", Assert.Single(attributes.Epcis).Nom);
    }

    [Fact]
    public void Without_package_json_the_years_are_not_known_and_it_is_noted()
    {
        var (attributes, problems) = Read(package: null);

        Assert.Equal(
            (null, null, null),
            ((int?, int?, int?))(attributes!.CogYear, attributes.PopulationMunicipaleYear, attributes.PopulationTotaleYear));
        Assert.Equal((ProblemSeverity.Noted, "unknown-vintage"), (Assert.Single(problems).Severity, problems[0].Code));
    }

    [Fact]
    public void A_release_whose_populations_were_not_checked_has_only_its_COG_year()
    {
        var (attributes, problems) = Read(package: Package.Replace("4.1.0", "5.3.0"));

        Assert.Empty(problems);
        Assert.Equal(
            (2025, null, null),
            ((int?, int?, int?))(attributes!.CogYear, attributes.PopulationMunicipaleYear, attributes.PopulationTotaleYear));
    }

    [Theory]
    [InlineData("communes.json", "[{", "{", "not-json", null)]
    [InlineData("communes.json", "612}]", "612", "not-json", null)]
    [InlineData("communes.json", "\"code\":\"01001\",", "", "missing-value", null)]
    [InlineData("communes.json", "\"01001\"", "1001", "wrong-type", "1001")]
    [InlineData("communes.json", "\"01001\"", "\"1001\"", "malformed-code", "1001")]
    [InlineData("communes.json", "\"01001\"", "\"01002\"", "duplicate-code", "01002")]
    [InlineData("communes.json", "70", "-70", "bad-number", "-70")]
    [InlineData("communes.json", "70", "70.5", "bad-number", "70.5")]
    [InlineData("communes.json", "70", "\"70\"", "bad-number", "\"70\"")]
    [InlineData("communes.json", "\"departement\":\"975\"", "\"departement\":\"976\"", "unknown-departement", "976")]
    [InlineData("epci.json", "\"200000172\"", "\"20000172\"", "malformed-code", "20000172")]
    [InlineData("epci.json", "200000180", "200000172", "duplicate-code", "200000172")]
    [InlineData("epci.json", "{\"code\":\"01001\"", "{\"code\":\"01003\"", "unknown-commune", "01003")]
    [InlineData("epci.json", "{\"code\":\"01001\"", "{\"code\":\"01002\"", "commune-in-two-epci", "01002")]
    [InlineData("epci.json", ":8,", ":-8,", "bad-number", "-8")]
    [InlineData("departements.json", "\"02\"", "\"01\"", "duplicate-code", "01")]
    [InlineData("departements.json", "\"02\"", "\"20\"", null, null)]
    public void A_faulty_file_is_refused_with_its_name_and_the_value(string file, string sound, string faulty, string? code, string? value)
    {
        var (attributes, problems) = Read(change: (file, sound, faulty));

        if (code is null)
        {
            Assert.NotNull(attributes);
            return;
        }

        Assert.Null(attributes);
        var problem = Assert.Single(problems, p => p.Code == code);
        Assert.Equal((ProblemSeverity.Refused, file, value), (problem.Severity, Path.GetFileName(problem.File), problem.Value));
    }

    [Theory]
    [InlineData("communes.json", "", "not-json")]
    [InlineData("communes.json", "[]", "wrong-type")]
    [InlineData("communes.json", "{}", "wrong-type")]
    [InlineData("epci.json", "[1]", "wrong-type")]
    public void A_file_that_is_something_else_is_refused(string file, string content, string code)
    {
        using var folder = Folder(Package, null);
        folder.Write("data/" + file, content);

        var problems = new List<InputProblem>();
        Assert.Null(AttributeReader.Read(folder.File("data"), problems));
        Assert.Contains(problems, p => p.Code == code && Path.GetFileName(p.File) == file);
    }

    [Fact]
    public void A_missing_file_a_missing_folder_and_a_folder_of_something_else_are_refused()
    {
        using var folder = Folder(Package, null);
        File.Delete(folder.File("data/epci.json"));
        var problems = new List<InputProblem>();

        Assert.Null(AttributeReader.Read(folder.File("data"), problems));
        Assert.Null(AttributeReader.Read(folder.File("nowhere"), problems));
        Assert.Null(AttributeReader.Read(folder.FullPath, problems));

        Assert.Equal(
            ["file-not-found", "file-not-found", "no-attributes"],
            problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(p => p.Code));
    }

    [Fact]
    public void The_embedded_tables_are_read_as_CSV()
    {
        var problems = new List<InputProblem>();

        var attributes = AttributeReader.Read(Path.Combine(SharedData.Checkout, "geodata"), problems);

        Assert.Empty(problems);
        Assert.Equal(3697, attributes!.Communes.Count);
        Assert.Equal(8, attributes.Departements.Count);
        Assert.Equal((2024, 2022, 2021), (attributes.CogYear, attributes.PopulationMunicipaleYear, attributes.PopulationTotaleYear));
    }

    [Fact]
    public void CSV_of_communes_alone_takes_departements_from_the_list_of_France_and_notes_EPCI_without_names()
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();
        var file = folder.Write(
            "mine.csv",
            "nom,code,codeDepartement,codeEpci,populationTotale,populationMunicipale,longitude,latitude\nUn,2A004,2A,242010056,9,8,8.7,41.9\n");

        var attributes = AttributeReader.Read(file, problems);

        Assert.Equal("Corse-du-Sud", Assert.Single(attributes!.Departements).Nom);
        Assert.Equal("242010056", Assert.Single(attributes.Epcis).Nom);
        Assert.Equal("epci-without-names", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("01001,Un,20,,,,,", "departement-contradicts-code", "20")]
    [InlineData("01001,Un,21,,,,,", "departement-contradicts-code", "21")]
    [InlineData("20001,Un,20,,,,,", "unknown-departement", "20")]
    [InlineData("01001,Un,96,,,,,", "malformed-code", "96")]
    [InlineData("01001,,01,,,,,", "missing-value", null)]
    [InlineData("01001,Un,01,,1.5,,,", "bad-number", "1.5")]
    [InlineData("01001,Un,01,,,-1,,", "bad-number", "-1")]
    [InlineData("01001,Un,01,,,,NaN,46", "bad-coordinate", "NaN")]
    [InlineData("01001,Un,01,,,,5,", "half-a-point", null)]
    [InlineData("01001,\"Un,01,,,,,", "bad-quotes", null)]
    [InlineData("01001,U\"n,01,,,,,", "bad-quotes", null)]
    public void A_faulty_line_is_refused_with_its_number(string line, string code, string? value)
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();
        var file = folder.Write(
            "c.csv", "code,nom,codeDepartement,codeEpci,populationMunicipale,populationTotale,longitude,latitude\n" + line + "\n");

        Assert.Null(AttributeReader.Read(file, problems));

        var problem = Assert.Single(problems, p => p.Code == code);
        Assert.Equal(value, problem.Value);
        Assert.Matches("^(line 2|line 3|commune 01001|commune 20001)", problem.Feature);
    }

    [Fact]
    public void The_list_of_departements_is_that_of_the_package()
    {
        var problems = new List<InputProblem>();
        var attributes = AttributeReader.Read(NpmPackage.Decoupage, problems)!;

        Assert.Empty(problems);
        Assert.Equal(35_029, attributes.Communes.Count);
        Assert.Equal(FrenchDepartements.All, attributes.Departements);
    }

    private static (CommuneAttributes? Attributes, List<InputProblem> Problems) Read(
        string? package = Package, (string File, string Sound, string Faulty)? change = null)
    {
        using var folder = Folder(package, change);
        var problems = new List<InputProblem>();
        return (AttributeReader.Read(folder.File("data"), problems), problems);
    }

    private static TempFolder Folder(string? package, (string File, string Sound, string Faulty)? change)
    {
        var folder = new TempFolder();
        foreach (var (file, text) in new[] { ("communes.json", Communes), ("epci.json", Epcis), ("departements.json", Departements) })
        {
            var (sound, faulty) = change is { } c && c.File == file ? (c.Sound, c.Faulty) : ("[", "[");
            var at = text.IndexOf(sound, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{sound} is not in {file}");
            folder.Write("data/" + file, text[..at] + faulty + text[(at + sound.Length)..]);
        }

        if (package is not null)
        {
            folder.Write("package.json", package);
        }

        return folder;
    }
}

using System.Globalization;
using System.Text.Json;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>Communes as a table, against the list of communes that the dataset is made of.</summary>
public sealed class CommuneListTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Fact]
    public async Task The_table_has_every_commune_with_what_the_lists_say()
    {
        var table = await embedded.JsonAsync("/communes");
        Assert.Equal(
            Facts.Communes.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => (c.Code, c.Departement, c.Epci, c.Municipal)),
            Items(table).Select(c => (Text(c, "code")!, Text(c, "codeDepartement")!, Text(c, "codeEpci") ?? "", Number(c, "population"))));
        Assert.Contains("schematic-geometry", Answers.CaveatCodes(table));
        Assert.Equal(2024, table.GetProperty("provenance").GetProperty("cogYear").GetInt32());
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null), (table.GetProperty("departement").ValueKind, table.GetProperty("region").ValueKind));
    }

    [Fact]
    public async Task One_département_and_its_surfaces_add_up_to_the_coverage()
    {
        var table = await embedded.JsonAsync("/communes?departement=89");
        Assert.Equal(Facts.In("89"), Items(table).Select(c => Text(c, "code")!));
        Assert.Equal("Yonne", Text(table.GetProperty("departement"), "nom"));
        var coverage = await embedded.JsonAsync("/departements/89/coverage");
        var surface = Items(table).Sum(c => c.GetProperty("surface").GetDecimal());
        Assert.InRange(surface - coverage.GetProperty("surface").GetProperty("total").GetDecimal(), -423 * 0.005m, 423 * 0.005m);
        Assert.All(Items(table), c =>
            Assert.All(c.GetProperty("centre").EnumerateArray(), d => Assert.Equal(Math.Round(d.GetDecimal(), 5), d.GetDecimal())));
    }

    [Fact]
    public async Task A_region_is_named_and_has_all_of_its_communes()
    {
        var table = await embedded.JsonAsync("/communes?region=27");
        Assert.Equal(Facts.Communes.Count, Items(table).Count());
        Assert.Equal(
            ("27", "Bourgogne-Franche-Comté"), (Text(table.GetProperty("region"), "code"), Text(table.GetProperty("region"), "nom")));
    }

    // a and A are in one EPCI across the border of the départements, b in another, c in none.
    [Theory]
    [InlineData("", "200000001 200000002")]
    [InlineData("?departement=58", "200000002")]
    public async Task The_EPCI_of_the_communes_are_named_once(string query, string expected)
    {
        var world = SmallWorld.Draw("abcA").Epci("200000002", "aA").Epci("200000001", "b");
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = world.Build().Records });
        var epcis = (await (await server.GetAsync("/communes" + query)).JsonAsync()).GetProperty("epcis").EnumerateArray().ToList();
        Assert.Equal(expected.Split(' '), epcis.Select(epci => Text(epci, "code")!));
        Assert.All(epcis, epci => Assert.Equal(Text(epci, "code"), Text(epci, "nom")));
    }

    [Fact]
    public async Task The_CSV_has_the_same_lines()
    {
        using var answer = await embedded.Server.GetAsync("/communes?departement=90&f=csv");
        var lines = (await answer.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("code,nom,codeDepartement,codeEpci,population,surface,schematic,longitude,latitude,caveats", lines[0]);
        var items = Items(await embedded.JsonAsync("/communes?departement=90")).ToList();
        Assert.Equal(items.Select(c => Text(c, "code")), lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Equal(
            items.Select(c => string.Join(
                ',', c.GetProperty("centre").EnumerateArray().Select(d => d.GetDecimal().ToString(CultureInfo.InvariantCulture)))),
            lines.Skip(1).Select(line => string.Join(',', line.Split(',')[^3..^1])));
        Assert.Contains("/communes?departement=90&f=json", answer.Header("Link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commune_without_a_polygon_has_neither_surface_nor_centre()
    {
        await using var server =
            await ServerUnderTest.StartAsync(new StoreInHand { Records = SmallWorld.Draw("a").WithoutPolygon("b").Build().Records });
        var items = Items(await (await server.GetAsync("/communes")).JsonAsync()).ToList();
        Assert.Equal([3.05, 47.95], items[0].GetProperty("centre").EnumerateArray().Select(d => d.GetDouble()));
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null),
            (items[1].GetProperty("centre").ValueKind, items[1].GetProperty("surface").ValueKind));
    }

    [Theory]
    [InlineData("/communes?departement=89&region=27", 400, "region")]
    [InlineData("/communes?region=99&date=2024-01-01", 400, "date region")]
    [InlineData("/communes?region=11", 400, "region")]
    [InlineData("/communes?departement=01", 400, "departement")]
    public async Task Bad_values_are_told(string address, int status, string names)
    {
        var problem = await (await embedded.Server.GetAsync(address)).ProblemAsync(status);
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonElement> Items(JsonElement table) => table.GetProperty("communes").EnumerateArray();

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static int? Number(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}

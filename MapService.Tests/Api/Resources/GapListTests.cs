using System.Text.Json;
using MapService.Tests.Coverage;

namespace MapService.Tests.Api.Resources;

/// <summary>Gap zones as a table: a drawing counted by hand, and the embedded dataset against the zones of each département.</summary>
public sealed class GapListTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    /// <summary>
    /// <code>
    /// abcdA     cpts-one: c       cpts-nievre: B
    ///     B     zones: 58-1 A, 89-1 ab, 89-2 d; d borders c and A, A borders d and B
    /// </code>
    /// </summary>
    private static SmallWorld World() => SmallWorld.Draw("abcdA", "....B")
        .Epci("200000001", "ab")
        .Inhabitants('a', 10).Inhabitants('b', 300)
        .Cpts("cpts-one", "c")
        .Cpts("cpts-nievre", "B", departements: SmallWorld.Nievre);

    [Fact]
    public async Task Zones_of_a_drawing_have_communes_box_and_neighbours()
    {
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = World().Build().Records });
        var zones = Zones(await (await server.GetAsync("/gaps")).JsonAsync());
        Assert.Equal(["58-1", "89-1", "89-2"], zones.Select(z => z.GetProperty("id").GetString()!));

        var first = zones[1];
        Assert.Equal(("89", 2, 310), (
            first.GetProperty("codeDepartement").GetString(),
            first.GetProperty("communes").GetInt32(),
            first.GetProperty("population").GetInt32()));
        Assert.Equal([3, 47.9, 3.2, 48], first.GetProperty("box").EnumerateArray().Select(d => d.GetDouble()));
        Assert.Equal(["cpts-one"], Ids(first));

        // Most inhabitants first.
        Assert.Equal(
            [("89002", 300, "200000001"), ("89001", 10, "200000001")],
            first.GetProperty("largest").EnumerateArray().Select(
                c => (c.GetProperty("code").GetString()!, c.GetProperty("population").GetInt32(), c.GetProperty("codeEpci").GetString()!)));

        // A territory of another département beside a zone counts: a border is a border.
        Assert.Equal(["cpts-nievre"], Ids(zones[0]));
        Assert.Equal(["cpts-one"], Ids(zones[2]));
        Assert.Equal(
            ["58-1"],
            Zones(await (await server.GetAsync("/gaps?departement=58")).JsonAsync()).Select(z => z.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task At_most_eight_neighbours_are_told_the_longest_borders_first()
    {
        // The zone is the row of ten below ten communes, each a territory of its own: ten neighbours.
        var world = SmallWorld.Draw("abcdefghij", "klmnopqrst");
        for (var i = 0; i < 10; i++)
        {
            world.Cpts($"cpts-{i}", ((char)('a' + i)).ToString());
        }

        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = world.Build().Records });
        var neighbours = Zones(await (await server.GetAsync("/gaps")).JsonAsync())
            .Single()
            .GetProperty("neighbours")
            .EnumerateArray()
            .ToList();
        Assert.Equal(8, neighbours.Count);
        var metres = neighbours.Select(n => n.GetProperty("sharedBorderMetres").GetDouble()).ToList();
        Assert.Equal(metres.OrderDescending(), metres);
    }

    [Fact]
    public async Task A_zone_without_a_polygon_has_no_box()
    {
        await using var server = await ServerUnderTest.StartAsync(
            new StoreInHand { Records = SmallWorld.Draw("a").WithoutPolygon("b").Cpts("one", "a").Build().Records });
        var zone = Zones(await (await server.GetAsync("/gaps")).JsonAsync()).Single();
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (zone.GetProperty("box").ValueKind, zone.GetProperty("surface").ValueKind));
    }

    [Theory]
    [InlineData("CPTS", "2022-10-18")]
    [InlineData("CPTS", "2024-03-12")]
    [InlineData("CLS", "2024-03-12")]
    public async Task The_table_is_the_zones_of_every_département(string kind, string date)
    {
        var all = await embedded.JsonAsync($"/gaps?kind={kind}&date={date}");
        var expected = new List<string>();
        foreach (var departement in (string[])["21", "25", "39", "58", "70", "71", "89", "90"])
        {
            var zones = await embedded.JsonAsync($"/departements/{departement}/gaps?kind={kind}&date={date}&f=geojson");
            foreach (var feature in zones.GetProperty("features").EnumerateArray())
            {
                var properties = feature.GetProperty("properties");
                expected.Add($"{feature.GetProperty("id").GetString()} {properties.GetProperty("communes")} "
                    + $"{properties.GetProperty("population")} {properties.GetProperty("surface")} "
                    + string.Join(' ', properties.GetProperty("codes").EnumerateArray().Select(c => c.GetString()))
                        + string.Concat(properties.GetProperty("neighbours").EnumerateArray().Take(8).Select(n => n.GetRawText())));
            }
        }

        Assert.Equal(expected, Zones(all).Select(z =>
            $"{z.GetProperty("id").GetString()} {z.GetProperty("communes")} {z.GetProperty("population")} {z.GetProperty("surface")} "
            + string.Join(' ', z.GetProperty("largest")
                .EnumerateArray()
                .Select(c => c.GetProperty("code").GetString())
                .Order(StringComparer.Ordinal)) + string.Concat(z.GetProperty("neighbours").EnumerateArray().Select(n => n.GetRawText()))));
        Assert.Equal(
            all.GetProperty("zones").GetRawText(),
            (await embedded.JsonAsync($"/gaps?kind={kind}&date={date}&region=27")).GetProperty("zones").GetRawText());
        var total = (await embedded.JsonAsync($"/departements?kind={kind}&date={date}")).GetProperty("total").GetProperty("communes");
        Assert.Equal(
            total.GetProperty("total").GetInt32() - total.GetProperty("covered").GetInt32(),
            Zones(all).Sum(z => z.GetProperty("communes").GetInt32()));
    }

    [Fact]
    public async Task As_CSV_a_département_is_the_same_file_as_its_own_gaps()
    {
        using var one = await embedded.Server.GetAsync("/departements/58/gaps?kind=CPTS&date=2024-03-12&f=csv");
        using var same = await embedded.Server.GetAsync("/gaps?departement=58&kind=CPTS&date=2024-03-12&f=csv");
        Assert.Equal(await one.TextAsync(), await same.TextAsync());
        Assert.Contains("departement=58", same.Header("Link"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gaps?departement=89&region=27&kind=x", 400, "kind region")]
    [InlineData("/gaps?region=11", 400, "region")]
    [InlineData("/gaps?departement=2A", 400, "departement")]
    public async Task Bad_values_are_told(string address, int status, string names)
    {
        var problem = await (await embedded.Server.GetAsync(address)).ProblemAsync(status);
        Assert.Equal(names.Split(' '), Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    private static List<JsonElement> Zones(JsonElement gaps) => [.. gaps.GetProperty("zones").EnumerateArray()];

    private static IEnumerable<string> Ids(JsonElement zone) =>
        zone.GetProperty("neighbours").EnumerateArray().Select(n => n.GetProperty("id").GetString()!);
}

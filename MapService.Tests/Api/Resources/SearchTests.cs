using System.Text.Json;

namespace MapService.Tests.Api.Resources;

/// <summary>Searching by HTTP, in the embedded dataset.</summary>
public sealed class SearchTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Fact]
    public async Task A_commune_has_its_département_and_a_box_around_it()
    {
        var answer = await embedded.JsonAsync("/search?q=auxerre");
        var first = answer.GetProperty("results")[0];
        Assert.Equal(
            ("commune", "89024", "Auxerre", "89"),
            (Text(first, "type"), Text(first, "code"), Text(first, "nom"), Text(first, "codeDepartement")));
        var box = first.GetProperty("box").EnumerateArray().Select(d => d.GetDouble()).ToList();
        var centre = (await embedded.JsonAsync("/communes?departement=89"))
            .GetProperty("communes")
            .EnumerateArray()
            .Single(c => Text(c, "code") == "89024")
            .GetProperty("centre");
        Assert.InRange(centre[0].GetDouble(), box[0], box[2]);
        Assert.InRange(centre[1].GetDouble(), box[1], box[3]);
        Assert.Equal("auxerre", Text(answer, "query"));
        Assert.False(answer.GetProperty("approximate").GetBoolean());
        Assert.Contains("schematic-geometry", Answers.CaveatCodes(answer));
        Assert.Equal(2024, answer.GetProperty("provenance").GetProperty("cogYear").GetInt32());
    }

    [Fact]
    public async Task Départements_territories_and_EPCI_are_found_with_what_they_are()
    {
        var yonne = (await embedded.JsonAsync("/search?q=l%27Yonne&limit=50")).GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(("departement", "89"), (Text(yonne[0], "type"), Text(yonne[0], "code")));

        var puisaye = (await embedded.JsonAsync("/search?q=puisaye+forterre")).GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(
            ("territory", "cpts-puisaye-forterre", "CPTS"), (Text(puisaye[0], "type"), Text(puisaye[0], "code"), Text(puisaye[0], "kind")));
        Assert.Equal(["58", "89"], puisaye[0].GetProperty("departements").EnumerateArray().Select(d => d.GetString()!));
        Assert.Equal(
            (JsonValueKind.Null, 34_938),
            (puisaye[0].GetProperty("codeDepartement").ValueKind, puisaye[0].GetProperty("population").GetInt32()));

        var siren = (await embedded.JsonAsync("/search?q=200067114")).GetProperty("results").EnumerateArray().Single();
        Assert.Equal(("epci", "CA de l'Auxerrois"), (Text(siren, "type"), Text(siren, "nom")));
    }

    [Fact]
    public async Task A_territory_of_unknown_composition_has_neither_population_nor_box()
    {
        var found = (await embedded.JsonAsync("/search?q=pays+d+or"))
            .GetProperty("results")
            .EnumerateArray()
            .First(r => Text(r, "type") == "territory");
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null), (found.GetProperty("population").ValueKind, found.GetProperty("box").ValueKind));
    }

    [Fact]
    public async Task A_former_commune_says_what_it_was()
    {
        // geodata/former-communes.csv: 21073, Bierre-lès-Semur, commune-deleguee, 21272.
        var found = (await embedded.JsonAsync("/search?q=bierre+les+semur")).GetProperty("results").EnumerateArray().Single();
        Assert.Equal(("21272", "Bierre-lès-Semur"), (Text(found, "code"), Text(found, "formerly")));
    }

    [Fact]
    public async Task One_wrong_letter_is_marked()
    {
        var answer = await embedded.JsonAsync("/search?q=auxere");
        Assert.Equal(
            (true, true),
            (answer.GetProperty("approximate").GetBoolean(), answer.GetProperty("results")[0].GetProperty("approximate").GetBoolean()));
        Assert.Equal(
            "89024",
            answer.GetProperty("results").EnumerateArray().First(r => Text(r, "type") == "commune").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/search", "q")]
    [InlineData("/search?q=", "q")]
    [InlineData("/search?q=%20%09", "q")]
    [InlineData("/search?q=a&q=b", "q")]
    [InlineData("/search?limit=51&q=", "limit q")]
    [InlineData("/search?q=a&limit=0&kind=CPTS", "kind limit")]
    public async Task Bad_values_are_told_all_at_once(string address, string names)
    {
        var problem = await (await embedded.Server.GetAsync(address)).ProblemAsync(400);
        Assert.Equal(names.Split(' '), Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_text_of_a_hundred_characters_is_read_and_one_more_is_too_long()
    {
        Assert.Equal(0, (await embedded.JsonAsync("/search?q=" + new string('z', 100))).GetProperty("total").GetInt32());
        Assert.Equal(
            ["q"], Answers.FaultNames(await (await embedded.Server.GetAsync("/search?q=" + new string('z', 101))).ProblemAsync(400)));
    }

    [Fact]
    public async Task Texts_that_differ_have_tags_that_differ()
    {
        var tags = new HashSet<string>();
        foreach (var query in (string[])["a", "A", "a%0Alimit%3D5", "a&limit=5", "%C3%A9", "e", "<script>", "%27%3B--"])
        {
            using var answer = await embedded.Server.GetAsync("/search?q=" + query);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
            Assert.True(tags.Add(answer.Header("ETag")!), query);
        }
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}

using System.Text.Json;
using CsvHelper;
using MapService.Territories.Records;
using MapService.Tests.Coverage;
using MapService.Tests.Coverage.Audit;

namespace MapService.Tests.Api.Resources;

/// <summary>Audits over HTTP: everything, filters, CSV. The figures themselves are looked at in <see cref="TruthAuditTests"/>.</summary>
public sealed class AuditTests(EmbeddedServer embedded) : IClassFixture<EmbeddedServer>
{
    [Fact]
    public async Task Everything_has_a_summary_and_the_best_explanation_first()
    {
        var audit = await embedded.JsonAsync("/audit");
        var summary = audit.GetProperty("summary").GetProperty("territories");
        Assert.Equal(
            (0, 4, 3, 7),
            (Number(summary, "exact"), Number(summary, "consistent"), Number(summary, "differs"), Number(summary, "notStated")));
        Assert.Equal(14, audit.GetProperty("territories").GetArrayLength());
        var armance = audit.GetProperty("territories")
            .EnumerateArray()
            .Single(t => t.GetProperty("territory").GetProperty("id").GetString() == "cpts-grand-auxerrois-armance");
        Assert.Equal(7.41m, armance.GetProperty("communes").GetProperty("differencePercent").GetDecimal());
        var best = armance.GetProperty("explanations")[0];
        Assert.Equal(
            ("inferred-composition", "communes", "may explain"),
            (best.GetProperty("code").GetString(), best.GetProperty("about").GetString(), best.GetProperty("bearing").GetString()));
        Assert.Contains("unknown-composition", Answers.CaveatCodes(audit));
    }

    [Theory]
    [InlineData("/audit?kind=CLS", 3, 0)]
    [InlineData("/audit?departement=89&kind=CPTS", 5, 3)]
    [InlineData("/audit?verdict=differs", 3, 3)]
    [InlineData("/audit?verdict=not%20stated&departement=21", 4, 0)]
    [InlineData("/audit?departement=90", 0, 2)]
    public async Task Filters_narrow_it(string address, int territories, int coverages)
    {
        var audit = await embedded.JsonAsync(address);
        Assert.Equal(
            (territories, coverages), (audit.GetProperty("territories").GetArrayLength(), audit.GetProperty("coverages").GetArrayLength()));
    }

    [Theory]
    [InlineData("/audit?verdict=wrong", 400)]
    [InlineData("/audit?date=2024-01-01", 400)]
    [InlineData("/audit?departement=75", 400)]
    [InlineData("/departements/89/audit?f=geojson", 400)]
    public async Task Faults_are_named(string address, int status) => await (await embedded.Server.GetAsync(address)).ProblemAsync(status);

    [Fact]
    public async Task Filters_that_differ_have_other_tags()
    {
        string[] addresses = ["/audit", "/audit?verdict=differs", "/audit?verdict=exact", "/audit?kind=CPTS", "/audit?f=csv"];
        var tags = new HashSet<string?>();
        foreach (var address in addresses)
        {
            tags.Add((await embedded.Server.GetAsync(address)).Header("ETag"));
        }

        Assert.Equal(addresses.Length, tags.Count);
    }

    [Fact]
    public async Task The_CSV_has_a_line_a_declaration_with_both_populations_and_their_years()
    {
        var answer = await embedded.Server.GetAsync("/audit?f=csv&departement=21");
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Header("Content-Type"));
        Assert.Contains("maps-audit-21.csv", answer.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("</audit?departement=21&f=json>; rel=\"describedby\"; type=\"application/json\"", answer.Header("Link"));
        var rows = Rows(await answer.TextAsync());

        // Two declarations of the region, two of the Côte-d'Or, two of Auxois-Morvan, and the four territories that declare nothing.
        Assert.Equal(10, rows.Count);
        var inhabitants = rows.Single(r => r["code"] == "cpts-auxois-morvan" && r["mesure"] == "habitants");
        Assert.Equal(
            [
                "33340",
                "exact",
                "",
                "40546",
                "2022",
                "7206",
                "21.61",
                "41844",
                "2021",
                "8504",
                "25.51",
                "differs",
                "unexplained",
                "inferred",
                "S2"
            ],
            ((string[])["declare", "qualificatif", "anneeDeclaree", "calcule", "anneeCalculee", "ecart", "ecartPourcent",
                "populationTotale", "anneeTotale",
                "ecartTotale", "ecartTotalePourcent", "verdict", "portee", "composition", "sources"])
                    .Select(column => inhabitants[column]));
        var share = rows.Single(r => r["mesure"] == "part de la population (%)");
        Assert.Equal(("93.6", "differs", "Côte-d'Or"), (share["declare"], share["verdict"], share["nom"]));
        Assert.Equal(4, rows.Count(r => r["declare"].Length == 0 && r["verdict"] == "not stated" && r["composition"] == "unknown"));
    }

    [Fact]
    public async Task The_CSV_says_the_day_that_is_compared_what_dates_leave_open_and_every_code_once()
    {
        var rows = Rows(await (await embedded.Server.GetAsync("/audit?f=csv")).TextAsync());
        var inhabitants = rows.Single(r => r["code"] == "cpts-auxois-morvan" && r["mesure"] == "habitants");
        Assert.Equal("inferred-composition population-year-not-stated", inhabitants["autresExplications"]);
        Assert.All(rows, r => Assert.Equal(r["autresExplications"].Split(' ').Distinct(), r["autresExplications"].Split(' ')));

        // S2 is of 2022-07-22, before which the territory began.
        Assert.Equal("2022-07-22", inhabitants["dateCalcul"]);
        var json = await embedded.JsonAsync("/territories/cpts-auxois-morvan/audit");
        Assert.Equal("2022-07-22", json.GetProperty("audit").GetProperty("comparedAt").GetString());
        Assert.All(rows.Where(r => r["composition"] == "unknown"), r => Assert.Empty(r["dateCalcul"]));
        var region = rows.Single(r => r["objet"] == "région" && r["date"] == "2021-07-18");
        Assert.Equal(
            ("5", "0", "4", "", "", "2021-07-18"),
            (region["declare"], region["calcule"], region["calculeMax"], region["ecart"], region["ecartPourcent"], region["dateCalcul"]));
        Assert.Contains("imprecise-date", region["caveats"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/departements/89/audit?f=csv")]
    [InlineData("/territories/cpts-auxois-morvan/audit?f=csv")]
    public async Task Parts_are_the_same_lines(string address)
    {
        var whole = (await (await embedded.Server.GetAsync("/audit?f=csv")).TextAsync()).Split("\r\n");
        var part = (await (await embedded.Server.GetAsync(address)).TextAsync()).Split("\r\n");
        Assert.True(part.Length > 2);
        Assert.Subset(whole.ToHashSet(), part.ToHashSet());
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_take_for_a_formula_is_guarded()
    {
        var world = SmallWorld.Draw("a").With(SmallWorld.Of(
            TerritoryKind.Cpts,
            "cpts-one",
            [new CommunesTerm(SmallWorld.Codes("a"), null, null)]) with
        { Nom = "=HYPERLINK(\"http://x\")" });
        await using var own = await ServerUnderTest.StartAsync(new StoreInHand { Records = world.Build().Records });
        var row = Rows(await (await own.GetAsync("/territories/cpts-one/audit?f=csv")).TextAsync()).Single();
        Assert.Equal("'=HYPERLINK(\"http://x\")", row["nom"]);
    }

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = CsvReader.FromText(csv);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.Headers.ToDictionary(column => column, reader.GetString));
        }

        return rows;
    }
}

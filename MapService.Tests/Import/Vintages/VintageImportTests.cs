using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Tests.Storage.Contract;

using static MapService.Tests.Import.Polygons.PolygonText;

namespace MapService.Tests.Import.Vintages;

/// <summary>
/// Inputs of other years on the embedded dataset of COG 2024, whose history says that 21073 Bierre-lès-Semur went into 21272 Le Val-Larrey.
/// 21999 is made up: 21001 and 21002 both claim it. 21998 is in no list. 21003 is made to have been part of 21272 once.
/// </summary>
public sealed class VintageImportTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_composition_follows_former_communes_into_the_dataset()
    {
        var result = await TerritoriesAsync("[\"21073\", \"21272\", \"21231\"]");

        Assert.False(result.Refused, string.Join('\n', result.Problems));
        var territory = Assert.Single(result.Records!.Territories);
        Assert.Equal(
            ["21272", "21231"], Assert.IsType<CommunesTerm>(Assert.Single(territory.Composition.Terms)).Communes.Select(c => c.Value));
        Assert.Equal(CompositionBasis.Stated, territory.Composition.Basis);
        Assert.Equal((ProblemSeverity.Changed, "21073"), Told(result, "former-commune-followed"));
        Assert.Equal((ProblemSeverity.Noted, "21272"), Told(result, "communes-now-one"));
        Assert.Equal((ProblemSeverity.Noted, "before 2024"), Told(result, "vintage-found"));
    }

    [Fact]
    public async Task A_composition_that_names_less_than_the_commune_of_today_is_inferred()
    {
        var result = await TerritoriesAsync("[\"21073\"]");

        Assert.Equal(CompositionBasis.Inferred, Assert.Single(result.Records!.Territories).Composition.Basis);
        Assert.Equal((ProblemSeverity.Noted, "21272"), Told(result, "commune-larger-than-named"));
    }

    [Fact]
    public async Task Splits_and_unknown_codes_of_compositions_are_refused_all_at_once_with_file_line_and_territory()
    {
        var result = await TerritoriesAsync("[\"21073\", \"21999\", \"21998\"]");

        Assert.True(result.Refused);
        var refused = result.Problems.Where(p => p.Severity == ProblemSeverity.Refused).ToArray();
        Assert.Equal(
            ["split-commune 21999", "unknown-commune 21998"], refused.Select(p => $"{p.Code} {p.Value}").Order(StringComparer.Ordinal));
        Assert.All(refused, p => Assert.EndsWith("t.yaml", p.File, StringComparison.Ordinal));
        Assert.All(refused, p => Assert.Matches("^territory cpts-a, line [0-9]+$", p.Feature));
        Assert.Contains("21001, 21002", refused.Single(p => p.Code == "split-commune").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_that_the_codes_contradict_are_refused()
    {
        var result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = await BaseAsync(),
                Polygons = folder.Write("p.geojson", Collection(Feature("21073", Polygon(Square())), Feature("21272", Polygon(Square(1))))),
                Territories = Yaml("[\"21073\", \"21272\"]"),
                Vintages = new InputVintages { Polygons = 2024, Compositions = 2024 },
            },
            null,
            TestContext.Current.CancellationToken);

        Assert.True(result.Refused);
        Assert.Equal(
            ["21073", "polygons=2024"],
            result.Problems.Where(p => p.Code == "vintage-contradicts-codes").Select(p => p.Value!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_year_before_makes_other_communes_that_may_have_grown_inferred_too()
    {
        // 21272 alone: of 2018 it may be without 21073; of the dataset's own year it is what it is.
        var older = await TerritoriesAsync("[\"21272\"]", new InputVintages { Compositions = 2018 });
        var same = await TerritoriesAsync("[\"21272\"]", new InputVintages { Compositions = 2024 });

        Assert.Equal(CompositionBasis.Inferred, Assert.Single(older.Records!.Territories).Composition.Basis);
        Assert.Equal(CompositionBasis.Stated, Assert.Single(same.Records!.Territories).Composition.Basis);
    }

    [Fact]
    public async Task One_former_commune_in_a_file_makes_all_its_territories_older()
    {
        // cpts-b names 21272 alone, which may have been without 21073 then; cpts-c an EPCI, whose members then are not on record.
        var result = await TerritoriesAsync(
            "[\"21073\", \"21272\"]",
            more: Another("cpts-b", "communes: [\"21272\"]") + Another("cpts-c", "epci: \"200070894\""));

        Assert.False(result.Refused, string.Join('\n', result.Problems));
        var territories = result.Records!.Territories.ToDictionary(t => t.Id.Value, t => t.Composition);
        Assert.Equal(
            [CompositionBasis.Stated, CompositionBasis.Inferred, CompositionBasis.Inferred],
            new[] { "cpts-a", "cpts-b", "cpts-c" }.Select(id => territories[id].Basis));
        Assert.Contains("members of today", territories["cpts-c"].Note, StringComparison.Ordinal);
        Assert.Equal((ProblemSeverity.Noted, "200070894"), Told(result, "epci-of-another-year"));
    }

    [Fact]
    public async Task Where_no_code_is_gone_nothing_is_made_older()
    {
        var result = await TerritoriesAsync("[\"21272\"]", more: Another("cpts-c", "epci: \"200070894\""));

        Assert.All(result.Records!.Territories, t => Assert.Equal(CompositionBasis.Stated, t.Composition.Basis));
        Assert.DoesNotContain(result.Problems, p => p.Code == "epci-of-another-year");
    }

    [Fact]
    public async Task Polygons_of_split_and_unknown_communes_are_left_out_and_told_with_their_surface()
    {
        var result = await PolygonsAsync("21999", "21998", "21231");

        Assert.False(result.Refused, string.Join('\n', result.Problems));
        // 0.01 degree of longitude at 47.3 north by 0.01 of latitude: about 756 m by 1112 m, 84 ha.
        var split = Assert.Single(result.Problems, p => p.Code == "polygon-of-split-commune");
        Assert.Contains("21001, 21002", split.Message, StringComparison.Ordinal);
        Assert.All([split, Assert.Single(result.Problems, p => p.Code == "polygon-without-commune")], p =>
        {
            Assert.Equal(ProblemSeverity.Unmatched, p.Severity);
            Assert.Matches(@"84(\.\d)? ha", p.Message);
        });
        var leftOut = result.Records!.Provenance.PolygonChanges.LeftOut;
        Assert.Equal([("21998", "21"), ("21999", "21")], leftOut.Select(l => (l.Code.Value, l.Departement.Value)));
        Assert.All(leftOut, l => Assert.InRange(l.SurfaceSquareMetres, 835_000, 850_000));
    }

    [Fact]
    public async Task What_was_left_out_and_merged_stays_known_until_other_polygons_come()
    {
        var first = (await PolygonsAsync("21999", "21073", "21231")).Records!;
        var second = await Importer.RunAsync(
            new ImportRequest { Base = first, Territories = Yaml("[\"21231\"]") }, null, TestContext.Current.CancellationToken);
        var third = await Importer.RunAsync(
            new ImportRequest { Base = first, Polygons = folder.Write("q.geojson", Collection(Feature("21231", Polygon(Square())))) }, null,
            TestContext.Current.CancellationToken);

        Assert.Equal(["21272"], first.Provenance.PolygonChanges.Merged.Select(c => c.Value));
        Assert.Equal(["21999"], first.Provenance.PolygonChanges.LeftOut.Select(l => l.Code.Value));
        Assert.Equal(first.Provenance.PolygonChanges, second.Records!.Provenance.PolygonChanges);
        Assert.Equal(PolygonChanges.None, third.Records!.Provenance.PolygonChanges);
    }

    [Theory]
    [InlineData("before 2024", "21073", "21272")]
    [InlineData("unknown", "21231", "21272")]
    [InlineData("unknown", "21231", "21998")]
    public async Task What_codes_tell_of_the_year_is_said_and_no_year_is_claimed(string found, params string[] codes)
    {
        var result = await PolygonsAsync(codes);

        Assert.Equal((ProblemSeverity.Noted, found), Told(result, "vintage-found"));
        Assert.Null(result.Records!.Provenance.BoundaryYear);
    }

    [Fact]
    public async Task A_commune_set_up_again_is_told_with_the_one_that_may_have_its_ground()
    {
        var result = await PolygonsAsync("21272");

        var told = Assert.Single(result.Problems, p => p.Code == "commune-without-polygon" && p.Feature == "commune 21003");
        Assert.Equal((await BaseAsync()).Communes.Single(c => c.Code.Value == "21003").Nom, told.Value);
        Assert.Contains("once part of 21272", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_of_the_communes_that_populations_are_of_can_be_said()
    {
        var result = await TerritoriesAsync("[\"21231\"]", new InputVintages { Populations = 2023 });

        Assert.Equal(
            (2023, 2023), (result.Records!.Provenance.PopulationMunicipaleCogYear, result.Records.Provenance.PopulationTotaleCogYear));
    }

    private static (ProblemSeverity, string?) Told(ImportResult result, string code)
    {
        var problem = Assert.Single(result.Problems, p => p.Code == code);
        return (problem.Severity, problem.Value);
    }

    private static async Task<DatasetRecords> BaseAsync()
    {
        var embedded = await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);
        return embedded with
        {
            Territories = [],
            DeclaredCoverages = [],
            Sources = [],
            FormerCommunes = [.. embedded.FormerCommunes, Former("21003", "21272"), Former("21999", "21001"), Former("21999", "21002")],
        };
    }

    private static FormerCommune Former(string code, string successor) =>
        new(CommuneCode.Parse(code), null, FormerCommuneKind.AncienCode, CommuneCode.Parse(successor));

    private async Task<ImportResult> PolygonsAsync(params string[] codes) => await Importer.RunAsync(
        new ImportRequest
        {
            Base = await BaseAsync(),
            Polygons = folder.Write("p.geojson", Collection([.. codes.Select((code, i) => Feature(code, Polygon(Square(i))))])),
        },
        null,
        TestContext.Current.CancellationToken);

    private async Task<ImportResult> TerritoriesAsync(string communes, InputVintages? vintages = null, string more = "") =>
        await Importer.RunAsync(
        new ImportRequest { Base = await BaseAsync(), Territories = Yaml(communes, more), Vintages = vintages ?? new InputVintages() },
        null, TestContext.Current.CancellationToken);

    private static string Another(string id, string term) => $"""

          - id: {id}
            kind: CPTS
            nom: {id}
            departements: ["21"]
            from: 2020-01-01
            composition:
              basis: stated
              terms:
                - {term}
            sources: [S]
        """;

    private string Yaml(string communes, string more = "") => folder.Write("t.yaml", $"""
        sources:
          - id: S
            title: A source
            publisher: Somebody
            date: 2020-01-01
        territories:
          - id: cpts-a
            kind: CPTS
            nom: A
            departements: ["21"]
            from: 2020-01-01
            composition:
              basis: stated
              terms:
                - communes: {communes}
            sources: [S]{more}
        """);
}

using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Formats.Records;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Territories.Version;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Territories;

/// <summary>The embedded dataset against the facts of the seed documents and of the official lists (shared/seeds/facts.md).</summary>
public class SeedFactsTests
{
    private static readonly Lazy<Task<Dataset>> Embedded = new(
        async () => Dataset.Build(await new EmbeddedStore().RecordsAsync(CancellationToken.None)));

    [Theory]
    [InlineData("cpts-gips89", 171, 55_307, 56_833)]
    [InlineData("cpts-centre-yonne", 40, 44_969, 46_580)]
    [InlineData("cpts-nord-yonne", 98, 110_573, 112_130)]
    [InlineData("cpts-puisaye-forterre", 62, 34_938, 35_778)]
    [InlineData("cpts-grand-auxerrois-armance", 58, 91_433, 93_819)]
    [InlineData("cpts-centre-saone-et-loire", 34, 90_474, 92_202)]
    [InlineData("cls-auxerrois-aillantais-chablis", 78, 92_766, 95_229)]
    public async Task A_composition_has_the_communes_and_inhabitants_of_the_official_lists(
        string id, int communes, int municipale, int totale)
    {
        var dataset = await Embedded.Value;

        var found = dataset.CompositionOf(dataset.NumberOf(TerritoryId.Parse(id))!.Value)
            .ToArray()
            .Select(i => dataset.Communes[i])
            .ToArray();

        Assert.Equal(communes, found.Length);
        Assert.Equal(municipale, found.Sum(c => c.PopulationMunicipale!.Value));
        Assert.Equal(totale, found.Sum(c => c.PopulationTotale!.Value));
    }

    [Fact]
    public async Task Auxois_Morvan_has_159_communes_and_40_546_inhabitants_whatever_was_declared()
    {
        var dataset = await Embedded.Value;
        var number = dataset.NumberOf(TerritoryId.Parse("cpts-auxois-morvan"))!.Value;
        var territory = dataset.Territories[number];

        var found = dataset.CompositionOf(number).ToArray();

        Assert.Equal(159, found.Length);
        Assert.Equal(40_546, found.Sum(i => dataset.Communes[i].PopulationMunicipale!.Value));
        Assert.Equal(158, territory.Declared.Communes);
        Assert.Equal(new DeclaredInhabitants(33_340, Qualifier.Exact, null), territory.Declared.Inhabitants);
        Assert.Equal(CompositionBasis.Inferred, territory.Composition.Basis);
        Assert.Equal(
            [CompositionBasis.Stated, CompositionBasis.Stated, CompositionBasis.Stated, CompositionBasis.Stated, CompositionBasis.Inferred],
            territory.Composition.Terms.Select(t => t.Basis!.Value));
    }

    [Fact]
    public async Task The_Yonne_has_423_communes_and_333_896_inhabitants_and_its_five_CPTS_cover_each_commune_once()
    {
        var dataset = await Embedded.Value;
        var yonne = dataset.CommunesOf(DepartementCode.Parse("89"))!;
        Assert.Equal(423, yonne.Count);
        Assert.Equal(333_896, yonne.Sum(i => dataset.Communes[i].PopulationMunicipale!.Value));

        string[] five = ["cpts-gips89", "cpts-nord-yonne", "cpts-centre-yonne", "cpts-puisaye-forterre", "cpts-grand-auxerrois-armance"];
        var covered = five.SelectMany(id => dataset.CompositionOf(dataset.NumberOf(TerritoryId.Parse(id))!.Value).ToArray())
            .Where(i => dataset.Communes[i].Departement.Value == "89")
            .Order();
        Assert.Equal(yonne, covered);
    }

    [Fact]
    public async Task The_region_is_whole_8_departements_and_3697_communes_of_COG_2024()
    {
        var records = (await Embedded.Value).Records;

        Assert.Equal(["21", "25", "39", "58", "70", "71", "89", "90"], records.Departements.Select(d => d.Code.Value));
        Assert.Equal(3697, records.Communes.Count);
        Assert.All(records.Communes, c => Assert.True(c is { PopulationMunicipale: not null, Longitude: not null, Latitude: not null }));
        Assert.Equal(
            (2024, 2022, 2021, true),
            (
                records.Provenance.CogYear,
                records.Provenance.PopulationMunicipaleYear,
                records.Provenance.PopulationTotaleYear,
                records.Provenance.SchematicBoundaries));
        Assert.Contains("not boundaries", records.Provenance.BoundarySource, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fourteen_territories_are_listed_and_the_six_of_unknown_composition_have_none()
    {
        var territories = (await Embedded.Value).Territories;

        Assert.Equal(14, territories.Count);
        Assert.Equal(11, territories.Count(t => t.Kind == TerritoryKind.Cpts));
        Assert.Equal(
            ["cls-avallonnais", "cls-tonnerrois", "cpts-21-52", "cpts-centre-21", "cpts-pays-d-or", "cpts-sud-cote-d-or"],
            territories.Where(t => t.Composition is { Basis: CompositionBasis.Unknown, Terms: [] }).Select(t => t.Id.Value));
    }

    [Theory]
    [InlineData("cpts-gips89", "2021-07-19", null, "stated", null, "Nearly 60000", "S1 S0")]
    [InlineData("cpts-nord-yonne", "2021-11", null, "inferred", null, null, "S0")]
    [InlineData("cpts-centre-yonne", "2023-12-18", null, "inferred", 40, "MoreThan 45500", "S0")]
    [InlineData("cpts-puisaye-forterre", "2024-03-12", null, "inferred", 62, "Nearly 35000", "S0")]
    [InlineData("cpts-grand-auxerrois-armance", "2024-04-29", null, "inferred", 54, "MoreThan 87000", "S0")]
    [InlineData("cpts-auxois-morvan", "2022-07-22", null, "inferred", 158, "Exact 33340", "S2")]
    [InlineData("cpts-centre-21", "before 2022-07-22", null, "unknown", null, null, "S2")]
    [InlineData("cpts-pays-d-or", "before 2022-07-22", null, "unknown", null, null, "S2")]
    [InlineData("cpts-21-52", "before 2022-07-22", null, "unknown", null, null, "S2")]
    [InlineData("cpts-sud-cote-d-or", "before 2022-07-22", null, "unknown", null, null, "S2")]
    [InlineData("cpts-centre-saone-et-loire", "2022-10-18", null, "stated", 34, "Exact 94159", "S3")]
    [InlineData("cls-auxerrois-aillantais-chablis", "2023-10-04", "2027-12-31", "stated", 78, "MoreThan 93000", "S4")]
    [InlineData("cls-avallonnais", "before 2021-07-19", null, "unknown", null, null, "S1")]
    [InlineData("cls-tonnerrois", "before 2021-07-19", null, "unknown", null, null, "S1")]
    public async Task Dates_bases_declarations_and_sources_are_those_of_the_documents(
        string id, string from, string? until, string basis, int? communes, string? inhabitants, string sources)
    {
        var territory = (await Embedded.Value).Territories.Single(t => t.Id.Value == id);

        Assert.Equal(from, territory.InForce.From.ToString());
        Assert.Equal(until, territory.InForce.Until?.ToString());
        Assert.Equal(basis, territory.Composition.Basis.ToString().ToLowerInvariant());
        Assert.Equal(communes, territory.Declared.Communes);
        Assert.Equal(inhabitants, territory.Declared.Inhabitants is { } declared ? $"{declared.Qualifier} {declared.Value}" : null);
        Assert.Equal(sources, string.Join(' ', territory.Sources));
    }

    [Fact]
    public async Task The_five_declared_coverages_and_the_five_sources_are_there()
    {
        var records = (await Embedded.Value).Records;

        // "5 CPTS before GIPS89", whose first day is 2021-07-19, is declared of the day before.
        Assert.Equal(
            [
                "21 2022-07-22 5 93.6 False S2",
                "71 2022-10-18 1  False S3",
                "89 2024-04-29 5  True S0",
                "R27 2021-07-18 5  False S1",
                "R27 2022-10-18 16  False S3"
            ],
            records.DeclaredCoverages
                .Select(d => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{d.Departement?.Value ?? "R" + d.Region} {d.At:yyyy-MM-dd} {d.Territories} {d.PopulationPercent} {d.Whole} "
                        + $"{string.Join(' ', d.Sources)}"))
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "S0 2024-05-03 000_3424cefa53f8ce02.txt",
                "S1 2021-07 001_5e27ca0d5a4a2894.txt",
                "S2 2022-07-22 002_60035d1ef89bf437.txt",
                "S3 2022-10-18 003_9c3bbbfc2842e33e.txt",
                "S4 2023-10-04 004_4dd4fb572af25b5b.txt"
            ],
            records.Sources.Select(s => $"{s.Id} {s.Date} {s.File}"));
    }

    [Fact]
    public async Task Writing_the_seeds_and_reading_them_again_changes_nothing()
    {
        var records = (await Embedded.Value).Records;
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();

        var again = TerritoryYaml.Read(
            folder.Write("all.yaml", TerritoryYaml.Write(records.Territories, records.DeclaredCoverages, records.Sources)), problems);

        Assert.Empty(problems);
        Assert.Equal(DatasetVersion.Of(records), DatasetVersion.Of(
            records with { Territories = again.Territories, DeclaredCoverages = again.DeclaredCoverages, Sources = again.Sources }));
    }
}

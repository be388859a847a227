using FsCheck;
using FsCheck.Fluent;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage;

/// <summary>What holds for every set of territories, tried on made-up ones. A failure prints the world that it fails on, shrunk.</summary>
public sealed class CoverageProperties
{
    private const string Everything = "abcdefghABCDEF";
    private static readonly DateOnly Today = Day("2024-06-15");
    private static readonly string[] Starts = ["2020-01-01", "2024", "2024-06", "2024-06-15", "before 2024-06-01", "2025-01-01"];
    private static readonly Config Configuration = Config.QuickThrowOnFailure.WithMaxTest(200)
        .WithReplay(20241121, 7)
        .WithQuietOnSuccess(true);

    /// <summary>Which communes, by a bit each, and since when.</summary>
    private sealed record Sketch(int Communes, int Start)
    {
        public string Letters => string.Concat(Everything.Where((_, i) => (Communes >> i & 1) == 1));

        public bool Counts => Starts[Start % Starts.Length] is "2020-01-01" or "2024-06-15" or "before 2024-06-01";
    }

    [Fact]
    public void Covered_and_uncovered_communes_make_the_whole() => Check(sketches =>
    {
        var dataset = World(sketches);
        var all = DepartementCoverage.OfAll(dataset, TerritoryKind.Cpts, Today);
        var gaps = GapZones.OfAll(CoverageAtDate.At(dataset, TerritoryKind.Cpts, Today));
        Assert.Equal(all.Total.Communes.Total, all.Total.Communes.Covered + gaps.Sum(z => z.CommuneNumbers.Length));
        Assert.Equal(all.Total.Population.Total, all.Total.Population.Covered + gaps.Sum(z => z.Measures.Population));
        Assert.Equal(all.Total.Communes.Covered, all.Departements.Sum(d => d.Figures.Communes.Covered));
        Assert.Equal(all.Total.Population.Total, all.Departements.Sum(d => d.Figures.Population.Total));
    });

    [Fact]
    public void Coverage_is_the_union_of_what_is_certainly_in_force() => Check(sketches =>
    {
        var covered = sketches.Where(s => s.Counts).SelectMany(s => s.Letters).Distinct().Count();
        Assert.Equal(covered, DepartementCoverage.OfAll(World(sketches), TerritoryKind.Cpts, Today).Total.Communes.Covered);
    });

    [Fact]
    public void The_union_is_the_sum_less_what_is_counted_again() => Check(sketches =>
    {
        var dataset = World(sketches);
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Today);
        var sum = sketches.Where(s => s.Counts).Sum(s => s.Letters.Length);
        var again = Overlaps.OfAll(state).Sum(o => o.Territories.Count - 1);
        Assert.Equal(sum - again, DepartementCoverage.OfAll(dataset, TerritoryKind.Cpts, Today).Total.Communes.Covered);
        Assert.All(Overlaps.OfAll(state), o => Assert.True(state.IsCovered(o.CommuneNumber)));
    });

    [Fact]
    public void One_territory_more_never_lowers_a_figure() => Check(sketches =>
    {
        var more = DepartementCoverage.OfAll(World(sketches), TerritoryKind.Cpts, Today).Total;
        var less = DepartementCoverage.OfAll(World([.. sketches.Skip(1)]), TerritoryKind.Cpts, Today).Total;
        Assert.True(more.Communes.Covered >= less.Communes.Covered);
        Assert.True(more.Population.Covered >= less.Population.Covered);
        Assert.True(more.Surface.CoveredHectares >= less.Surface.CoveredHectares);

        // A share that what is left out belies has no percentage to compare.
        Assert.False(more.Population.Percent < less.Population.Percent);
        Assert.False(more.Surface.Percent < less.Surface.Percent);
    });

    [Fact]
    public void The_order_of_the_territories_does_not_matter() => Check(sketches =>
    {
        var forwards = DepartementCoverage.OfAll(World(sketches), TerritoryKind.Cpts, Today);
        var backwards = DepartementCoverage.OfAll(World([.. sketches.Reverse()]), TerritoryKind.Cpts, Today);
        Assert.Equal(forwards.Total, backwards.Total);
        Assert.Equal(forwards.Departements.Select(d => d.Figures), backwards.Departements.Select(d => d.Figures));
        Assert.Equal(forwards.Caveats.Select(c => (c.Code, c.Communes)), backwards.Caveats.Select(c => (c.Code, c.Communes)));
    });

    [Fact]
    public void What_may_be_in_force_would_add_as_many_communes_as_its_caveat_says() => Check(sketches =>
    {
        var sure = sketches.Where(s => s.Counts).SelectMany(s => s.Letters).ToHashSet();
        var perhaps = sketches.Where(s => Starts[s.Start % Starts.Length] is "2024" or "2024-06")
            .SelectMany(s => s.Letters)
            .Except(sure)
            .Count();
        var caveat = DepartementCoverage.OfAll(World(sketches), TerritoryKind.Cpts, Today).Caveats.SingleOrDefault(
            c => c.Code == CaveatCodes.ImpreciseDate);
        Assert.Equal(perhaps, caveat?.Communes ?? 0);
    });

    [Fact]
    public void A_scenario_without_a_change_changes_nothing() => Check(sketches =>
    {
        var result = ScenarioRunner.Evaluate(World(sketches), new ScenarioRequest(TerritoryKind.Cpts, Today, []));
        Assert.Empty(result.Problems);
        Assert.Empty(result.Outcome!.Departements);
        Assert.Empty(result.Outcome.NewGaps.Concat(result.Outcome.ClosedGaps));
        Assert.Empty(result.Outcome.NewOverlaps.Concat(result.Outcome.ClosedOverlaps));
    });

    [Fact]
    public void A_scenario_that_makes_a_territory_gives_what_a_dataset_with_it_gives() => Check(sketches =>
    {
        if (sketches.Length == 0 || sketches[0].Letters.Length == 0)
        {
            return;
        }

        var change = new ScenarioChange(ScenarioAction.Create, "made", null, [.. Codes(sketches[0].Letters).Select(c => c.Value)], []);
        var outcome =
            ScenarioRunner.Evaluate(World([.. sketches.Skip(1)]), new ScenarioRequest(TerritoryKind.Cpts, Today, [change])).Outcome!;
        var made = DepartementCoverage.OfAll(World([sketches[0] with { Start = 0 }, .. sketches.Skip(1)]), TerritoryKind.Cpts, Today);
        Assert.All(outcome.Departements, d => Assert.Equal(
            made.Departements.Single(m => m.Departement.Code == d.Departement.Code).Figures, d.After));
    });

    private static void Check(Action<Sketch[]> property)
    {
        var sketch = from communes in Gen.Choose(0, (1 << Everything.Length) - 1)
                     from sparse in Gen.Choose(0, (1 << Everything.Length) - 1)
                     from start in Gen.Choose(0, Starts.Length - 1)
                     select new Sketch(communes & sparse, start);
        var worlds = Arb.From(sketch.ArrayOf().Where(a => a.Length <= 12), Shorter);
        Prop.ForAll(worlds, property).Check(Configuration);
    }

    private static IEnumerable<Sketch[]> Shorter(Sketch[] sketches) =>
        Enumerable.Range(0, sketches.Length).Select(left => sketches.Where((_, i) => i != left).ToArray());

    private static Dataset World(Sketch[] sketches)
    {
        var world = Draw("abcd", "efgA", "hBCD").WithoutPolygon("EF").Inhabitants('a', 0).Inhabitants('b', 12_345).Inhabitants('E', null);
        for (var i = 0; i < sketches.Length; i++)
        {
            world.Cpts($"cpts-{i:00}", sketches[i].Letters, Starts[sketches[i].Start % Starts.Length], departements: "");
        }

        return world.Build();
    }
}

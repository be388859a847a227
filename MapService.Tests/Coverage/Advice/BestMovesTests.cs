using MapService.Coverage.Advice;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Advice;

public sealed class BestMovesTests
{
    private const string Epci = "200000001";

    [Fact]
    public void The_commune_with_the_most_inhabitants_that_touches_a_territory_comes_first()
    {
        // c touches "one" by b; d has the most, but only touches c; e touches "two" at a point.
        var found = Of(
            Draw("abcd", "...f", "..e.")
                .Inhabitants('c', 50)
                .Inhabitants('d', 900)
                .Inhabitants('e', 70)
                .Inhabitants('f', 60)
                .Cpts("one", "ab")
                .Cpts("two", "f"));

        Assert.Equal(["d>two", "c>one"], found.Texts);
        Assert.Equal((2, "e"), (found.List.Candidates, Letters(found.Dataset, found.List.WithoutTerritory)));
    }

    [Fact]
    public void Touching_at_a_point_is_no_neighbour()
    {
        // b is diagonal to a.
        var found = Of(Draw("a.", ".b").Cpts("one", "a"));

        Assert.Empty(found.Moves);
        Assert.Equal("b", Letters(found.Dataset, found.List.WithoutTerritory));
    }

    [Fact]
    public void Of_two_territories_that_close_the_same_the_one_with_the_longer_border_is_the_best_and_the_other_is_named()
    {
        // x borders on "one" by b alone, on "two" by c and d.
        var found = Of(Draw(".c.", "bxd").Cpts("one", "b").Cpts("two", "cd"));

        var move = Assert.Single(found.Moves);
        Assert.Equal(["x>two"], found.Texts);
        Assert.Equal(["one"], move.Others.Select(o => o.Territory.Id.Value));

        // A tenth of a degree: 11.1 km northwards, 7.5 km along the 48th parallel.
        Assert.InRange(move.Others[0].SharedBorderMetres, 11_000, 11_200);
        Assert.InRange(move.Best.SharedBorderMetres, 11_000 + 7_300, 11_200 + 7_600);
    }

    [Theory]
    [InlineData("89", MoveUnit.Commune, "b>one")]
    [InlineData("58", MoveUnit.Commune, "B>two")]
    [InlineData("89 58", MoveUnit.Commune, "B>two b>one")]
    [InlineData("58", MoveUnit.Zone, "B>two")]
    [InlineData("89 58", MoveUnit.Zone, "B>two b>one")]
    public void Only_communes_of_the_departements_that_are_asked_for_join(string departements, MoveUnit unit, string expected)
    {
        var world = Draw("ab.AB").Inhabitants('b', 10).Inhabitants('B', 20).Cpts("one", "a").Cpts("two", "A", departements: Nievre);

        Assert.Equal(expected.Split(' '), Of(world, unit, departement: departements).Texts);
    }

    [Fact]
    public void A_sequence_goes_on_from_the_ground_that_was_won()
    {
        var world = Draw("abcd").Inhabitants('b', 10).Inhabitants('c', 20).Inhabitants('d', 900).Cpts("one", "a");

        Assert.Equal(["b>one"], Of(world).Texts);
        Assert.Equal(["b>one", "c>one", "d>one"], Of(world, sequence: true).Texts);
        Assert.Equal(["b>one", "c>one"], Of(world, sequence: true, most: 2).Texts);
    }

    [Fact]
    public void Of_an_epci_only_the_communes_that_can_be_reached_join_and_the_others_are_told()
    {
        // The EPCI is b, c and e; a is "one"; e is cut off by d, which is in no EPCI.
        var found = Of(Draw("abcde").Epci(Epci, "bce").Cpts("one", "a"), MoveUnit.Epci);

        var move = Assert.Single(found.Moves);
        Assert.Equal(("bc>one", "e", Epci), (Assert.Single(found.Texts), Letters(found.Dataset, move.NotReached), move.Epci!.Code.Value));
        Assert.Equal("de", Letters(found.Dataset, found.List.WithoutTerritory));
    }

    [Fact]
    public void A_covered_commune_of_an_epci_does_not_join_again()
    {
        var found = Of(Draw("abc").Epci(Epci, "abc").Cpts("one", "a"), MoveUnit.Epci);

        Assert.Equal(["bc>one"], found.Texts);
    }

    [Fact]
    public void A_zone_joins_whole()
    {
        var found = Of(Draw("abcA", "d..e").Cpts("one", "a").Cpts("two", "A", departements: Nievre), MoveUnit.Zone);

        // d and e close as much each; the smaller code comes first. Zones are numbered by their smallest code.
        Assert.Equal(["bc>one", "d>one", "e>two"], found.Texts);
        Assert.Equal([1, 2, 3], found.Moves.Select(m => m.Zone!.Value));
    }

    [Fact]
    public void Only_candidates_of_the_departement_are_told_though_a_territory_of_another_may_take_them()
    {
        var found = Of(Draw("aAB").Cpts("one", "a"), departement: Nievre);

        Assert.Equal(["A>one"], found.Texts);
        Assert.Equal(["a>one"], Of(Draw("aAB").Cpts("one", "A", departements: Nievre), departement: Yonne).Texts);
    }

    [Fact]
    public void What_may_be_covered_already_is_said()
    {
        var found = Of(Draw("abc").Cpts("one", "a").Cpts("perhaps", "b", from: "2024").UnknownCpts("unknown", Yonne));

        var move = Assert.Single(found.Moves);
        Assert.Equal(
            ["perhaps imprecise-date b", "unknown unknown-composition b"],
            move.MayBeCoveredBy.Select(m => $"{m.Territory.Id} {m.Code} {Letters(found.Dataset, m.CommuneNumbers)}"));
    }

    [Fact]
    public void Communes_without_a_polygon_are_in_no_move_and_are_named()
    {
        var found = Of(Draw("ab").WithoutPolygon("c").Cpts("one", "a"));

        Assert.Equal(["b>one"], found.Texts);
        Assert.Equal("c", Letters(found.Dataset, found.List.WithoutPolygon));
    }

    [Fact]
    public void A_commune_without_a_known_population_closes_none_and_comes_last()
    {
        var found = Of(Draw("bac").Inhabitants('b', null).Inhabitants('c', 1).Cpts("one", "a"));

        Assert.Equal(["c>one", "b>one"], found.Texts);
        Assert.Null(found.Moves[1].Best.Closes.Population);
    }

    [Theory]
    [InlineData(MoveUnit.Commune, false)]
    [InlineData(MoveUnit.Epci, false)]
    [InlineData(MoveUnit.Zone, false)]
    [InlineData(MoveUnit.Commune, true)]
    [InlineData(MoveUnit.Epci, true)]
    public void The_figures_of_a_move_are_those_of_its_scenario_and_no_territory_falls_apart(MoveUnit unit, bool sequence)
    {
        var dataset = Facts.Embedded;
        var date = Day("2024-04-29");
        var found = BestMoves.Of(CoverageAtDate.At(dataset, TerritoryKind.Cpts, date), new MoveQuestion(null, unit, 12, sequence));

        // Gap zones are few and large; of the others there are more than are asked for.
        Assert.NotEmpty(found.Moves);
        Assert.True(unit == MoveUnit.Zone || found.Moves.Count == 12);
        var before = new List<ScenarioChange>();
        foreach (var move in found.Moves)
        {
            var change = new ScenarioChange(
                ScenarioAction.Add, move.Best.Territory.Id.Value, null,
                [.. move.Best.CommuneNumbers.Select(c => dataset.Communes[c].Code.Value)], []);
            var result = ScenarioRunner.Evaluate(dataset, new ScenarioRequest(TerritoryKind.Cpts, date, [.. before, change]));
            Assert.DoesNotContain(result.Problems, p => p.Code == ScenarioProblemCodes.SeveralPieces);
            Assert.Empty(result.Outcome!.NewOverlaps);
            foreach (var departement in move.Departements)
            {
                var expected = result.Outcome.Departements.Single(d => d.Departement == departement.Departement);
                Assert.Equal(expected.After, departement.After);
                Assert.True(sequence || expected.Before == departement.Before);
                Assert.True(departement.After.Communes.Covered > departement.Before.Communes.Covered);
            }

            if (sequence)
            {
                before.Add(change);
            }
        }
    }

    private sealed record Found(Dataset Dataset, MoveList List)
    {
        public IReadOnlyList<Move> Moves => List.Moves;

        /// <summary>"bc>one" for each move.</summary>
        public IEnumerable<string> Texts => Moves.Select(move => $"{Letters(Dataset, move.Best.CommuneNumbers)}>{move.Best.Territory.Id}");
    }

    private static Found Of(
        SmallWorld world, MoveUnit unit = MoveUnit.Commune, bool sequence = false, int most = 10, string? departement = null)
    {
        var dataset = world.Build();
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day("2024-06-01"));
        return new Found(dataset, BestMoves.Of(state, new MoveQuestion(
            departement is null ? null : [.. departement.Split(' ').Select(DepartementCode.Parse)], unit, most, sequence)));
    }
}

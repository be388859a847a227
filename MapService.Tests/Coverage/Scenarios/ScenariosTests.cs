using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Scenarios;

public sealed class ScenariosTests
{
    private const string Epci = "200000001";

    [Fact]
    public void A_commune_that_joins_closes_a_gap_and_one_that_leaves_opens_one()
    {
        var dataset = Draw("abcd").Inhabitants('c', 50).Cpts("one", "ab").Build();

        var outcome = Accepted(dataset, Add("one", "89003"), Remove("one", "89001"));

        var yonne = Assert.Single(outcome.Departements);
        Assert.Equal((2L, 2L), (yonne.Before.Communes.Covered, yonne.After.Communes.Covered));
        Assert.Equal((200L, 150L), (yonne.Before.Population.Covered, yonne.After.Population.Covered));
        Assert.Equal(("a", "c"), (Letters(dataset, outcome.NewGaps), Letters(dataset, outcome.ClosedGaps)));
    }

    [Fact]
    public void Only_the_departements_where_a_commune_moves_are_touched()
    {
        var dataset = Draw("abAB").Cpts("both", "aA", departements: "89 58").Build();

        var outcome = Accepted(dataset, Add("both", "58002"));

        Assert.Equal([Nievre], outcome.Departements.Select(d => d.Departement.Code.Value));
        Assert.Equal(100m, outcome.Departements[0].After.Communes.Percent);
    }

    [Fact]
    public void New_and_closed_overlaps_name_their_territories()
    {
        var dataset = Draw("abc").Cpts("one", "ab").Cpts("two", "bc").Build();

        var outcome = Accepted(dataset, Remove("one", "89002"), Add("one", "89003"));

        Assert.Equal("c: one two", Line(outcome.NewOverlaps));
        Assert.Equal("b: one two", Line(outcome.ClosedOverlaps));

        static string Line(IReadOnlyList<Overlap> overlaps) =>
            string.Join("; ", overlaps.Select(o => $"{Letter(o.Commune.Code)}: {string.Join(" ", o.Territories.Select(t => t.Id))}"));
    }

    [Fact]
    public void A_new_territory_takes_whole_epci_and_can_be_changed_again()
    {
        var dataset = Draw("abcd").Epci(Epci, "abc").Build();

        var outcome = Accepted(
            dataset,
            new ScenarioChange(ScenarioAction.Create, "cpts-new", "CPTS New", ["89004"], [Epci]),
            Remove("cpts-new", "89002"));

        Assert.Equal("acd", Letters(dataset, outcome.ClosedGaps));
        Assert.Equal(75m, outcome.Departements[0].After.Communes.Percent);
    }

    [Fact]
    public void A_dissolved_territory_uncovers_what_it_alone_covered()
    {
        var dataset = Draw("abcA").Cpts("one", "ab").Cpts("two", "bcA", departements: "89 58").Build();

        var outcome = Accepted(dataset, new ScenarioChange(ScenarioAction.Dissolve, "two", null, [], []));

        Assert.Equal("Ac", Letters(dataset, outcome.NewGaps));
        Assert.Equal([Nievre, Yonne], outcome.Departements.Select(d => d.Departement.Code.Value));
        Assert.Equal("b", Letters(dataset, outcome.ClosedOverlaps.Select(o => o.CommuneNumber)));
    }

    [Fact]
    public void Dissolving_an_unknown_composition_changes_its_caveat_and_no_figure()
    {
        var dataset = Draw("a").UnknownCpts("unknown", Yonne).Build();

        var result = Evaluate(dataset, new ScenarioChange(ScenarioAction.Dissolve, "unknown", null, [], []));

        var yonne = Assert.Single(result.Outcome!.Departements);
        Assert.Equal(yonne.Before, yonne.After);
        Assert.Equal([CaveatCodes.UnknownComposition], yonne.CaveatsBefore.Select(c => c.Code));
        Assert.Empty(yonne.CaveatsAfter);
        Assert.Equal((ProblemSeverity.Noted, ScenarioProblemCodes.UnknownComposition), Only(result));
    }

    [Fact]
    public void Communes_can_be_added_to_an_unknown_composition_and_its_caveat_stays()
    {
        var dataset = Draw("ab").UnknownCpts("unknown", Yonne).Build();

        var result = Evaluate(dataset, Add("unknown", "89001"));

        var yonne = Assert.Single(result.Outcome!.Departements);
        Assert.Equal(50m, yonne.After.Communes.Percent);
        Assert.Equal([CaveatCodes.UnknownComposition], yonne.CaveatsAfter.Select(c => c.Code));
        Assert.Equal((ProblemSeverity.Noted, ScenarioProblemCodes.UnknownComposition), Only(result));
    }

    [Fact]
    public void Nothing_can_be_taken_out_of_an_unknown_composition() =>
        Assert.Equal(
            (ProblemSeverity.Refused, ScenarioProblemCodes.UnknownComposition),
            Only(Evaluate(Draw("a").UnknownCpts("unknown", Yonne).Build(), Remove("unknown", "89001"))));

    [Fact]
    public void A_territory_that_may_be_in_force_is_changed_but_not_counted()
    {
        var dataset = Draw("ab").Cpts("perhaps", "a", from: "2024").Build();

        var result = Evaluate(dataset, Add("perhaps", "89002"));

        var yonne = Assert.Single(result.Outcome!.Departements);
        Assert.Equal((0L, 0L), (yonne.Before.Communes.Covered, yonne.After.Communes.Covered));
        Assert.Equal((1, 2), (Assert.Single(yonne.CaveatsBefore).Communes, Assert.Single(yonne.CaveatsAfter).Communes));
        Assert.Equal((ProblemSeverity.Noted, ScenarioProblemCodes.ImpreciseDate), Only(result));
    }

    [Fact]
    public void Of_an_epci_that_is_partly_in_already_the_others_are_added_and_that_is_noted()
    {
        var dataset = Draw("abc").Epci(Epci, "abc").Cpts("one", "a").Build();

        var result = Evaluate(dataset, new ScenarioChange(ScenarioAction.Add, "one", null, [], [Epci]));

        Assert.Equal("bc", Letters(dataset, result.Outcome!.ClosedGaps));
        Assert.Equal((ProblemSeverity.Noted, ScenarioProblemCodes.PartlyMoved), Only(result));
    }

    [Fact]
    public void What_is_added_and_taken_out_again_touches_nothing()
    {
        var outcome = Accepted(Draw("ab").Cpts("one", "a").Build(), Add("one", "89002"), Remove("one", "89002"));

        Assert.Empty(outcome.Departements);
        Assert.Empty(outcome.ClosedGaps);
    }

    [Fact]
    public void A_merger_into_a_new_territory_covers_what_its_parts_did_and_closes_their_overlap()
    {
        var dataset = Draw("abcA").Cpts("one", "ab").Cpts("two", "bcA", departements: "89 58").Build();

        var outcome = Accepted(dataset, Merge("cpts-new", "one", "two"));

        Assert.Empty(outcome.NewGaps);
        Assert.Equal("b", Letters(dataset, outcome.ClosedOverlaps.Select(o => o.CommuneNumber)));
        Assert.Equal([Nievre, Yonne], outcome.Departements.Select(d => d.Departement.Code.Value));
        Assert.All(outcome.Departements, d => Assert.Equal(d.Before, d.After));
        Assert.Empty(outcome.Pieces);
    }

    [Fact]
    public void A_merger_into_one_of_its_parts_can_be_changed_afterwards_and_the_others_cannot()
    {
        var dataset = Draw("abc").Cpts("one", "a").Cpts("two", "b").Build();

        Assert.Equal("b", Letters(dataset, Accepted(dataset, Merge("one", "two"), Remove("one", "89002")).NewGaps));
        Assert.Equal(
            (ProblemSeverity.Refused, ScenarioProblemCodes.Dissolved),
            Only(Evaluate(dataset, Merge("one", "one", "two"), Add("two", "89003"))));
    }

    [Fact]
    public void What_is_not_known_of_a_part_is_not_known_of_the_merged_one()
    {
        var dataset = Draw("ab").Cpts("one", "a").UnknownCpts("unknown", Yonne).Build();

        var result = Evaluate(dataset, Merge("one", "unknown"));

        var yonne = Assert.Single(result.Outcome!.Departements);
        Assert.Equal(yonne.Before, yonne.After);
        Assert.Equal(
            ["one"], Assert.Single(yonne.CaveatsAfter, c => c.Code == CaveatCodes.UnknownComposition).Territories.Select(t => t.Value));
        Assert.Equal((ProblemSeverity.Noted, ScenarioProblemCodes.UnknownComposition), Only(result));
    }

    // The caveat of the inferred part went with its basis, though all that counts is inferred.
    [Theory]
    [InlineData("unknown", "inferred")]
    [InlineData("inferred", "unknown")]
    [InlineData("new", "unknown inferred")]
    public void What_counts_of_a_merger_with_an_unknown_part_is_inferred_still(string into, string parts)
    {
        var dataset = Draw("ab")
            .Cpts("inferred", "a", basis: CompositionBasis.Inferred)
            .Cpts("stated", "b")
            .UnknownCpts("unknown", Yonne)
            .Build();

        var once = Assert.Single(Evaluate(dataset, Merge(into, parts.Split(' '))).Outcome!.Departements);
        var twice = Assert.Single(Evaluate(dataset, Merge(into, parts.Split(' ')), Merge("stated", into)).Outcome!.Departements);

        Assert.Equal(2L, once.After.Communes.Covered);
        Assert.Equal([CaveatCodes.UnknownComposition, CaveatCodes.InferredComposition], once.CaveatsAfter.Select(c => c.Code));
        Assert.Equal([into], once.CaveatsAfter[1].Territories.Select(t => t.Value));
        Assert.Equal([CaveatCodes.UnknownComposition, CaveatCodes.InferredComposition], twice.CaveatsAfter.Select(c => c.Code));
        Assert.Equal(["stated"], twice.CaveatsAfter[1].Territories.Select(t => t.Value));
    }

    [Fact]
    public void A_merger_of_stated_and_unknown_parts_rests_on_nothing_inferred()
    {
        var dataset = Draw("a").Cpts("one", "a").UnknownCpts("unknown", Yonne).Build();

        var yonne = Assert.Single(Evaluate(dataset, Merge("unknown", "one")).Outcome!.Departements);

        Assert.Equal([CaveatCodes.UnknownComposition], yonne.CaveatsAfter.Select(c => c.Code));
    }

    [Theory]
    [InlineData("89050", "Expected a commune of the dataset: 89050 (Vieux) is a former commune, now in 89001 (a).")]
    [InlineData("89051", "Expected a commune of the dataset: 89051 is a former commune, of which parts may be in 89001 (a) and 89002 (b).")]
    [InlineData("89052", "Expected a commune of the dataset.")]
    public void A_former_commune_is_refused_with_the_one_that_it_is_in(string code, string message)
    {
        var dataset = Draw("ab").Cpts("one", "a").Build();
        dataset = dataset.With(dataset.Records with
        {
            FormerCommunes =
            [
                new FormerCommune(CommuneCode.Parse("89050"), "Vieux", FormerCommuneKind.Deleguee, Code('a')),
                new FormerCommune(CommuneCode.Parse("89051"), null, FormerCommuneKind.AncienCode, Code('a')),
                new FormerCommune(CommuneCode.Parse("89051"), null, FormerCommuneKind.AncienCode, Code('b')),
            ],
        });

        var problem = Assert.Single(Evaluate(dataset, Add("one", code)).Problems);

        Assert.Equal((ScenarioProblemCodes.UnknownCommune, message), (problem.Code, problem.Message));
    }

    [Fact]
    public void A_part_that_may_be_in_force_counts_in_the_merged_one_and_that_is_noted()
    {
        var dataset = Draw("ab").Cpts("one", "a").Cpts("perhaps", "b", from: "2024").Build();

        var result = Evaluate(dataset, Merge("perhaps", "one"));

        Assert.Equal("b", Letters(dataset, result.Outcome!.ClosedGaps));
        Assert.Equal((ProblemSeverity.Noted, ScenarioProblemCodes.ImpreciseDate), Only(result));
    }

    [Theory]
    // "one" is a, b and c in a row; "far" is e; x is an island with no neighbour at all.
    [InlineData("89002", "one 1>2 (c)")] // Without its middle it falls apart: a and c.
    [InlineData("89001", "")]
    public void A_territory_that_falls_apart_is_noted_with_its_pieces(string removed, string expected)
    {
        var dataset = Draw("abcde..x").Cpts("one", "abc").Cpts("far", "e").Cpts("island", "x").Build();

        var result = Evaluate(dataset, Remove("one", removed));

        Assert.Equal(expected, Lines(dataset, result));
        Assert.Equal(
            expected.Length > 0,
            result.Problems.Any(p => p is { Code: ScenarioProblemCodes.SeveralPieces, Severity: ProblemSeverity.Noted, Value: "one" }));
    }

    [Fact]
    public void Territories_that_do_not_touch_make_one_in_pieces_but_an_island_is_no_fault()
    {
        var dataset = Draw("abcde..x").Cpts("one", "abc").Cpts("far", "e").Cpts("island", "x").Build();

        var apart = Evaluate(dataset, Merge("one", "far"));
        var withIsland = Evaluate(dataset, Merge("one", "island"));

        Assert.Equal("one 1>2 (e)", Lines(dataset, apart));
        Assert.Equal(ScenarioProblemCodes.SeveralPieces, Assert.Single(apart.Problems).Code);
        Assert.Equal("one 1>2 (x)", Lines(dataset, withIsland));
        Assert.Equal(1, Assert.Single(withIsland.Outcome!.Pieces).Islands);
        Assert.Empty(withIsland.Problems);
    }

    [Fact]
    public void A_territory_in_pieces_already_is_told_and_not_held_against_the_scenario()
    {
        var dataset = Draw("ab.c", "...d").Cpts("one", "ac").Build();

        var result = Evaluate(dataset, Add("one", "89002"));

        Assert.Equal("one 2>2 (c)", Lines(dataset, result));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Faults_of_mergers_come_at_once()
    {
        var dataset = Draw("abc").Cpts("one", "a").Cpts("ended", "b", until: "2021-01-01").Cls("cls", "c").Build();

        var result = Evaluate(
            dataset,
            Merge("new", "one"),
            Merge("new", "one", "one", "nowhere"),
            Merge("one", "ended", "cls"),
            Merge("NOT AN ID", "one"),
            Merge("one", "one") with { Communes = ["89001"] },
            Add("one", "89002") with { Territories = ["cls"] });

        Assert.All(result.Problems, p => Assert.True(
            p.Severity == ProblemSeverity.Noted || p.Message.StartsWith("Expected ", StringComparison.Ordinal), p.Message));
        Assert.Equal(
            [
                "change 1 (new) too-few-territories ",
                "change 2 (new) unknown-territory nowhere",
                "change 2 (new) named-twice one",
                "change 3 (one) not-in-force ended",
                "change 3 (one) other-kind cls",
                "change 4 (NOT AN ID) malformed-code NOT AN ID",
                "change 5 (one) named-in-merger ",
                "change 5 (one) too-few-territories ",
                "change 6 (one) not-a-merger ",
            ],
            result.Problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(p => $"{p.Feature} {p.Code} {p.Value}"));
    }

    [Fact]
    public void Every_fault_of_a_request_comes_at_once()
    {
        var dataset = Draw("abc").Epci(Epci, "ab").Cpts("one", "ab").Cpts("ended", "c", until: "2021-01-01").Cls("cls", "c").Build();

        var result = Evaluate(
            dataset,
            Add("one", "89999", "8900", "89001", "89003", "89003"),
            Remove("one", "89003", "89003"),
            new ScenarioChange(ScenarioAction.Add, "one", null, [], ["123", "999999999", Epci]),
            new ScenarioChange(ScenarioAction.Remove, "one", null, ["89001"], [Epci]),
            Add("nowhere", "89001"),
            Add("NOT AN ID", "89001"),
            Add("ended", "89001"),
            Add("cls", "89001"),
            new ScenarioChange(ScenarioAction.Create, "cls", null, ["89001"], []),
            new ScenarioChange(ScenarioAction.Create, "empty", null, [], []),
            new ScenarioChange(ScenarioAction.Dissolve, "one", null, ["89001"], []),
            Add("one", "89001"));

        Assert.Null(result.Outcome);
        Assert.All(result.Problems, p => Assert.True(
            p.Severity == ProblemSeverity.Noted || p.Message.StartsWith("Expected ", StringComparison.Ordinal), p.Message));
        Assert.Equal(
            [
                "change 1 (one) unknown-commune 89999",
                "change 1 (one) malformed-code 8900",
                "change 1 (one) named-twice 89003",
                "change 1 (one) already-in 89001",
                "change 2 (one) named-twice 89003",
                "change 3 (one) malformed-code 123",
                "change 3 (one) unknown-epci 999999999",
                "change 3 (one) already-in 200000001",
                "change 4 (one) named-twice 89001",
                "change 5 (nowhere) unknown-territory nowhere",
                "change 6 (NOT AN ID) malformed-code NOT AN ID",
                "change 7 (ended) not-in-force ended",
                "change 8 (cls) other-kind cls",
                "change 9 (cls) duplicate-territory cls",
                "change 10 (empty) nothing-named ",
                "change 11 (one) named-in-dissolution ",
                "change 12 (one) dissolved one",
            ],
            result.Problems.Where(p => p.Severity == ProblemSeverity.Refused).Select(p => $"{p.Feature} {p.Code} {p.Value}"));
    }

    [Fact]
    public void A_commune_that_is_not_in_the_territory_cannot_be_removed() =>
        Assert.Equal(
            (ProblemSeverity.Refused, ScenarioProblemCodes.NotIn),
            Only(Evaluate(Draw("ab").Cpts("one", "a").Build(), Remove("one", "89002"))));

    [Fact]
    public void The_dataset_is_as_it_was_afterwards()
    {
        var dataset = Draw("ab").Cpts("one", "a").Build();

        Accepted(dataset, Add("one", "89002"), new ScenarioChange(ScenarioAction.Create, "new", null, ["89001"], []));

        Assert.Equal("a", Letters(dataset, dataset.CompositionOf(0).ToArray()));
        Assert.Single(dataset.Territories);
    }

    private static string Lines(Dataset dataset, ScenarioResult result) => string.Join("; ", result.Outcome!.Pieces.Select(p =>
        $"{p.Territory.Id} {p.Before}>{p.After} ({string.Join(' ', p.Apart.Select(piece => Letters(dataset, piece)))})"));

    private static ScenarioChange Merge(
        string into, params string[] territories) => new(ScenarioAction.Merge, into, null, [], []) { Territories = territories };

    private static ScenarioChange Add(string territory, params string[] communes) => new(ScenarioAction.Add, territory, null, communes, []);

    private static ScenarioChange Remove(
        string territory, params string[] communes) => new(ScenarioAction.Remove, territory, null, communes, []);

    private static ScenarioResult Evaluate(Dataset dataset, params ScenarioChange[] changes) =>
        ScenarioRunner.Evaluate(dataset, new ScenarioRequest(TerritoryKind.Cpts, Day("2024-06-01"), changes));

    private static ScenarioOutcome Accepted(Dataset dataset, params ScenarioChange[] changes)
    {
        // Drawings are small: what falls into pieces is looked at where it is the point.
        var result = Evaluate(dataset, changes);
        Assert.DoesNotContain(result.Problems, p => p.Code != ScenarioProblemCodes.SeveralPieces);
        return result.Outcome!;
    }

    private static (ProblemSeverity Severity, string Code) Only(ScenarioResult result)
    {
        var problem = Assert.Single(result.Problems);
        return (problem.Severity, problem.Code);
    }
}

using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Time;

/// <summary>Communes that join and leave a territory on dates of their own.</summary>
public sealed class TermPeriodTests
{
    private static readonly DepartementCode Departement = DepartementCode.Parse(Yonne);

    // a is in all the time; b joins on a day, c some day of June, d leaves some day of 2022.
    private static readonly Dataset Joining = Draw("abcde")
        .With(Of(TerritoryKind.Cpts, "cpts",
            [Term("a"), Term("b", from: "2024-01-01"), Term("c", from: "2024-06"), Term("d", until: "2022")],
            from: "2021-07-19"))
        .Build();

    [Theory]
    [InlineData("2021-07-18", "", "")]
    [InlineData("2021-07-19", "ad", "")]
    [InlineData("2022-01-01", "ad", "")]
    [InlineData("2022-01-02", "a", "d")]
    [InlineData("2022-12-31", "a", "d")]
    [InlineData("2023-01-01", "a", "")]
    [InlineData("2024-01-01", "ab", "")]
    [InlineData("2024-06-01", "ab", "c")]
    [InlineData("2024-06-30", "abc", "")]
    public void A_commune_counts_while_it_is_certainly_in(string day, string counted, string uncertain)
    {
        var state = CoverageAtDate.At(Joining, TerritoryKind.Cpts, Day(day));

        Assert.Equal(counted, Letters(Joining, state.CountedIn(0).ToArray()));
        Assert.Equal(uncertain, Letters(Joining, state.UncertainIn(0).ToArray()));
        Assert.All(Enumerable.Range(0, 5), commune => Assert.Equal(
            (state.CountedIn(0).Contains(commune), state.UncertainIn(0).Contains(commune)),
            (!state.CountedOf(commune).IsEmpty, !state.UncertainOf(commune).IsEmpty)));
    }

    [Theory]
    [InlineData("2021-06-15", "", "ab")]
    [InlineData("2022-02-15", "a", "b")]
    [InlineData("2022-03-01", "ab", "")]
    public void What_may_be_of_a_territory_that_may_be_is_uncertain(string day, string counted, string uncertain)
    {
        var dataset = Draw("ab")
            .With(Of(TerritoryKind.Cpts, "cpts", [Term("a"), Term("b", from: "before 2022-03-02")], from: "2021"))
            .Build();

        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day(day));

        Assert.Equal(
            (counted, uncertain), (Letters(dataset, state.CountedIn(0).ToArray()), Letters(dataset, state.UncertainIn(0).ToArray())));
    }

    [Fact]
    public void A_commune_in_several_terms_takes_the_strongest()
    {
        var dataset = Draw("a").With(Of(
            TerritoryKind.Cpts, "cpts", [Term("a", until: "2022"), Term("a", from: "2021-06-01", until: "2022-06-30")], from: "2020-01-01"))
                .Build();

        var days = new[] { "2021-01-01", "2022-06-30", "2022-07-01", "2023-01-01" };
        var states = days.Select(day => CoverageAtDate.At(dataset, TerritoryKind.Cpts, Day(day)));

        Assert.Equal([(true, 0), (true, 0), (false, 1), (false, 0)], states.Select(s => (s.IsCovered(0), s.UncertainOf(0).Length)));
    }

    [Fact]
    public void The_caveat_of_imprecise_dates_counts_the_communes_that_may_be_in()
    {
        var caveats = DepartementCoverage.Of(Joining, Departement, TerritoryKind.Cpts, Day("2024-06-15"))!.Caveats;

        var caveat = Assert.Single(caveats);
        Assert.Equal((CaveatCodes.ImpreciseDate, 1), (caveat.Code, caveat.Communes));
        Assert.Equal("cpts", Assert.Single(caveat.Territories).Value);
    }

    [Fact]
    public void The_timeline_says_who_joins_and_who_leaves()
    {
        var entries = Timeline.Of(Joining, Departement, TerritoryKind.Cpts)!.Entries;

        Assert.Equal(
            [
                "2021-07-19 2 Day InForce 2", "2022-01-02 1 Year CommunesMayLeave 1", "2023-01-01 1 Year CommunesLeave 1",
                "2024-01-01 2 Day CommunesJoin 1", "2024-06-01 2 Month CommunesMayJoin 1", "2024-06-30 3 Month CommunesJoin 1",
            ],
            entries.Select(
                e =>
                    $"{e.Date:yyyy-MM-dd} {e.Figures.Communes.Covered} {e.Precision} "
                    + $"{string.Join(", ", e.Changes.Select(c => $"{c.Change} {c.Communes}"))}"));
    }

    [Fact]
    public void A_territory_that_all_communes_of_a_departement_have_left_does_not_concern_it_any_more()
    {
        var dataset = Draw("aA").With(Of(TerritoryKind.Cpts, "cpts", [Term("a"), Term("A", until: "2022-12-31")])).Build();

        IReadOnlyList<TerritoryInPlace> At(string day) =>
            DepartementCoverage.Of(dataset, DepartementCode.Parse(Nievre), TerritoryKind.Cpts, Day(day))!.Territories;

        Assert.Equal(1, Assert.Single(At("2022-12-31")).Inside!.Communes);
        Assert.Empty(At("2023-01-01"));
    }

    [Fact]
    public void Before_it_began_and_after_it_ended_a_territory_is_shown_as_it_was_first_and_last()
    {
        var dataset = Draw("abc").With(Of(
            TerritoryKind.Cpts, "cpts", [Term("a"), Term("b", until: "2021-12-31"), Term("c", from: "2022-01-01")], from: "2021-01-01",
            until: "2022-12-31")).Build();

        Assert.Equal(["ab", "ab", "ac", "ac"], new[] { "2000-01-01", "2021-06-01", "2022-06-01", "2030-01-01" }
            .Select(day => Letters(dataset, dataset.CompositionOf(0, Day(day)).Certain)));
    }

    [Fact]
    public void A_scenario_begins_with_the_composition_of_its_date()
    {
        ScenarioResult Evaluate(string day, ScenarioAction action, string commune) => ScenarioRunner.Evaluate(Joining, new ScenarioRequest(
            TerritoryKind.Cpts, Day(day), [new ScenarioChange(action, "cpts", null, [Code(commune[0]).Value], [])]));

        Assert.Equal(ScenarioProblemCodes.NotIn, Assert.Single(Evaluate("2023-06-01", ScenarioAction.Remove, "b").Problems).Code);
        Assert.Equal("b", Letters(Joining, Evaluate("2024-02-01", ScenarioAction.Remove, "b").Outcome!.NewGaps));
        Assert.Equal("c", Letters(Joining, Evaluate("2024-06-15", ScenarioAction.Add, "c").Outcome!.ClosedGaps));

        // c may have joined already: taken out, it may no more.
        var outcome = Evaluate("2024-06-15", ScenarioAction.Remove, "c").Outcome!;
        Assert.Empty(outcome.NewGaps);
        var departement = Assert.Single(outcome.Departements);
        Assert.Contains(departement.CaveatsBefore, c => c.Code == CaveatCodes.ImpreciseDate);
        Assert.DoesNotContain(departement.CaveatsAfter, c => c.Code == CaveatCodes.ImpreciseDate);
    }

    [Fact]
    public void A_declaration_is_held_against_the_composition_of_the_day_of_its_source()
    {
        // Without a dated source: as the territory is last.
        var last = Audits.OfTerritory(Joining, TerritoryId.Parse("cpts"))!;
        Assert.Equal((3, null), (last.Communes.Computed, last.ComparedAt));

        // On 2024-02-15 a and b are in, c is not yet.
        var dated = Joining.With(Joining.Records with
        {
            Sources = [new SourceDocument("S1", "Press release", "ARS", PartialDate.Parse("2024-02-15"), null)],
            Territories = [.. Joining.Territories.Select(t => t with { Sources = ["S1"] })],
        });
        var audit = Audits.OfTerritory(dated, TerritoryId.Parse("cpts"))!;
        Assert.Equal((2, Day("2024-02-15")), (audit.Communes.Computed, audit.ComparedAt));
    }

    [Fact]
    public void A_commune_that_leaves_and_joins_again_does_not_come_twice()
    {
        string[] Reports(params CompositionTerm[] terms)
        {
            var reports = new List<string>();
            var a = new Commune(Code('a'), "a", Departement, null, 1, 1, null, null);
            CompositionResolver.Resolve(
                new Composition(CompositionBasis.Stated, terms, null), [a], _ => null, _ => 0,
                (code, value, _) => reports.Add($"{code} {value}"));
            return [.. reports];
        }

        Assert.Empty(Reports(Term("a", until: "2022-12-31"), Term("a", from: "2023-01-01")));
        Assert.Empty(Reports(Term("a", until: "2022-06"), Term("a", from: "2022-06")));
        Assert.Equal(["commune-twice 89001"], Reports(Term("a", until: "2022-12-31"), Term("a", from: "2022-12-31")));
        Assert.Equal(["commune-twice 89001"], Reports(Term("a"), Term("a", from: "2023-01-01")));
    }

    [Fact]
    public void The_periods_of_terms_are_part_of_the_version()
    {
        string Version(CompositionTerm term) => Draw("a").With(Of(TerritoryKind.Cpts, "cpts", [term])).Build().Version;

        Assert.Equal(4, new[] { Term("a"), Term("a", from: "2024"), Term("a", until: "2024"), Term("a", from: "2024-01") }
            .Select(Version)
            .Distinct()
            .Count());
    }

    private static CommunesTerm Term(string letters, string? from = null, string? until = null) => new(Codes(letters), null, null)
    {
        InForce = new OpenPeriod(from is null ? null : PartialDate.Parse(from), until is null ? null : PartialDate.Parse(until)),
    };
}

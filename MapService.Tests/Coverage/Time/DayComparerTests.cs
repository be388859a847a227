using MapService.Coverage.Figures;
using MapService.Coverage.Time;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Time;

public sealed class DayComparerTests
{
    [Fact]
    public void Communes_become_covered_uncovered_covered_twice_and_no_longer_twice() => Check(
        Draw("abcd")
            .Cpts("ends", "ab", until: "2021-12-31")
            .Cpts("stays", "bc")
            .Cpts("begins", "cd", from: "2022-01-01"),
        "2021-12-31", "2022-01-01",
        "a Uncovered: ends Yes>No",
        "b NoLongerTwice: ends Yes>No",
        "c CoveredTwice: begins No>Yes",
        "d Covered: begins No>Yes");

    [Fact]
    public void A_commune_that_two_territories_begin_to_cover_has_two_changes() => Check(
        Draw("a").Cpts("one", "a", from: "2022-01-01").Cpts("two", "a", from: "2023-01-01"),
        "2021-01-01", "2024-01-01",
        "a Covered CoveredTwice: one No>Yes, two No>Yes");

    [Fact]
    public void A_commune_that_goes_from_one_territory_to_another_does_not_change() => Check(
        Draw("a").Cpts("one", "a", until: "2021-12-31").Cpts("two", "a", from: "2022-01-01"),
        "2021-06-01", "2022-06-01");

    // November 2021 is the first day to the last; on the last it is certain.
    [Theory]
    [InlineData("2021-10-31", "2021-12-01", "a Covered: november No>Yes")]
    [InlineData("2021-10-31", "2021-11-20", "a Covered?: november No>Uncertain")]
    [InlineData("2021-11-05", "2021-11-20", "a Covered?: november Uncertain>Uncertain")]
    [InlineData("2021-11-05", "2021-12-01", "a Covered?: november Uncertain>Yes")]
    [InlineData("2021-11-05", "2021-11-05")]
    [InlineData("2021-12-01", "2022-12-01")]
    [InlineData("2000-01-01", "2001-01-01")]
    public void What_began_on_an_unknown_day_may_have_begun_in_between(string from, string to, params string[] expected) =>
        Check(Draw("ab").Cpts("november", "a", from: "2021-11"), from, to, expected);

    [Theory]
    [InlineData("2021-11-01", "2021-12-01", "a Uncovered: ending Yes>No")]
    [InlineData("2021-11-01", "2021-11-20", "a Uncovered?: ending Yes>Uncertain")]
    [InlineData("2021-11-05", "2021-11-20", "a Uncovered?: ending Uncertain>Uncertain")]
    [InlineData("2021-11-05", "2021-12-01", "a Uncovered?: ending Uncertain>No")]
    public void What_ended_on_an_unknown_day_may_have_ended_in_between(string from, string to, params string[] expected) =>
        Check(Draw("ab").Cpts("ending", "a", until: "2021-11"), from, to, expected);

    [Fact]
    public void What_is_never_certain_may_have_begun_or_ended() => Check(
        Draw("a").Cpts("short", "a", from: "2021-11", until: "2021-11"), "2021-11-05", "2021-11-20",
        "a Covered? Uncovered?: short Uncertain>Uncertain");

    [Fact]
    public void What_may_have_begun_under_another_territory_may_be_twice_and_was_covered_all_along() => Check(
        Draw("a").Cpts("sure", "a").Cpts("perhaps", "a", from: "2021-11"), "2021-10-01", "2021-11-20",
        "a CoveredTwice?: perhaps No>Uncertain");

    [Fact]
    public void Communes_that_join_and_leave_are_changes_too() => Check(
        Draw("ab").With(Of(TerritoryKind.Cpts, "cpts", [Term("a", null, "2021-12-31"), Term("b", "2022", null)])),
        "2021-06-01", "2022-06-01",
        "a Uncovered: cpts Yes>No",
        "b Covered?: cpts No>Uncertain");

    [Fact]
    public void Only_what_is_asked_for_is_compared_with_the_figures_of_both_days()
    {
        var dataset = Draw("aA").Cpts("both", "aA", from: "2022-01-01", departements: "89 58").Build();

        var comparison = CoverageChangeFinder.Compare(
            dataset,
            TerritoryKind.Cpts,
            Day("2021-01-01"),
            Day("2023-01-01"),
            [dataset.Departements.NumberOf(DepartementCode.Parse(Nievre))!.Value]);

        Assert.Equal("A", Letters(dataset, comparison.Communes.Select(c => c.CommuneNumber)));
        Assert.Equal((new Share(0, 1), new Share(1, 1)), (comparison.Before.Figures.Communes, comparison.After.Figures.Communes));
        Assert.Equal(Nievre, Assert.Single(comparison.Departements).Departement.Code.Value);
    }

    // S0 and the facts: 171 communes from July 2021, 98 more some day of November, 423 in the end.
    [Theory]
    [InlineData("2021-07-18", "2021-10-31", "Covered 171")]
    [InlineData("2021-10-31", "2021-11-15", "Covered? 98")]
    [InlineData("2021-11-15", "2021-12-01", "Covered? 98")]
    [InlineData("2021-10-31", "2021-12-01", "Covered 98")]
    [InlineData("2021-07-18", "2024-04-29", "Covered 423")]
    public void The_yonne_between_two_days(string from, string to, string expected)
    {
        var yonne = Facts.Embedded.Departements.NumberOf(DepartementCode.Parse(Yonne))!.Value;
        var comparison = CoverageChangeFinder.Compare(Facts.Embedded, TerritoryKind.Cpts, Day(from), Day(to), [yonne]);
        var counts = comparison.Communes.SelectMany(c => c.Changes).GroupBy(c => c).Select(g => $"{Word(g.Key)} {g.Count()}");
        Assert.Equal(expected, string.Join(", ", counts));
    }

    private static CommunesTerm Term(string letters, string? from, string? until) => new(Codes(letters), null, null)
    {
        InForce = new OpenPeriod(from is null ? null : PartialDate.Parse(from), until is null ? null : PartialDate.Parse(until)),
    };

    private static void Check(SmallWorld world, string from, string to, params string[] expected)
    {
        var dataset = world.Build();
        var comparison = CoverageChangeFinder.Compare(
            dataset, TerritoryKind.Cpts, Day(from), Day(to), [.. Enumerable.Range(0, dataset.Departements.Count)]);
        Assert.Equal(expected, comparison.Communes.Select(c =>
            $"{Letters(dataset, [c.CommuneNumber])} {string.Join(' ', c.Changes.Select(Word))}: "
            + $"{string.Join(", ", c.Territories.Select(t => $"{t.Territory.Id} {t.Before}>{t.After}"))}"));
    }

    private static string Word(CommuneChange change) => change.Change + (change.IsCertain ? "" : "?");
}

using FsCheck;
using FsCheck.Fluent;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Coverage.Places;

/// <summary>
/// The state of each commune of small drawings, small letters first: <c>o</c>verlap, <c>c</c>overed, <c>p</c>ossible, <c>-</c> uncovered.
/// </summary>
public sealed class CommuneStatesTests
{
    private static readonly DateOnly Today = Day("2024-06-15");

    [Fact]
    public void A_commune_is_in_one_state() =>
        // abcde: two territories share b; d may be covered by one that begins some day of the month.
        Check(Draw("abcde").Cpts("one", "ab").Cpts("two", "bc").Cpts("three", "cd", from: "2024-06"), "cocp-");

    [Fact]
    public void An_unknown_composition_makes_what_is_uncovered_in_its_départements_possible() =>
        Check(Draw("abA").Cpts("one", "a").UnknownCpts("unknown", Yonne), "cp-");

    [Fact]
    public void An_unknown_composition_that_is_declared_nowhere_could_be_anywhere() =>
        Check(Draw("abA").Cpts("one", "a").UnknownCpts("unknown", ""), "cpp");

    [Fact]
    public void What_is_not_yet_in_force_or_is_of_the_other_kind_makes_nothing_possible() =>
        Check(Draw("abA").Cls("one", "a").UnknownCpts("unknown", Yonne, from: "2025-01-01").Cpts("ended", "b", until: "2024-06-14"), "---");

    [Fact]
    public void An_unknown_composition_that_may_be_in_force_is_enough() =>
        Check(Draw("abA").UnknownCpts("unknown", Nievre, from: "2024"), "--p");

    [Fact]
    public void States_are_the_union_and_the_caveats_of_any_world() => Prop.ForAll(Arb.From(Worlds()), sketches =>
    {
        var world = Draw("abcd", "ABCD").Unlisted();
        for (var i = 0; i < sketches.Length; i++)
        {
            var (letters, start, unknown) = sketches[i];
            world = unknown
                ? world.UnknownCpts($"cpts-{i}", i % 2 == 0 ? Yonne : Nievre, start)
                : world.Cpts($"cpts-{i}", letters, start, departements: "");
        }

        var dataset = world.Build();
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Today);
        var states = CommuneStates.Of(state);
        for (var commune = 0; commune < dataset.Communes.Count; commune++)
        {
            var letter = Letter(dataset.Communes[commune].Code);
            var counted = sketches.Count(s => !s.Unknown && s.Start == "2020-01-01" && s.Letters.Contains(letter));
            var perhaps = sketches.Any(s => !s.Unknown && s.Start == "2024-06" && s.Letters.Contains(letter));
            var caveat = CaveatFinder.Of(state, dataset.Communes[commune].Departement, CaveatSubject.Coverage)
                .Any(c => c.Code == CaveatCodes.UnknownComposition);
            var expected = counted > 1
                ? CommuneState.Overlap
                : counted == 1 ? CommuneState.Covered : perhaps || caveat ? CommuneState.Possible : CommuneState.Uncovered;
            Assert.Equal(expected, states[commune]);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20251122, 5).WithQuietOnSuccess(true));

    private static Gen<(string Letters, string Start, bool Unknown)[]> Worlds() =>
        (from communes in Gen.Choose(0, 255)
         from sparse in Gen.Choose(0, 255)
         from start in Gen.Elements("2020-01-01", "2024-06", "2025-01-01")
         from unknown in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
         select (string.Concat("abcdABCD".Where((_, i) => (communes & sparse & (1 << i)) != 0)), start, unknown))
        .ArrayOf().Where(world => world.Length <= 5);

    private static void Check(SmallWorld world, string expected)
    {
        var dataset = world.Build();
        var states = CommuneStates.Of(CoverageAtDate.At(dataset, TerritoryKind.Cpts, Today));
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, dataset.Communes.Count)
            .OrderBy(commune => dataset.Communes[commune].Departement.Value == Nievre)
            .Select(commune => states[commune] switch
        {
            CommuneState.Overlap => 'o',
            CommuneState.Covered => 'c',
            CommuneState.Possible => 'p',
            _ => '-',
        })));
    }
}

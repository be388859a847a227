using FsCheck;
using FsCheck.Fluent;
using MapService.Topology;
using MapService.Topology.Defects;
using NetTopologySuite.Coverage;

namespace MapService.Tests.Topology.Defects;

/// <summary>
/// Drawn and made-up polygons before NetTopologySuite's CoverageValidator and CoverageGapFinder, in grid steps of 1e-7 degree at the
/// equator, where 1000 steps are 11 m. Where the referee judges in another way than we do, a test tells how.
/// </summary>
public sealed class CoverageRefereeTests
{
    private const string A = "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0))";
    private const string B = "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))";

    private const double MetresAStep = 0.01113;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260101, 7919);

    // In each drawing the first polygon is A, the square of 100000 steps at the origin.
    [Theory]
    [InlineData(new int[0], B)] // A and B fit.
    [InlineData(new[] { 0, 1 }, "POLYGON((99000 0, 200000 0, 200000 100000, 99000 100000, 99000 0))")] // B begins 11 m too early.
    [InlineData(new[] { 0, 1 }, A)] // The same square twice.
    [InlineData(new[] { 1 }, "POLYGON((40000 40000, 60000 40000, 60000 60000, 40000 60000, 40000 40000))")] // Inside A.
    [InlineData(new[] { 0, 1 }, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 50000, 100000 0))")] // A lacks a vertex.
    [InlineData(new[] { 0, 1 }, "POLYGON((100000 20000, 200000 20000, 200000 80000, 100000 80000, 100000 20000))")] // A lacks two.
    [InlineData(new[] { 0, 1 }, "POLYGON((50000 50000, 150000 50000, 150000 150000, 50000 150000, 50000 50000))")] // Over A's corner.
    [InlineData(new[] { 0, 2 }, B, "POLYGON((-50000 20000, 40000 20000, 40000 60000, -50000 60000, -50000 20000))")] // B has no part in it.
    // Over their border, which matches.
    [InlineData(new[] { 2 }, B, "POLYGON((90000 40000, 110000 40000, 110000 60000, 90000 60000, 90000 40000))")]
    public void Drawn_polygons_are_judged_as_CoverageValidator_judges_them(int[] invalid, params string[] others)
    {
        var table = Nts.Table([A, .. others]);
        Assert.Equal(invalid, CoverageReferee.InvalidFeatures(table));
        CoverageReferee.CheckExactly(table);
    }

    [Fact]
    public void Any_rectangles_are_judged_as_CoverageValidator_judges_them()
    {
        var rectangles = Gen.Choose(0, 9).ArrayOf(4).ArrayOf(5).ToArbitrary();
        Prop.ForAll(rectangles, numbers => CoverageReferee.CheckExactly(
            Nts.Table([.. numbers.Select(n => Rectangle(n[0], n[1], n[0] + 1 + n[2], n[1] + 1 + n[3]))]))).Check(Quick);
    }

    //   +-----+-----+
    //   | A  +|     |
    //   |    ||   B |     a gap of 1000 steps, 11.1 m, by 60000
    //   |    +|     |
    //   +-----+-----+
    [Theory]
    [InlineData(10.9, 0)]
    [InlineData(11.4, 1)]
    public void An_enclosed_gap_is_judged_as_CoverageGapFinder_judges_it(double widthMetres, int gaps)
    {
        var table = Nts.Table(
            "POLYGON((0 0, 100000 0, 100000 20000, 99000 20000, 99000 80000, 100000 80000, 100000 100000, 0 100000, 0 0))",
            "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 80000, 100000 20000, 100000 0))");
        Assert.Empty(CoverageReferee.InvalidFeatures(table));
        Assert.Equal(gaps, DefectFinder.Find(CoverageTopology.Build(table), widthMetres).Count);
        Assert.Equal(gaps, CoverageGapFinder.FindGaps(CoverageReferee.Features(table), widthMetres / MetresAStep).NumGeometries);
    }

    // The enclave B is 1000 steps smaller all around than the hole in A. The gap finder looks at the hole and not at what lies in it.
    [Fact]
    public void A_gap_around_an_enclave_is_wide_to_CoverageGapFinder_but_CoverageValidator_sees_it()
    {
        var table = Nts.Table(
            "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (20000 20000, 20000 80000, 80000 80000, 80000 20000, 20000 20000))",
            "POLYGON((21000 21000, 79000 21000, 79000 79000, 21000 79000, 21000 21000))");
        var features = CoverageReferee.Features(table);
        Assert.Equal(DefectKind.SliverGap, Assert.Single(DefectFinder.Find(CoverageTopology.Build(table))).Kind);
        Assert.True(CoverageGapFinder.FindGaps(features, 20 / MetresAStep).IsEmpty);
        Assert.All(CoverageValidator.Validate(features, 20 / MetresAStep), lines => Assert.False(lines.IsEmpty));
    }

    // The corner of B lies on an edge of A where A has no vertex, and they have nothing else in common:
    //        /\
    //   ----/B \
    //   A |<   /
    //   --+ \ /
    // To the validator that breaks a coverage. Nobody is covered twice, and the border has no length: it is no defect of ours.
    [Fact]
    public void A_corner_on_an_edge_is_invalid_to_CoverageValidator_only()
    {
        var table = Nts.Table(A, "POLYGON((100000 50000, 150000 0, 200000 50000, 150000 100000, 100000 50000))");
        Assert.Equal([0, 1], CoverageReferee.InvalidFeatures(table));
        Assert.Empty(DefectFinder.Find(CoverageTopology.Build(table)));
    }

    // A and B are 60 to 66 steps apart, 70 cm, from end to end. The gap finder looks at holes only; the validator can be asked for gaps.
    [Fact]
    public void A_gap_that_is_open_at_both_ends_is_no_hole_to_CoverageGapFinder_but_CoverageValidator_sees_it()
    {
        var table = Nts.Table(A, "POLYGON((100060 0, 200000 0, 200000 100000, 100060 100000, 100066 30000, 100060 0))");
        var features = CoverageReferee.Features(table);
        Assert.Equal(DefectKind.SliverGap, Assert.Single(DefectFinder.Find(CoverageTopology.Build(table))).Kind);
        Assert.True(CoverageGapFinder.FindGaps(features, 100).IsEmpty);
        Assert.All(CoverageValidator.Validate(features, 100), lines => Assert.False(lines.IsEmpty));
        Assert.True(CoverageValidator.IsValid(features));
    }

    // An inlet ten times longer than wide, as there are on real coasts: the validator takes it for a gap.
    [Fact]
    public void An_inlet_of_the_sea_is_a_gap_to_CoverageValidator_only()
    {
        var table = Nts.Table(
            "POLYGON((0 0, 100000 0, 100000 98000, 99900 100000, 0 100000, 0 0))",
            "POLYGON((100000 0, 200000 0, 200000 100000, 100100 100000, 100000 98000, 100000 0))");
        var features = CoverageReferee.Features(table);
        Assert.Empty(DefectFinder.Find(CoverageTopology.Build(table)));
        Assert.True(CoverageGapFinder.FindGaps(features, 20 / MetresAStep).IsEmpty);
        Assert.All(CoverageValidator.Validate(features, 20 / MetresAStep), lines => Assert.False(lines.IsEmpty));
    }

    private static string Rectangle(int minX, int minY, int maxX, int maxY) =>
        $"POLYGON(({minX}00 {minY}00, {maxX}00 {minY}00, {maxX}00 {maxY}00, {minX}00 {maxY}00, {minX}00 {minY}00))";
}

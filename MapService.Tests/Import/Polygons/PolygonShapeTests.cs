using MapService.Geometry;
using MapService.Territories.Checks;
using static MapService.Tests.Import.Polygons.PolygonText;

namespace MapService.Tests.Import.Polygons;

/// <summary>Rings that are not as they should be: repaired and told, or refused with the feature and the value.</summary>
public sealed class PolygonShapeTests
{
    [Fact]
    public void A_sound_file_gives_its_polygons_and_no_problem()
    {
        var (polygons, problems) = Read(Collection(Feature("21231", Polygon(Square())), Feature("21171", Polygon(Square(1)))));

        Assert.Empty(problems);
        Assert.NotNull(polygons);
        Assert.Equal(["21231", "21171"], polygons.Codes.Select(c => c.Value));
        Assert.Equal(
            [Point(5, 47.3), Point(5.01, 47.3), Point(5.01, 47.31), Point(5, 47.31)],
            polygons.Polygons.Ring(0).ToArray());
    }

    [Fact]
    public void An_open_ring_is_closed_and_told()
    {
        var (polygons, problems) = Read(One("[[[5,47.3],[5.01,47.3],[5.01,47.31],[5,47.31]]]"));

        Check(problems, ProblemSeverity.Changed, "open-ring", "1 ring");
        Assert.Equal(4, polygons!.Polygons.PointCount);
    }

    [Fact]
    public void A_position_that_repeats_the_one_before_is_left_out_and_told()
    {
        var (polygons, problems) = Read(One("[[[5,47.3],[5.01,47.3],[5.01,47.3],[5.01,47.31],[5,47.31],[5,47.31],[5,47.3]]]"));

        Check(problems, ProblemSeverity.Changed, "repeated-position", "2 positions");
        Assert.Equal([Point(5, 47.3), Point(5.01, 47.3), Point(5.01, 47.31), Point(5, 47.31)], polygons!.Polygons.Ring(0).ToArray());
    }

    [Theory]
    [InlineData("[[[5,47.3],[5.01,47.3]]]", "ring of 2 positions")]
    [InlineData("[[[5,47.3],[5.01,47.3],[5,47.3]]]", "ring of 3 positions")]
    [InlineData("[[[5,47.3],[5.01,47.31],[5.02,47.32],[5,47.3]]]", "ring of 4 positions")]
    [InlineData("[[[5,47.3],[5,47.3],[5,47.3],[5,47.3]]]", "ring of 4 positions")]
    [InlineData("[[]]", "ring of 0 positions")]
    public void A_ring_without_surface_refuses_a_feature_that_has_no_other(string coordinates, string value)
    {
        var (polygons, problems) = Read(One(coordinates));

        Assert.Null(polygons);
        Assert.Contains(problems, p =>
            p is { Severity: ProblemSeverity.Refused, Code: "ring-without-surface", Feature: "feature 1 (21231)" } && p.Value == value);
    }

    [Fact]
    public void A_ring_without_surface_is_left_out_of_a_feature_that_keeps_another()
    {
        var (polygons, problems) = Read(Collection(Feature("21231", MultiPolygon($"[{Square()},[[[5.5,47.3],[5.6,47.3],[5.5,47.3]]]]"))));

        Check(problems, ProblemSeverity.Changed, "ring-without-surface", "ring of 3 positions");
        Assert.Equal(1, polygons!.Polygons.PolygonCount);
    }

    [Fact]
    public void A_hole_without_surface_is_left_out()
    {
        var (polygons, problems) = Read(
            One("[[[5,47.3],[5.01,47.3],[5.01,47.31],[5,47.31],[5,47.3]],[[5.002,47.302],[5.004,47.304],[5.002,47.302]]]"));

        Check(problems, ProblemSeverity.Changed, "ring-without-surface", "ring of 3 positions");
        Assert.Equal(1, polygons!.Polygons.RingCount);
    }

    //   5   .003 .004                 .01
    //   e----d---.-------------------c   47.31      From c the border runs west along the top to .004, down a little,
    //   |     \  /|                  |              up across its own way to .0042, and back down to d.
    //   |       v                    |
    //   a----------------------------b   47.30
    [Fact]
    public void A_small_loop_is_mended_and_told()
    {
        var (polygons, problems) = Read(
            One("[[[5,47.3],[5.01,47.3],[5.01,47.31],[5.004,47.31],[5.004,47.3098],[5.0042,47.3102],[5.003,47.31],[5,47.31],[5,47.3]]]"));

        var problem = Assert.Single(problems);
        Assert.Equal(
            (ProblemSeverity.Changed, "self-intersection", "feature 1 (21231)"), (problem.Severity, problem.Code, problem.Feature));
        Assert.NotNull(problem.Value);

        // The square is 0.01 x 0.01 degree; mending may change a hundredth of it.
        var mended = NtsPolygons.Of(polygons!.Polygons, 0);
        Assert.True(mended.IsValid);
        Assert.InRange(mended.Area, 0.99e10, 1.01e10);
    }

    // a   c
    // |\ /|     a ring like an 8 on its side: both halves, one of them, or their outline?
    // | X |
    // |/ \|
    // b   d
    [Fact]
    public void A_ring_like_an_8_is_refused_at_its_crossing()
    {
        var (polygons, problems) = Read(One("[[[5,47.31],[5.01,47.3],[5.01,47.31],[5,47.3],[5,47.31]]]"));

        Assert.Null(polygons);
        Check(problems, ProblemSeverity.Refused, "self-intersection", "[5.005, 47.305]");
    }

    [Fact]
    public void Parts_that_lie_on_one_another_are_refused()
    {
        var (polygons, problems) = Read(Collection(
            Feature("21231", MultiPolygon($"[{Square()},[[[5.005,47.3],[5.015,47.3],[5.015,47.31],[5.005,47.31],[5.005,47.3]]]]"))));

        Assert.Null(polygons);
        Assert.Equal("self-intersection", Assert.Single(problems, p => p.Severity == ProblemSeverity.Refused).Code);
    }

    [Fact]
    public void A_part_inside_another_part_is_refused()
    {
        var (polygons, problems) = Read(
            Collection(Feature("21231", MultiPolygon($"[{Square()},[[[5.002,47.302],[5.008,47.302],[5.008,47.308],[5.002,47.302]]]]"))));

        Assert.Null(polygons);
        Assert.Contains(
            "a part lies inside another part",
            Assert.Single(problems, p => p.Severity == ProblemSeverity.Refused).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_hole_outside_its_polygon_is_refused()
    {
        var (polygons, problems) = Read(
            One("[[[5,47.3],[5.01,47.3],[5.01,47.31],[5,47.31],[5,47.3]],[[5.5,47.3],[5.51,47.3],[5.51,47.31],[5.5,47.3]]]"));

        Assert.Null(polygons);
        Assert.Contains(
            "a hole lies outside its polygon",
            Assert.Single(problems, p => p.Severity == ProblemSeverity.Refused).Message,
            StringComparison.Ordinal);
    }

    // e-------d          The ring a b t c d e goes through t twice: once on its way up the right side,
    // |   /\  |          and once around the triangle p q, which so becomes a hole that hangs on t.
    // |  p--q |
    // |   \/  |
    // a---t---b
    [Fact]
    public void A_ring_that_touches_itself_and_encloses_a_hole_is_left_as_it_is()
    {
        const string ring =
            "[[[5,47.3],[5.005,47.3],[5.002,47.305],[5.008,47.305],[5.005,47.3],[5.01,47.3],[5.01,47.31],[5,47.31],[5,47.3]]]";
        var (polygons, problems) = Read(One(ring));

        Check(problems, ProblemSeverity.Noted, "touches-itself", "[5.005, 47.3]");
        Assert.Equal(8, polygons!.Polygons.PointCount);
    }

    //     +--+
    //     |  |      two squares in one ring, joined at t: what is inside is plain
    //  +--t--+
    //  |  |
    //  +--+
    [Fact]
    public void A_ring_of_two_squares_that_touch_at_a_corner_is_left_as_it_is()
    {
        const string ring =
            "[[[5,47.3],[5.005,47.3],[5.005,47.305],[5.01,47.305],[5.01,47.31],[5.005,47.31],[5.005,47.305],[5,47.305],[5,47.3]]]";
        var (polygons, problems) = Read(One(ring));

        Check(problems, ProblemSeverity.Noted, "touches-itself", "[5.005, 47.305]");
        Assert.Equal(8, polygons!.Polygons.PointCount);
    }

    [Fact]
    public void Clockwise_rings_are_taken_as_they_are_and_told_once()
    {
        var clockwise = Polygon("[[[5,47.3],[5,47.31],[5.01,47.31],[5.01,47.3],[5,47.3]]]");
        var (polygons, problems) = Read(
            Collection(Feature("21231", clockwise), Feature("21171", Polygon(Square(1))), Feature("21166", clockwise)));

        var problem = Assert.Single(problems);
        Assert.Equal((ProblemSeverity.Noted, "clockwise-rings", "2 of 3"), (problem.Severity, problem.Code, problem.Value));
        Assert.Equal([Point(5, 47.3), Point(5, 47.31), Point(5.01, 47.31), Point(5.01, 47.3)], polygons!.Polygons.Ring(0).ToArray());
    }

    private static string One(string coordinates) => Collection(Feature("21231", Polygon(coordinates)));

    private static GridPoint Point(double longitude, double latitude) => GridPoint.FromDegrees(longitude, latitude);

    private static void Check(IReadOnlyList<InputProblem> problems, ProblemSeverity severity, string code, string value)
    {
        var problem = Assert.Single(problems, p => p.Code != "clockwise-rings");
        Assert.Equal(
            (severity, code, FileName, "feature 1 (21231)", value),
            (problem.Severity, problem.Code, problem.File, problem.Feature, problem.Value));
    }
}

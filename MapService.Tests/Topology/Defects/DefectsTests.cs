using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Defects;

namespace MapService.Tests.Topology.Defects;

/// <summary>Faults drawn by hand, in grid steps of 1e-7 degree at the equator, where 1000 steps are 11.1 m.</summary>
public sealed class DefectsTests
{
    private const string Left = "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0))";

    [Fact]
    public void Neighbours_that_fit_have_no_defect() =>
        Assert.Empty(Find(Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))"));

    //   +-----+==+-----+
    //   | A   |2x|   B |     1000 steps, 11 m wide and 1113 m high
    //   +-----+==+-----+
    [Fact]
    public void Ground_covered_twice_is_an_overlap_of_its_size()
    {
        var defect = Assert.Single(Find(Left, "POLYGON((99000 0, 200000 0, 200000 100000, 99000 100000, 99000 0))"));
        Assert.Equal(DefectKind.Overlap, defect.Kind);
        Assert.Equal([0, 1], defect.Features);

        // 11.13195 m (1e-4 degree of the equator) by 1105.74 m (1e-2 degree of the meridian there).
        Assert.Equal(11.13195 * 1105.743, defect.SurfaceSquareMetres, 1.0);
        Assert.InRange(defect.Place.X, 99000, 100000);
        Assert.InRange(defect.Place.Y, 0, 100000);
    }

    [Fact]
    public void The_same_polygon_twice_is_an_overlap() => Assert.Equal(DefectKind.Overlap, Assert.Single(Find(Left, Left)).Kind);

    [Fact]
    public void The_neighbour_of_a_polygon_that_is_there_twice_has_no_defect() =>
        Assert.Equal(
            [0, 1], Assert.Single(Find(Left, Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))")).Features);

    [Fact]
    public void A_commune_inside_another_is_an_overlap() =>
        Assert.Equal(
            DefectKind.Overlap,
            Assert.Single(Find(Left, "POLYGON((40000 40000, 60000 40000, 60000 60000, 40000 60000, 40000 40000))")).Kind);

    // Two layers of squares, the second half a square further up and right (drawn two by two, in the test four by four). The squares
    // inside a layer share all their borders with others of it.
    //   +--+--+
    //   |  +--+--+
    //   +--+--+  |
    //   |  +--+--+
    //   +--+--+  |
    //      +--+--+
    [Fact]
    public void A_layer_on_top_of_another_overlaps_it_everywhere_that_they_meet()
    {
        const int side = 4;
        string Square(int x, int y, int by) =>
            $"POLYGON(({x + by} {y + by}, {x + 10_000 + by} {y + by}, {x + 10_000 + by} {y + 10_000 + by}, {x + by} {y + 10_000 + by}, "
            + $"{x + by} {y + by}))";
        var squares = Enumerable.Range(0, side * side).Select(i => (X: i % side * 10_000, Y: i / side * 10_000)).ToArray();
        var defects = Find([.. squares.Select(s => Square(s.X, s.Y, 0)), .. squares.Select(s => Square(s.X, s.Y, 5_000))]);

        // A square of the upper layer lies on four of the lower one, but for the seven at its upper and right rim.
        var expected =
            from upper in Enumerable.Range(0, squares.Length)
            from lower in Enumerable.Range(0, squares.Length)
            where squares[lower].X - squares[upper].X is 0 or 10_000 && squares[lower].Y - squares[upper].Y is 0 or 10_000
            orderby lower, upper
            select (lower, upper + squares.Length);
        Assert.Equal(expected, defects.Select(d => (d.Features[0], d.Features[1])));
        Assert.All(defects, d => Assert.Equal(DefectKind.Overlap, d.Kind));
        Assert.All(defects, d => Assert.Equal(55.66 * 55.29, d.SurfaceSquareMetres, 3.0));
    }

    [Fact]
    public void A_layer_that_is_there_twice_overlaps_polygon_by_polygon()
    {
        string[] layer = [Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))"];
        var defects = Find([.. layer, .. layer]);
        Assert.Equal([(0, 2), (1, 3)], defects.Select(d => (d.Features[0], d.Features[1])));
    }

    [Fact]
    public void Ground_that_three_cover_is_told_once_with_the_three()
    {
        var defects = Find(Left, Left, "POLYGON((50000 0, 150000 0, 150000 100000, 50000 100000, 50000 0))");
        Assert.Equal([[0, 1], [0, 1, 2]], defects.Select(d => d.Features));
    }

    // B's border to A leaves out A's vertex at (100000 50000), which lies 500 steps (5.6 m) to its left.
    [Fact]
    public void A_dropped_vertex_leaves_a_sliver_gap()
    {
        var defect = Assert.Single(Find(
            "POLYGON((0 0, 100000 0, 99500 50000, 100000 100000, 0 100000, 0 0))",
            "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))"));
        Assert.Equal(DefectKind.SliverGap, defect.Kind);
        Assert.Equal([0, 1], defect.Features);
        Assert.Equal(5.566 * 1105.743 / 2, defect.SurfaceSquareMetres, 5.0);
    }

    // The enclave B is 1000 steps (11 m) smaller all around than the hole in A.
    //   +-----------+
    //   | A +---+   |
    //   |   |+-+|   |
    //   |   || ||   |
    //   |   |+-+|   |
    //   |   +---+   |
    //   +-----------+
    [Fact]
    public void An_enclave_that_is_too_small_for_its_hole_leaves_a_sliver_gap_around_it()
    {
        var defect = Assert.Single(Find(
            "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (20000 20000, 20000 80000, 80000 80000, 80000 20000, 20000 20000))",
            "POLYGON((21000 21000, 79000 21000, 79000 79000, 21000 79000, 21000 21000))"));
        Assert.Equal(DefectKind.SliverGap, defect.Kind);
        Assert.Equal([0, 1], defect.Features);
        Assert.Equal(11.1, defect.WidthMetres, 0.1);
        Assert.Equal(1, defect.Ground.RingCount - defect.Ground.PolygonCount);
    }

    //   +-----+ +-----+
    //   | A   | |   B |     60 to 66 steps apart, 70 cm, from end to end
    //   +-----+ +-----+
    [Fact]
    public void Borders_that_run_along_each_other_without_touching_are_a_sliver_gap_though_it_is_open_at_both_ends()
    {
        var defect = Assert.Single(Find(Left, "POLYGON((100060 0, 200000 0, 200000 100000, 100060 100000, 100066 30000, 100060 0))"));
        Assert.Equal(DefectKind.SliverGap, defect.Kind);
        Assert.Equal([0, 1], defect.Features);
        Assert.Equal(0.7, defect.WidthMetres, 0.03);
        Assert.Equal(0.7 * 1105.7, defect.SurfaceSquareMetres, 35.0);
        Assert.Equal(1105.7 * 0.7, GeodesicArea.SquareMetres(defect.Ground, 0), 35.0);
    }

    [Fact]
    public void A_gap_along_a_border_is_one_defect_for_each_pair_of_communes() =>
        Assert.Equal(
            [[0, 1], [0, 2]],
            Find(
                Left,
                "POLYGON((100060 0, 200000 0, 200000 50000, 100060 50000, 100060 0))",
                "POLYGON((100060 50000, 200000 50000, 200000 100000, 100060 100000, 100060 50000))").Select(d => d.Features));

    [Fact]
    public void A_gap_that_is_wider_than_a_sliver_is_none() =>
        Assert.Empty(Find(Left, "POLYGON((102000 0, 200000 0, 200000 100000, 102000 100000, 102000 0))"));

    //   +-----+ +-----+
    //   |      v      |     an inlet ten times longer than wide, as there are on real coasts
    //   | A    |    B |
    //   +------+------+
    [Fact]
    public void An_inlet_between_two_communes_is_not_a_defect() => Assert.Empty(Find(
        "POLYGON((0 0, 100000 0, 100000 98000, 99900 100000, 0 100000, 0 0))",
        "POLYGON((100000 0, 200000 0, 200000 100000, 100100 100000, 100000 98000, 100000 0))"));

    [Fact]
    public void A_narrow_inlet_of_one_commune_is_not_a_defect() => Assert.Empty(Find(
        "POLYGON((0 0, 100000 0, 100000 100000, 50010 100000, 50000 1000, 49990 100000, 0 100000, 0 0))"));

    [Fact]
    public void An_island_in_a_lake_does_not_make_a_sliver_of_the_lake() => Assert.Empty(Find(
        "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (20000 20000, 20000 80000, 80000 80000, 80000 20000, 20000 20000))",
        "POLYGON((40000 40000, 50000 40000, 50000 50000, 40000 50000, 40000 40000))"));

    [Fact]
    public void A_lake_is_not_a_defect() =>
        Assert.Empty(Find(
            "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (40000 40000, 40000 60000, 60000 60000, 60000 40000, 40000 40000))"));

    [Fact]
    public void The_width_of_a_sliver_is_the_callers_to_choose()
    {
        var topology = CoverageTopology.Build(Nts.Table(
            "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (40000 40000, 40000 60000, 42000 60000, 42000 40000, 40000 40000))"));
        Assert.Empty(DefectFinder.Find(topology, sliverWidthMetres: 15));
        Assert.Equal(DefectKind.SliverGap, Assert.Single(DefectFinder.Find(topology, sliverWidthMetres: 25)).Kind);
    }

    [Fact]
    public void A_vertex_that_only_one_side_of_a_border_has_is_an_unmatched_border()
    {
        var defect = Assert.Single(Find(Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 50000, 100000 0))"));
        Assert.Equal((DefectKind.UnmatchedBorder, 0), (defect.Kind, defect.SurfaceSquareMetres));
        Assert.Equal([new(100000, 0), new(100000, 50000), new(100000, 100000)], defect.Border.OrderBy(p => p.Y));
        Assert.False(defect.Ground.HasPolygon(0));
    }

    // C lies over the border of A and B, which have the same vertices there: the border is cut by C's, not at fault itself.
    [Fact]
    public void A_border_that_matches_is_no_defect_where_a_third_commune_crosses_it() =>
        Assert.All(
            Find(
                Left,
                "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))",
                "POLYGON((90000 40000, 110000 40000, 110000 60000, 90000 60000, 90000 40000))"),
            defect => Assert.Equal(DefectKind.Overlap, defect.Kind));

    [Fact]
    public void Nothing_at_all_has_no_defect() => Assert.Empty(Find());

    private static IReadOnlyList<Defect> Find(params string[] wkt) => DefectFinder.Find(CoverageTopology.Build(Nts.Table(wkt)));
}

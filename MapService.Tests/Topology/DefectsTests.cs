using MapService.Topology;

namespace MapService.Tests.Topology;

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
        Assert.Equal([0, 1], Assert.Single(Find(Left, Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))")).Features);

    [Fact]
    public void A_commune_inside_another_is_an_overlap() =>
        Assert.Equal(DefectKind.Overlap, Assert.Single(Find(Left, "POLYGON((40000 40000, 60000 40000, 60000 60000, 40000 60000, 40000 40000))")).Kind);

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

    [Fact]
    public void A_lake_is_not_a_defect() =>
        Assert.Empty(Find("POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (40000 40000, 40000 60000, 60000 60000, 60000 40000, 40000 40000))"));

    [Fact]
    public void The_width_of_a_sliver_is_the_callers_to_choose()
    {
        var topology = CoverageTopology.Build(Nts.Table(
            "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (40000 40000, 40000 60000, 42000 60000, 42000 40000, 40000 40000))"));
        Assert.Empty(Defects.Find(topology, sliverWidthMetres: 15));
        Assert.Equal(DefectKind.SliverGap, Assert.Single(Defects.Find(topology, sliverWidthMetres: 25)).Kind);
    }

    [Fact]
    public void A_vertex_that_only_one_side_of_a_border_has_is_an_unmatched_border()
    {
        var defect = Assert.Single(Find(Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 50000, 100000 0))"));
        Assert.Equal((DefectKind.UnmatchedBorder, 0), (defect.Kind, defect.SurfaceSquareMetres));
    }

    [Fact]
    public void Nothing_at_all_has_no_defect() => Assert.Empty(Find());

    private static IReadOnlyList<Defect> Find(params string[] wkt) => Defects.Find(CoverageTopology.Build(Nts.Table(wkt)));
}

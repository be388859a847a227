using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Defects;

namespace MapService.Tests.Topology.Defects;

/// <summary>
/// Mending, drawn by hand and on damaged real communes. The judge is the check for defects, and surfaces that follow from the drawing.
/// </summary>
public sealed class SnapTests
{
    private const string Left = "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0))";

    [Fact]
    public void Polygons_that_fit_come_back_as_they_were()
    {
        var table = Nts.Table(Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))");
        Assert.Same(table, Snap.Of(table, 5));
    }

    [Fact]
    public void The_communes_of_Bourgogne_Franche_Comte_come_back_as_they_were() =>
        Assert.Same(RealPolygons.Bfc.Table, Snap.Of(RealPolygons.Bfc.Table, 20));

    //   +-----+==+-----+
    //   | A   |2x|   B |     1000 steps, 11 m wide
    //   +-----+==+-----+
    [Fact]
    public void An_overlap_goes_to_one_of_the_two()
    {
        var table = Nts.Table(Left, "POLYGON((99000 0, 200000 0, 200000 100000, 99000 100000, 99000 0))");
        var (_, changes) = CheckMended(table, 12);
        Assert.Equal([(0, 0, 2), (1, 2, 2)], changes.Select(c => (c.Feature, c.VerticesGone, c.VerticesNew)));
        Assert.Equal(0, changes[0].LargestMoveMetres);
        var change = changes[1];
        Assert.Equal(11.13195, change.LargestMoveMetres, 0.05);
        Assert.Equal(11.13195 * 1105.743, change.SurfaceBeforeSquareMetres - change.SurfaceAfterSquareMetres, 1.0);
    }

    [Fact]
    public void What_is_wider_stays_and_stays_a_defect()
    {
        var table = Nts.Table(Left, "POLYGON((99000 0, 200000 0, 200000 100000, 99000 100000, 99000 0))");
        Assert.Same(table, Snap.Of(table, 10));
    }

    [Fact]
    public void A_gap_that_is_open_at_both_ends_is_closed()
    {
        var table = Nts.Table(Left, "POLYGON((100060 0, 200000 0, 200000 100000, 100060 100000, 100066 30000, 100060 0))");
        var (mended, changes) = CheckMended(table, 1);
        var total = changes.Sum(c => c.SurfaceAfterSquareMetres - c.SurfaceBeforeSquareMetres);
        Assert.Equal(0.7 * 1105.7, total, 40.0);
        Assert.NotEmpty(Neighbours.Of(CoverageTopology.Build(mended))[0].ToArray());
    }

    [Fact]
    public void A_gap_in_the_middle_of_a_border_goes_to_one_neighbour()
    {
        var table = Nts.Table(
            "POLYGON((0 0, 100000 0, 99500 50000, 100000 100000, 0 100000, 0 0))",
            "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 0))");
        var (_, changes) = CheckMended(table, 10);
        Assert.Equal(
            5.566 * 1105.743 / 2, Assert.Single(changes) is { } c ? c.SurfaceAfterSquareMetres - c.SurfaceBeforeSquareMetres : 0, 5.0);
    }

    [Fact]
    public void A_vertex_that_one_side_lacks_is_added_there()
    {
        var table = Nts.Table(Left, "POLYGON((100000 0, 200000 0, 200000 100000, 100000 100000, 100000 50000, 100000 0))");
        var (_, changes) = CheckMended(table, 1);
        var change = Assert.Single(changes);
        Assert.Equal((0, 0, 1, 0.0), (change.Feature, change.VerticesGone, change.VerticesNew, change.LargestMoveMetres));
        Assert.Equal(change.SurfaceBeforeSquareMetres, change.SurfaceAfterSquareMetres, 0.01);
    }

    [Fact]
    public void A_small_commune_inside_another_is_not_mended_away()
    {
        var table = Nts.Table(Left, "POLYGON((40000 40000, 40500 40000, 40500 40500, 40000 40500, 40000 40000))");
        Assert.Same(table, Snap.Of(table, 20));
    }

    // A lake of 56 m by 55 m with two arms of 1.1 m by 334 m: the mean width is some 8 m, the widest circle 55 m.
    //   +----------------------+
    //   |        +--+          |
    //   |  ======|  |======    |
    //   |        +--+          |
    //   +----------------------+
    [Fact]
    public void A_lake_with_long_arms_is_no_sliver_and_is_not_filled()
    {
        const string Arms =
            "(20000 50000, 50000 50000, 50000 47500, 55000 47500, 55000 50000, 85000 50000, 85000 50100, 55000 50100, 55000 52500, 50000 "
            + "52500, 50000 50100, 20000 50100, 20000 50000)";
        var table = Nts.Table($"POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), {Arms})");
        Assert.Empty(DefectFinder.Find(CoverageTopology.Build(table), 20));
        Assert.Same(table, Snap.Of(table, 20));
    }

    // A hole of 11 m by 553 m is filled whole, which moves no border.
    [Fact]
    public void A_narrow_hole_is_closed_and_said_to_be()
    {
        var table = Nts.Table(
            "POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0), (50000 40000, 51000 40000, 51000 90000, 50000 90000, 50000 40000))");
        var change = Assert.Single(SnapChange.Between(table, Snap.Of(table, 20)));
        Assert.Equal((4, 0, 1, 0.0), (change.VerticesGone, change.VerticesNew, change.RingsClosed, change.LargestMoveMetres));
        Assert.Equal(11.13195 * 552.87, change.SurfaceAfterSquareMetres - change.SurfaceBeforeSquareMetres, 10.0);
    }

    [Fact]
    public void Moved_vertices_of_real_communes_are_mended_and_nothing_else_is_touched()
    {
        var table = RealPolygons.Bfc.Table;
        var places = DamagedPolygons.SimplePlaces(table, 60, seed: 21);
        var moved = places.Select((p, i) => (Place: p, To: p.Inwards((i % 2 == 0 ? 1 : -1) * (4 + (i % 8)))))
            .ToDictionary(p => (p.Place.Feature, p.Place.At));
        var damaged = DamagedPolygons.With(table, (f, p) => moved.TryGetValue((f, p), out var m) ? m.To : p);
        var (mended, changes) = CheckMended(damaged, 12);

        // At each place one of the two gives way: the border is as it was, or as the damage has it on both sides.
        Assert.Equal(60, changes.Count);
        Assert.All(moved.Values, m => Assert.Single(changes, c => c.Feature == m.Place.Feature || c.Feature == m.Place.Neighbour));
        Assert.All(changes, c => Assert.InRange(c.LargestMoveMetres, 0.01, 12));
        var touched = changes.Select(c => c.Feature).ToHashSet();
        Assert.All(
            Enumerable.Range(0, table.FeatureCount).Where(f => !touched.Contains(f)),
            f => Assert.True(RingsOf(damaged, f).SequenceEqual(RingsOf(mended, f))));
    }

    [Fact]
    public void Communes_that_lie_half_a_metre_off_fit_again_and_none_reaches_out_along_the_gaps()
    {
        // Every second commune is moved by half a metre, which makes gaps kilometres long, many between several communes.
        var real = RealPolygons.Bfc;
        var damaged = DamagedPolygons.With(real.Table, (f, p) => f % 2 == 0 ? DamagedPolygons.Moved(p, 0.4, 0.3) : p);
        var (_, changes) = CheckMended(damaged, 1);
        Assert.All(changes, c => Assert.InRange(c.LargestMoveMetres, 0, 6));
    }

    [Fact]
    public void The_order_of_the_features_does_not_matter()
    {
        var real = RealPolygons.Bfc.Table;
        var places = DamagedPolygons.SimplePlaces(real, 30, seed: 22).ToDictionary(p => (p.Feature, p.At));
        var damaged = DamagedPolygons.With(real, (f, p) => places.TryGetValue((f, p), out var m) ? m.Inwards(6) : p);
        var backwards = new PolygonTableBuilder();
        for (var feature = real.FeatureCount - 1; feature >= 0; feature--)
        {
            backwards.AddPolygonsOf(damaged, feature);
            backwards.EndFeature();
        }

        var (one, other) = (Snap.Of(damaged, 12), Snap.Of(backwards.ToTable(), 12));
        Assert.All(places.Values.SelectMany(p => new[] { p.Feature, p.Neighbour }), f =>
            Assert.True(SnapChange.EdgesOf(one, f).SetEquals(SnapChange.EdgesOf(other, real.FeatureCount - 1 - f))));
    }

    /// <summary>Mends, checks that nothing within the width is left and that only surfaces of what is reported change.</summary>
    private static (PolygonTable Mended, IReadOnlyList<SnapChange> Changes) CheckMended(PolygonTable table, double widthMetres)
    {
        var mended = Snap.Of(table, widthMetres);
        Assert.DoesNotContain(DefectFinder.Find(CoverageTopology.Build(mended), widthMetres), d => d.WidthMetres <= widthMetres);
        return (mended, [.. SnapChange.Between(table, mended)]);
    }

    private static IEnumerable<GridPoint> RingsOf(PolygonTable table, int feature) =>
        table.PolygonsOf(feature) is { Count: > 0 } polygons
            ? Enumerable.Range(polygons.Start, polygons.Count)
                .SelectMany(p => Enumerable.Range(table.RingsOf(p).Start, table.RingsOf(p).Count))
                .SelectMany(r => table.Ring(r).ToArray())
            : [];
}

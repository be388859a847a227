using FsCheck;
using FsCheck.Fluent;
using MapService.Geometry;
using MapService.Tests.Topology.Defects;
using MapService.Topology;
using MapService.Topology.Outlines;
using NetTopologySuite.Geometries;

namespace MapService.Tests.Topology.Outlines;

/// <summary>
/// Properties of merging on made-up coverages. Each is a lattice of unit cells with a label a cell; a feature is the union of
/// the cells of one label, so features have holes, parts, enclaves and corner touches of every sort.
/// </summary>
public sealed class MergePropertyTests
{
    private const int Side = 6;
    private const int Labels = 6;

    private static readonly Arbitrary<int[]> Lattices = Gen.Choose(0, Labels - 1).ArrayOf(Side * Side).ToArbitrary();
    private static readonly Arbitrary<bool[]> Subsets = Gen.Elements(true, false).ArrayOf(Labels).ToArbitrary();
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260101, 7919);

    [Fact]
    public void Any_merge_equals_OverlayNG() => Prop.ForAll(Lattices, Subsets, (lattice, subset) =>
    {
        var features = Enumerable.Range(0, Labels).Where(label => subset[label]).ToArray();
        Nts.CheckMerge(Features(lattice), features);
    }).Check(Quick);

    [Fact]
    public void Any_merge_of_a_valid_coverage_equals_CoverageUnion() => Prop.ForAll(Lattices, Subsets, (lattice, subset) =>
    {
        var table = Features(lattice);
        var features = Enumerable.Range(0, Labels).Where(label => subset[label]).ToArray();
        Assert.Empty(CoverageReferee.InvalidFeatures(table));
        var topology = CoverageTopology.Build(table);
        Nts.CheckIsUnion(topology, Merge.Of(topology, features), Nts.CoverageUnion(table, features), string.Join(',', features));
    }).Check(Quick);

    [Fact]
    public void Groups_all_at_once_are_the_same_as_one_by_one() => Prop.ForAll(Lattices, Subsets, (lattice, subset) =>
    {
        var topology = CoverageTopology.Build(Features(lattice));
        var outlines = Merge.ByGroup(topology, subset.Select(inside => inside ? 1 : 0).ToArray(), 2);
        for (var group = 0; group < 2; group++)
        {
            var features = Enumerable.Range(0, Labels).Where(label => subset[label] == (group == 1)).ToArray();
            Assert.Equal(Merge.Of(topology, features).ArcRefs, outlines[group].ArcRefs);
        }
    }).Check(Quick);

    [Fact]
    public void Merging_a_merged_outline_changes_nothing() => Prop.ForAll(Lattices, Subsets, (lattice, subset) =>
    {
        var topology = CoverageTopology.Build(Features(lattice));
        var once = Merge.Of(topology, Enumerable.Range(0, Labels).Where(label => subset[label]).ToArray()).ToPolygons(topology);
        var again = CoverageTopology.Build(once);
        var twice = Merge.Of(again, [0]).ToPolygons(again);
        Assert.True(NtsPolygons.Of(once, 0).Normalized().EqualsExact(NtsPolygons.Of(twice, 0).Normalized()));
    }).Check(Quick);

    [Fact]
    public void The_order_of_the_features_in_the_input_does_not_matter() => Prop.ForAll(Lattices, Subsets, (lattice, subset) =>
    {
        var backwards = lattice.Select(label => Labels - 1 - label).ToArray();
        var forwards = Outline(lattice, label => subset[label]);
        Assert.True(forwards.EqualsExact(Outline(backwards, label => subset[Labels - 1 - label])));
    }).Check(Quick);

    [Fact]
    public void Overlapping_rectangles_merge_to_their_union()
    {
        var rectangles = Gen.Choose(0, 9).ArrayOf(4).ArrayOf(5).ToArbitrary();
        Prop.ForAll(rectangles, numbers =>
        {
            var table = Nts.Table([.. numbers.Select(n => Rectangle(n[0], n[1], n[0] + 1 + n[2], n[1] + 1 + n[3]))]);
            Nts.CheckMerge(table, 0, 1, 2, 3, 4);
            Nts.CheckMerge(table, 0, 2, 4);
            Nts.CheckMerge(table, 3);
        }).Check(Quick);
    }

    [Fact]
    public void Triangles_that_touch_overlap_and_repeat_merge_to_their_union()
    {
        // Corners on a coarse lattice, so that corners often lie on sides; a third point that is not on their line.
        var triangles = Gen.Choose(0, 6).ArrayOf(4).ArrayOf(4).ToArbitrary();
        Prop.ForAll(triangles, numbers =>
        {
            var table = Nts.Table([.. numbers.Select(n => Triangle(n[0], n[1], n[2], n[3]))]);
            Nts.CheckMergeToOneStep(table, 0, 1, 2, 3);
            Nts.CheckMergeToOneStep(table, 1, 3);
        }).Check(Quick);
    }

    private static string Triangle(int x, int y, int width, int height) =>
        $"POLYGON(({x}000 {y}000, {x + width + 1}000 {y}000, {x}000 {y + height + 1}000, {x}000 {y}000))";

    private static NetTopologySuite.Geometries.Geometry Outline(int[] lattice, Func<int, bool> inside)
    {
        var topology = CoverageTopology.Build(Features(lattice));
        var merged = Merge.Of(topology, Enumerable.Range(0, Labels).Where(inside).ToArray());
        return NtsPolygons.Of(merged.ToPolygons(topology), 0).Normalized();
    }

    private static PolygonTable Features(int[] lattice)
    {
        var cells = Nts.Table([.. lattice.Select((_, i) => Rectangle(i % Side, i / Side, (i % Side) + 1, (i / Side) + 1))]);
        var builder = new PolygonTableBuilder();
        for (var label = 0; label < Labels; label++)
        {
            var union = Nts.Union(cells, Enumerable.Range(0, lattice.Length).Where(i => lattice[i] == label));
            for (var i = 0; i < union.NumGeometries; i++)
            {
                if (union.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                {
                    NtsPolygons.Add(builder, polygon);
                }
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }

    private static string Rectangle(int minX, int minY, int maxX, int maxY) =>
        $"POLYGON(({minX}00 {minY}00, {maxX}00 {minY}00, {maxX}00 {maxY}00, {minX}00 {maxY}00, {minX}00 {minY}00))";
}

using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Tests.Topology.Outlines;

/// <summary>Outlines of small hand-drawn coverages. Each is checked against OverlayNG, and against what the drawing says.</summary>
public sealed class MergeTests
{
    //   20 +----+----+
    //      | C  | D  |
    //   10 +----+----+
    //      | A  | B  |
    //    0 +----+----+
    //      0   10   20
    private const string A = "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))";
    private const string B = "POLYGON((10 0, 20 0, 20 10, 10 10, 10 0))";
    private const string C = "POLYGON((0 10, 10 10, 10 20, 0 20, 0 10))";
    private const string D = "POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))";

    [Fact]
    public void Two_neighbours_become_one_ring() => Check([A, B, C, D], [0, 1], parts: 1, holes: 0);

    [Fact]
    public void All_four_become_one_ring() => Check([A, B, C, D], [0, 1, 2, 3], parts: 1, holes: 0);

    [Fact]
    public void Two_communes_that_touch_at_a_point_stay_two_parts() => Check([A, B, C, D], [0, 3], parts: 2, holes: 0);

    [Fact]
    public void Three_of_four_have_no_hole() => Check([A, B, C, D], [0, 1, 2], parts: 1, holes: 0);

    [Fact]
    public void Nothing_has_an_empty_outline()
    {
        var topology = CoverageTopology.Build(Nts.Table(A, B));
        Assert.Equal(0, Merge.Of(topology, []).PolygonCount);
    }

    [Fact]
    public void A_feature_without_a_polygon_adds_nothing() => Check([A, "EMPTY", B], [0, 1, 2], parts: 1, holes: 0);

    [Fact]
    public void A_topology_of_nothing_has_no_arc()
    {
        var topology = CoverageTopology.Build(Nts.Table());
        Assert.Equal(0, topology.ArcCount);
        Assert.Empty(Merge.ByGroup(topology, [], 0));
    }

    //   +----------+
    //   |  A  +--+ |
    //   |     |B | |      B is an enclave of A; alone, A has a hole.
    //   |     +--+ |
    //   +----------+
    [Theory]
    [InlineData(new[] { 0 }, 1, 1)]
    [InlineData(new[] { 1 }, 1, 0)]
    [InlineData(new[] { 0, 1 }, 1, 0)]
    public void An_enclave_is_a_hole_until_it_is_merged(int[] features, int parts, int holes) => Check(
        ["POLYGON((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 10 20, 20 20, 20 10, 10 10))", "POLYGON((10 10, 20 10, 20 20, 10 20, 10 10))"],
        features,
        parts,
        holes);

    //   +----+----+----+
    //   |    | h1 |    |      The hole touches the shell at (10 0).
    //   | A  +----+    |
    //   |   / hole \   |
    //   +--*-------+---+
    [Fact]
    public void A_hole_that_touches_the_shell_stays_a_hole() => Check(
        ["POLYGON((0 0, 10 0, 15 15, 15 30, 0 30, 0 0))", "POLYGON((10 0, 30 0, 30 30, 15 30, 15 15, 20 10, 10 0))"],
        [0, 1],
        parts: 1,
        holes: 1);

    // The ring of A touches itself at (10 10) and encloses B, as 14174 Condé-en-Normandie does with 14512 Pontécoulant.
    [Theory]
    [InlineData(new[] { 0 }, 1, 1)]
    [InlineData(new[] { 0, 1 }, 1, 0)]
    public void A_ring_that_touches_itself_is_a_shell_and_a_hole(int[] features, int parts, int holes) => Check(
        [
            "POLYGON((0 0, 20 0, 20 20, 0 20, 0 10, 10 10, 10 15, 15 15, 15 10, 10 10, 10 5, 0 5, 0 0))",
            "POLYGON((10 10, 15 10, 15 15, 10 15, 10 10))"
        ],
        features,
        parts,
        holes);

    //   +---+    +---+
    //   | A |    | A |      A commune in two parts, a neighbour of one of them.
    //   +---+    +---+
    //   | B |
    //   +---+
    [Theory]
    [InlineData(new[] { 0 }, 2)]
    [InlineData(new[] { 0, 1 }, 2)]
    public void A_commune_in_two_parts_keeps_both(int[] features, int parts) => Check(
        ["MULTIPOLYGON(((0 10, 10 10, 10 20, 0 20, 0 10)), ((30 10, 40 10, 40 20, 30 20, 30 10)))", A],
        features,
        parts,
        holes: 0);

    // An island in the lake of a ring of four, and one in the sea.
    [Fact]
    public void An_island_in_a_lake_is_a_part_of_its_own() => Check(
        [
            "POLYGON((0 0, 40 0, 40 40, 0 40, 0 0), (10 10, 10 30, 30 30, 30 10, 10 10))",
            "POLYGON((15 15, 25 15, 25 25, 15 25, 15 15), (18 18, 18 22, 22 22, 22 18, 18 18))",
            "POLYGON((50 0, 60 0, 60 10, 50 10, 50 0))",
        ],
        [0, 1, 2],
        parts: 3,
        holes: 2);

    // Two holes that touch each other at two corners cut the ground between them off.
    [Fact]
    public void Holes_that_touch_at_corners_stay_valid() => Check(
        [
            "POLYGON((0 0, 50 0, 50 50, 0 50, 0 0), (10 20, 20 30, 30 20, 20 10, 10 20), (30 20, 40 30, 45 20, 40 10, 30 20))",
            "POLYGON((18 20, 20 22, 22 20, 20 18, 18 20))",
        ],
        [0, 1],
        parts: 2,
        holes: 2);

    [Fact]
    public void Winding_of_the_input_does_not_matter()
    {
        var clockwise = Nts.Table("POLYGON((0 0, 0 10, 10 10, 10 0, 0 0))", B);
        Nts.CheckMerge(clockwise, 0, 1);
    }

    [Fact]
    public void Order_and_repetition_of_features_do_not_matter()
    {
        var topology = CoverageTopology.Build(Nts.Table(A, B, C, D));
        var once = Merge.Of(topology, [0, 1, 3]);
        Assert.Equal(once.ArcRefs, Merge.Of(topology, [3, 1, 0, 1]).ArcRefs);
    }

    [Fact]
    public void A_number_that_is_no_feature_is_an_error()
    {
        var topology = CoverageTopology.Build(Nts.Table(A));
        Assert.Throws<ArgumentOutOfRangeException>(() => Merge.Of(topology, [1]));
    }

    //      +------+
    //   +--|-+ B  |      Ground of both counts once, alone and together.
    //   |A | |    |
    //   |  +-|----+
    //   +----+
    [Theory]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 0, 1 })]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 1, 2 })]
    public void Overlapping_neighbours_merge_to_their_union(int[] features) => Check(
        ["POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON((5 5, 20 5, 20 15, 5 15, 5 5))", "POLYGON((20 5, 30 5, 30 15, 20 15, 20 5))"],
        features,
        parts: 1,
        holes: 0);

    [Fact]
    public void The_same_polygon_twice_merges_to_itself() => Check([A, A, B], [0, 1, 2], parts: 1, holes: 0);

    [Fact]
    public void A_vertex_on_a_neighbours_edge_leaves_no_crack() =>
        Check([A, "POLYGON((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))"], [0, 1], parts: 1, holes: 0);

    //   +----+   /|
    //   | A  |  / |      B's corner (10 5) lies on A's side, where A has no vertex; both hang together by C.
    //   |    *-   |      The merged ring must not touch itself there.
    //   |    |  \ |
    //   +----+   \|
    //   |    C    |
    //   +---------+
    [Fact]
    public void A_corner_on_a_side_is_a_vertex_of_both() => Check(
        [
            "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))",
            "POLYGON((15 0, 20 0, 20 10, 10 5, 15 0))",
            "POLYGON((0 -10, 20 -10, 20 0, 15 0, 10 0, 0 0, 0 -10))",
        ],
        [0, 1, 2],
        parts: 1,
        holes: 1);

    private static void Check(string[] wkt, int[] features, int parts, int holes)
    {
        var table = Nts.Table(wkt);
        var topology = CoverageTopology.Build(table);
        var union = Nts.Union(table, features);
        Nts.CheckIsUnion(topology, Merge.Of(topology, features), union, string.Join(',', features));

        var groups = Enumerable.Range(0, table.FeatureCount).Select(f => features.Contains(f) ? 0 : -1).ToArray();
        var outline = Merge.ByGroup(topology, groups, 1)[0];
        Nts.CheckIsUnion(topology, outline, union, "by group");
        Assert.Equal(parts, outline.PolygonCount);
        Assert.Equal(holes, outline.RingStarts.Length - 1 - parts);
    }
}

using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Tests.Topology;

/// <summary>A topology and its neighbours that went through arrays answer as those that were built.</summary>
public sealed class KeptTopologyTests
{
    // Three squares, the middle one over half of each of the others: ground of several features, and edges that nobody else has.
    [Fact]
    public void Ground_of_several_features_is_kept_too()
    {
        var built = CoverageTopology.Build(Nts.Table(
            "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))",
            "POLYGON ((10 5, 30 5, 30 15, 10 15, 10 5))",
            "POLYGON ((20 0, 40 0, 40 10, 20 10, 20 0))"));
        Assert.True(built.FaceCount > built.FeatureCount);
        CheckSame(built, [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]);
    }

    [Fact]
    public void Real_communes_are_kept()
    {
        var built = CoverageTopology.Build(RealPolygons.Bfc.Table);
        CheckSame(built, [.. Enumerable.Range(0, built.FeatureCount).Chunk(60)]);
    }

    private static void CheckSame(CoverageTopology built, int[][] sets)
    {
        var arrays = new NamedArrays();
        built.ToArrays(arrays);
        Neighbours.Of(built).ToArrays(arrays);
        var kept = CoverageTopology.FromArrays(arrays);
        Assert.Equal(
            (built.FeatureCount, built.FaceCount, built.ArcCount, built.VertexCount),
            (kept.FeatureCount, kept.FaceCount, kept.ArcCount, kept.VertexCount));
        foreach (var set in sets)
        {
            Assert.Equal(Merge.Of(built, set).ArcRefs, Merge.Of(kept, set).ArcRefs);
        }

        for (var arc = 0; arc < built.ArcCount; arc++)
        {
            Assert.Equal(built.Arc(arc), kept.Arc(arc));
            Assert.Equal((built.LeftOf(arc), built.RightOf(arc)), (kept.LeftOf(arc), kept.RightOf(arc)));
            Assert.Equal(built.IsUnmatched(built.Arc(arc)[0], built.Arc(arc)[1]), kept.IsUnmatched(kept.Arc(arc)[0], kept.Arc(arc)[1]));
        }

        var (before, after) = (Neighbours.Of(built), Neighbours.FromArrays(arrays));
        for (var feature = 0; feature < built.FeatureCount; feature++)
        {
            Assert.Equal(before[feature], after[feature]);
        }
    }
}

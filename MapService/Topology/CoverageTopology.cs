using MapService.Collections;
using MapService.Geometry;
using MapService.Topology.Arcs;
using MapService.Topology.Noding;

namespace MapService.Topology;

/// <summary>
/// The polygons of a table, cut into shared arcs. Each edge of each ring is in exactly one arc, which has a feature on its left and one on
/// its right. Two features share an arc when their borders have the same vertices on the grid. A gap between two borders, however narrow,
/// separates them (<c>DefectFinder</c> finds such gaps). Features that overlap, or share a border with different vertices, are noded first
/// (<see cref="SharedFaces"/>), so that outlines are true unions. Features without polygons have no arcs. The topology is immutable, so
/// threads can share it.
/// Method: junctions and arcs as in Bostock's TopoJSON, on flat arrays.
/// </summary>
public sealed class CoverageTopology
{
    private readonly ArcTable arcs;
    private readonly SharedFaces ground;
    private readonly int[] arcsOfFaceStarts;
    private readonly int[] arcsOfFace;
    private readonly long[] twiceArea;
    private readonly HashSet<(GridPoint Low, GridPoint High)> unmatched;

    private CoverageTopology(ArcTable arcs, SharedFaces ground, HashSet<(GridPoint Low, GridPoint High)> unmatched, int vertexCount)
    {
        this.unmatched = unmatched;
        this.arcs = arcs;
        this.ground = ground;
        VertexCount = vertexCount;
        (arcsOfFaceStarts, arcsOfFace) = GroupByFace(arcs, ground.FaceCount);
        twiceArea = new long[arcs.Count];
        for (var arc = 0; arc < twiceArea.Length; arc++)
        {
            twiceArea[arc] = SignedArea.OfPath(arcs.Shapes[arc]);
        }
    }

    /// <summary>Features of the table it was built from.</summary>
    public int FeatureCount => ground.FeatureCount;

    /// <summary>Number of arcs.</summary>
    public int ArcCount => arcs.Count;

    /// <summary>Number of distinct positions of all polygons.</summary>
    public int VertexCount { get; }

    /// <summary>
    /// Bytes of the arrays: 8 for each position of an arc (<c>Points</c>) and 36 for each arc (its start, the faces on its sides, its end
    /// vertices, its area, and its entries in the lists of these faces). Nothing else is kept after building.
    /// </summary>
    public long ArrayBytes =>
        (8L * arcs.Shapes.Points.Length) + (8L * twiceArea.Length)
        + (4L * (arcs.Shapes.Starts.Length + arcs.Left.Length + arcs.Right.Length + arcs.FirstVertex.Length + arcs.LastVertex.Length
            + arcsOfFaceStarts.Length + arcsOfFace.Length));

    /// <summary>
    /// Number of faces. Face f below <see cref="FeatureCount"/> is the area that only feature f covers, which is nearly always the whole
    /// feature. Later faces are areas that several features cover.
    /// </summary>
    internal int FaceCount => ground.FaceCount;

    /// <summary>Cuts the polygons of a table into arcs.</summary>
    public static CoverageTopology Build(PolygonTable polygons)
    {
        var (arcs, vertexCount) = Cut(polygons);
        if (!Misfits.Any(polygons, arcs))
        {
            return new CoverageTopology(arcs, SharedFaces.None(polygons), [], vertexCount);
        }

        var split = Noder.Split(arcs);
        var unmatched = Noder.PiecesOfOneSided(arcs, split);
        var noded = NodedPolygons.Of(polygons, split);
        (arcs, vertexCount) = Cut(noded);
        (arcs, var ground) = SharedFaces.Of(noded, arcs);
        return new CoverageTopology(arcs, ground, unmatched, vertexCount);
    }

    /// <summary>Restores a topology from the arrays of <see cref="ToArrays"/>.</summary>
    /// <exception cref="InvalidDataException">An array is missing.</exception>
    public static CoverageTopology FromArrays(NamedArrays arrays)
    {
        var edges = arrays.Get<GridPoint>("topology.unmatched");
        return new CoverageTopology(
            new ArcTable(
                new ArcShapes(arrays.Get<GridPoint>("topology.points"), arrays.Get<int>("topology.starts")),
                arrays.Get<int>("topology.left"),
                arrays.Get<int>("topology.right"),
                arrays.Get<int>("topology.first-vertex"),
                arrays.Get<int>("topology.last-vertex"),
                []),
            SharedFaces.FromArrays(arrays),
            [.. Enumerable.Range(0, edges.Length / 2).Select(i => (edges[2 * i], edges[(2 * i) + 1]))],
            arrays.Get<int>("topology.vertex-count")[0]);
    }

    /// <summary>Adds the arrays of the topology. They must not be changed.</summary>
    public void ToArrays(NamedArrays arrays)
    {
        arrays.Add("topology.points", arcs.Shapes.Points);
        arrays.Add("topology.starts", arcs.Shapes.Starts);
        arrays.Add("topology.left", arcs.Left);
        arrays.Add("topology.right", arcs.Right);
        arrays.Add("topology.first-vertex", arcs.FirstVertex);
        arrays.Add("topology.last-vertex", arcs.LastVertex);
        arrays.Add("topology.vertex-count", [VertexCount]);
        arrays.Add("topology.unmatched", [.. unmatched.SelectMany(edge => new[] { edge.Low, edge.High })]);
        ground.ToArrays(arrays);
    }

    /// <summary>The arcs at full detail.</summary>
    public ArcShapes Shapes => arcs.Shapes;

    /// <summary>The positions of an arc, both ends included; a closed arc ends where it starts.</summary>
    public ReadOnlySpan<GridPoint> Arc(int arc) => arcs.Shapes[arc];

    /// <summary>The feature on the left of an arc walked forwards; -1 for none. If several features cover that side, the lowest.</summary>
    public int LeftOf(int arc) => FeatureOf(arcs.Left[arc]);

    /// <summary>The feature on the right of an arc walked forwards; -1 for none. If several features cover that side, the lowest.</summary>
    public int RightOf(int arc) => FeatureOf(arcs.Right[arc]);

    internal int LeftFaceOf(int arc) => arcs.Left[arc];

    internal int RightFaceOf(int arc) => arcs.Right[arc];

    /// <summary>The vertex number at which a reference starts.</summary>
    internal int StartOf(int arcRef) => arcRef >= 0 ? arcs.FirstVertex[arcRef] : arcs.LastVertex[~arcRef];

    /// <summary>The vertex number at which a reference ends.</summary>
    internal int EndOf(int arcRef) => arcRef >= 0 ? arcs.LastVertex[arcRef] : arcs.FirstVertex[~arcRef];

    /// <summary>The share of a reference in twice the signed area of its ring.</summary>
    internal long TwiceAreaOf(int arcRef) => arcRef >= 0 ? twiceArea[arcRef] : -twiceArea[~arcRef];

    /// <summary>References to the arcs around a face, with the face on the left.</summary>
    internal ReadOnlySpan<int> ArcsOfFace(int face) => arcsOfFace.AsSpan(arcsOfFaceStarts[face]..arcsOfFaceStarts[face + 1]);

    /// <summary>The features that cover a face.</summary>
    internal ReadOnlySpan<int> FeaturesOfFace(int face) => ground.FeaturesOf(face);

    /// <summary>The other faces that a feature covers.</summary>
    internal ReadOnlySpan<int> SharedFacesOf(int feature) => ground.SharedFacesOf(feature);

    /// <summary>True for a piece of a longer edge of only one feature.</summary>
    internal bool IsUnmatched(GridPoint a, GridPoint b) => unmatched.Contains(EdgeCrossing.Sorted(a, b));

    private static (ArcTable Arcs, int VertexCount) Cut(PolygonTable polygons)
    {
        var vertices = VertexNumbers.Of(polygons);
        return (ArcCutter.Cut(polygons, vertices, Junctions.Of(polygons, vertices)), vertices.Count);
    }

    private int FeatureOf(int face) => face < FeatureCount ? face : ground.FeaturesOf(face)[0];

    private static (int[] Starts, int[] Refs) GroupByFace(ArcTable arcs, int faceCount)
    {
        var sort = new CountingSort(faceCount);
        foreach (var sides in (int[][])[arcs.Left, arcs.Right])
        {
            foreach (var face in sides)
            {
                if (face >= 0)
                {
                    sort.Count(face);
                }
            }
        }

        var refs = new int[sort.Place()];
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            if (arcs.Left[arc] >= 0)
            {
                refs[sort.Next(arcs.Left[arc])] = arc;
            }

            if (arcs.Right[arc] >= 0)
            {
                refs[sort.Next(arcs.Right[arc])] = ~arc;
            }
        }

        return (sort.Starts, refs);
    }
}

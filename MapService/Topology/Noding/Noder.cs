using System.Runtime.InteropServices;
using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Noding;

/// <summary>
/// Splits edges so that they only meet at their ends. Edges that cross are split at the grid position nearest to the crossing. An edge that
/// passes a vertex of another edge within half a grid step is split at that vertex. Each split moves an edge by less than a grid step
/// (about 1 cm). The result does not depend on the order of the arcs.
/// </summary>
/// <remarks>
/// The pieces of a split edge leave its line a little, and may meet other edges. So pieces are compared again, until nothing is left to
/// split. That ends: a piece, and each position that can split it, is in the box of its edge. It ends soon: edges that are closer than the
/// grid can tell become one (snap rounding, Hobby 1999).
/// <code>
///     a           d              a           d
///       \       /                  \       /
///         \   /                      \   /
///           X        becomes           x       x is the grid position nearest to the crossing
///         /   \                      /   \
///       /       \                  /       \
///     c           b              c           b
/// </code>
/// Short runs of edges are in a tree of boxes. The time is about n log n for n edges with few crossings.
/// </remarks>
internal sealed class Noder
{
    private const int EdgesOfARun = 8;

    private readonly GridPoint[] points;
    private readonly List<(int From, int To)> runs = [];
    private readonly List<int> near = [];
    private readonly BoxIndex<GridBox> index;
    private readonly Dictionary<int, GridPoint[]> chains = [];
    private readonly HashSet<(int Edge, int Piece, GridPoint At)> found = [];

    private Noder(ArcTable arcs)
    {
        points = arcs.Shapes.Points;
        var boxes = new List<GridBox>();
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            // Edge e goes from position e to position e + 1.
            for (var from = arcs.Shapes.Starts[arc]; from < arcs.Shapes.Starts[arc + 1] - 1; from += EdgesOfARun)
            {
                var to = Math.Min(from + EdgesOfARun, arcs.Shapes.Starts[arc + 1] - 1);
                runs.Add((from, to));
                boxes.Add(GridBox.Of(points.AsSpan(from..(to + 1))));
            }
        }

        index = new BoxIndex<GridBox>(CollectionsMarshal.AsSpan(boxes));
    }

    /// <summary>The split edges, by their ends in a fixed order, with all positions of each, both ends included.</summary>
    public static Dictionary<(GridPoint Low, GridPoint High), GridPoint[]> Split(ArcTable arcs)
    {
        var noding = new Noder(arcs);
        noding.CompareAll();
        while (noding.found.Count > 0)
        {
            noding.CompareAgain(noding.Apply());
        }

        var split = new Dictionary<(GridPoint, GridPoint), GridPoint[]>();
        foreach (var chain in noding.chains.Values)
        {
            var ends = EdgeCrossing.Sorted(chain[0], chain[^1]);
            split[ends] = ends.Low == chain[0] ? chain : [.. chain.Reverse()];
        }

        return split;
    }

    /// <summary>The pieces of split edges of only one feature.</summary>
    /// <param name="arcs">The arcs that were split.</param>
    /// <param name="split">The result of <see cref="Split"/>.</param>
    public static HashSet<(GridPoint Low, GridPoint High)> PiecesOfOneSided(
        ArcTable arcs, Dictionary<(GridPoint Low, GridPoint High), GridPoint[]> split)
    {
        var pieces = new HashSet<(GridPoint, GridPoint)>();
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            var positions = arcs.Positions(arc);
            for (var i = 1; arcs.Right[arc] < 0 && i < positions.Length; i++)
            {
                if (split.TryGetValue(EdgeCrossing.Sorted(positions[i - 1], positions[i]), out var chain))
                {
                    pieces.UnionWith(chain.Zip(chain.Skip(1), EdgeCrossing.Sorted));
                }
            }
        }

        return pieces;
    }

    private void CompareAll()
    {
        for (var run = 0; run < runs.Count; run++)
        {
            var (from, to) = runs[run];
            index.Query(GridBox.Of(points.AsSpan(from..(to + 1))), near);
            foreach (var other in near)
            {
                if (other >= run)
                {
                    for (var edge = from; edge < to; edge++)
                    {
                        CompareWithRun(edge, Math.Max(runs[other].From, edge + 1), runs[other].To);
                    }
                }
            }
        }
    }

    private void CompareAgain(int[] edges)
    {
        foreach (var edge in edges)
        {
            index.Query(GridBox.Of(points.AsSpan(edge, 2)), near);
            foreach (var run in near)
            {
                CompareWithRun(edge, runs[run].From, runs[run].To);
            }
        }
    }

    private void CompareWithRun(int edge, int from, int to)
    {
        for (var other = from; other < to; other++)
        {
            if (other != edge && Meeting.BoxesMeet(points[edge], points[edge + 1], points[other], points[other + 1]))
            {
                Compare(edge, other);
            }
        }
    }

    private void Compare(int edge, int other)
    {
        var mine = ChainOf(edge);
        var theirs = ChainOf(other);
        for (var i = 1; i < mine.Length; i++)
        {
            for (var k = 1; k < theirs.Length; k++)
            {
                var (a, b, c, d) = (mine[i - 1], mine[i], theirs[k - 1], theirs[k]);
                if (!Meeting.BoxesMeet(a, b, c, d))
                {
                    continue;
                }

                var near = AddIfNear(edge, i - 1, a, b, c) | AddIfNear(edge, i - 1, a, b, d)
                    | AddIfNear(other, k - 1, c, d, a) | AddIfNear(other, k - 1, c, d, b);
                if (!near && Meeting.Cross(a, b, c, d))
                {
                    var at = EdgeCrossing.Of(a, b, c, d);
                    Add(edge, i - 1, a, b, at);
                    Add(other, k - 1, c, d, at);
                }
            }
        }
    }

    private ReadOnlySpan<GridPoint> ChainOf(int edge) => chains.TryGetValue(edge, out var chain) ? chain : points.AsSpan(edge, 2);

    private bool AddIfNear(int edge, int piece, GridPoint a, GridPoint b, GridPoint at)
    {
        if (!GoesThroughPixel(a, b, at))
        {
            return false;
        }

        found.Add((edge, piece, at));
        return true;
    }

    /// <summary>
    /// True when the edge passes a position, other than its ends, at less than half a step in both directions. Exactly half a step does not
    /// count: two positions on opposite sides would both be on the edge, and the piece between them would not be shorter than the edge.
    /// </summary>
    private static bool GoesThroughPixel(GridPoint a, GridPoint b, GridPoint at)
    {
        if (at == a || at == b || !GridBox.Of([a, b]).Intersects(new GridBox(at.X, at.Y, at.X, at.Y)))
        {
            return false;
        }

        var (u, v) = (GridVector.Between(a, b), GridVector.Between(a, at));
        return 2 * Int128.Abs(((Int128)u.X * v.Y) - ((Int128)u.Y * v.X)) < Math.Abs(u.X) + Math.Abs(u.Y);
    }

    private void Add(int edge, int piece, GridPoint a, GridPoint b, GridPoint at)
    {
        if (at != a && at != b)
        {
            found.Add((edge, piece, at));
        }
    }

    /// <summary>Splits the edges that were found, and returns the edges concerned.</summary>
    private int[] Apply()
    {
        var concerned = found.GroupBy(f => f.Edge).ToArray();
        found.Clear();
        foreach (var edge in concerned)
        {
            var old = ChainOf(edge.Key).ToArray();
            var chain = new List<GridPoint> { old[0] };
            var byPiece = edge.ToLookup(f => f.Piece, f => f.At);
            for (var piece = 0; piece < old.Length - 1; piece++)
            {
                // Rounding does not change the order along the piece, in both coordinates.
                chain.AddRange(byPiece[piece].OrderBy(at => Math.Abs((long)at.X - old[piece].X) + Math.Abs((long)at.Y - old[piece].Y)));
                chain.Add(old[piece + 1]);
            }

            chains[edge.Key] = [.. chain];
        }

        return [.. concerned.Select(edge => edge.Key)];
    }
}

using System.Runtime.InteropServices;
using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Simplification;

/// <summary>
/// Simplifies arcs: removes vertices of low weight (<see cref="SimplifyWeights"/>), in each arc the lightest first. Positions never move,
/// and the ends of arcs stay, so neighbours still share their borders.
/// A valid coverage stays valid. A vertex is removed only if its triangle contains no other vertex. So no lines cross, nothing changes
/// sides, and a ring keeps at least three positions. A vertex that cannot be removed is tried again after others, and else stays. A minimum
/// of 0 removes nothing.
/// </summary>
/// <remarks>
/// <code>
///        b                 An empty triangle has no edge in it. An edge that enters through a - c would have to
///      /   \               end inside, or to cross a - b or b - c, and nothing crosses a border.
///     a - - c
/// </code>
/// The arcs must only meet at their ends, as those of a topology do.
/// </remarks>
public static class ArcSimplifier
{
    /// <summary>The arcs without the vertices lighter than <paramref name="minimumSquareMetres"/>.</summary>
    public static ArcShapes Of(CoverageTopology topology, SimplifyWeights weights, double minimumSquareMetres) =>
        minimumSquareMetres <= 0 ? topology.Shapes : new Worker(topology.Shapes).Run(weights, minimumSquareMetres);

    /// <summary>The arcs with the heaviest share of the removable vertices, and with all others.</summary>
    /// <param name="topology">The arcs.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="share">0 to 1: 0.1 keeps a tenth.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static ArcShapes ToShare(CoverageTopology topology, SimplifyWeights weights, double share) =>
        Of(topology, weights, weights.MinimumKeeping(share));

    private sealed class Worker(ArcShapes shapes)
    {
        private readonly VertexGrid grid = new(shapes);
        private readonly bool[] gone = new bool[shapes.Points.Length];
        private readonly int[] before = new int[shapes.Points.Length];
        private readonly int[] after = new int[shapes.Points.Length];
        private readonly List<int> waiting = [];
        private int goneCount;

        public ArcShapes Run(SimplifyWeights weights, double minimum)
        {
            for (var vertex = 0; vertex < gone.Length; vertex++)
            {
                (before[vertex], after[vertex]) = (vertex - 1, vertex + 1);
            }

            var (candidates, order) = (new List<int>(), new List<float>());
            for (var arc = 0; arc < shapes.Count; arc++)
            {
                candidates.Clear();
                order.Clear();
                var weightsOfArc = weights.Arc(arc);
                for (var i = 0; i < weightsOfArc.Length; i++)
                {
                    if (weightsOfArc[i] < minimum)
                    {
                        candidates.Add(shapes.Starts[arc] + i);
                        order.Add(weightsOfArc[i]);
                    }
                }

                CollectionsMarshal.AsSpan(order).Sort(CollectionsMarshal.AsSpan(candidates));
                Take(CollectionsMarshal.AsSpan(candidates));
            }

            for (var left = int.MaxValue; waiting.Count < left;)
            {
                left = waiting.Count;
                var again = waiting.ToArray();
                waiting.Clear();
                Take(again);
            }

            return Rest();
        }

        private void Take(ReadOnlySpan<int> candidates)
        {
            foreach (var vertex in candidates)
            {
                var (a, c) = (before[vertex], after[vertex]);
                if (!grid.IsEmpty(shapes.Points[a], shapes.Points[vertex], shapes.Points[c]))
                {
                    waiting.Add(vertex);
                    continue;
                }

                (after[a], before[c]) = (c, a);
                gone[vertex] = true;
                goneCount++;
                grid.Remove(vertex);
            }
        }

        private ArcShapes Rest()
        {
            var points = new GridPoint[gone.Length - goneCount];
            var starts = new int[shapes.Starts.Length];
            var count = 0;
            for (var arc = 0; arc < shapes.Count; arc++)
            {
                for (var vertex = shapes.Starts[arc]; vertex < shapes.Starts[arc + 1]; vertex++)
                {
                    if (!gone[vertex])
                    {
                        points[count++] = shapes.Points[vertex];
                    }
                }

                starts[arc + 1] = count;
            }

            return new ArcShapes(points, starts);
        }
    }
}

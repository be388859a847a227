using System.Numerics;
using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Simplification;

/// <summary>
/// A spatial index of vertices, in flat arrays. The world is divided into squares about as wide as the mean edge. Squares are hashed to
/// buckets, and squares of a row are in adjacent buckets. Vertices can be removed. A bucket may have vertices of several squares, which
/// costs time but does no harm.
/// </summary>
internal sealed class VertexGrid
{
    private readonly GridPoint[] points;
    private readonly int shift;
    private readonly int mask;
    private readonly int[] starts;
    private readonly int[] counts;
    private readonly int[] vertices;

    public VertexGrid(ArcShapes shapes)
    {
        points = shapes.Points;
        shift = SquareOf(shapes);
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, points.Length));
        mask = buckets - 1;
        counts = new int[buckets];
        foreach (var point in points)
        {
            counts[BucketOf(point)]++;
        }

        starts = new int[buckets];
        for (var bucket = 1; bucket < buckets; bucket++)
        {
            starts[bucket] = starts[bucket - 1] + counts[bucket - 1];
        }

        vertices = new int[points.Length];
        Array.Clear(counts);
        for (var vertex = 0; vertex < points.Length; vertex++)
        {
            var bucket = BucketOf(points[vertex]);
            vertices[starts[bucket] + counts[bucket]++] = vertex;
        }
    }

    /// <summary>Removes a vertex.</summary>
    public void Remove(int vertex)
    {
        var bucket = BucketOf(points[vertex]);
        var run = vertices.AsSpan(starts[bucket], counts[bucket]);
        run[run.IndexOf(vertex)] = run[^1];
        counts[bucket]--;
    }

    /// <summary>True when no vertex other than the corners is in a triangle or on its sides.</summary>
    public bool IsEmpty(GridPoint a, GridPoint b, GridPoint c)
    {
        var box = GridBox.Empty.Including(a).Including(b).Including(c);
        for (var row = box.MinY >> shift; row <= box.MaxY >> shift; row++)
        {
            for (var column = box.MinX >> shift; column <= box.MaxX >> shift; column++)
            {
                var bucket = BucketOf(column, row);
                foreach (var vertex in vertices.AsSpan(starts[bucket], counts[bucket]))
                {
                    if (box.Contains(points[vertex]) && IsInside(points[vertex], a, b, c))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool IsInside(GridPoint point, GridPoint a, GridPoint b, GridPoint c)
    {
        if (point == a || point == b || point == c)
        {
            return false;
        }

        var (one, two, three) = (Orientation.Of(a, b, point), Orientation.Of(b, c, point), Orientation.Of(c, a, point));
        return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
    }

    /// <summary>The power of two nearest to the mean length of edges, as a shift.</summary>
    private static int SquareOf(ArcShapes shapes)
    {
        var (length, edges) = (0.0, 1);
        for (var arc = 0; arc < shapes.Count; arc++)
        {
            var positions = shapes[arc];
            for (var i = 1; i < positions.Length; i++)
            {
                length += Math.Abs((double)positions[i].X - positions[i - 1].X) + Math.Abs((double)positions[i].Y - positions[i - 1].Y);
                edges++;
            }
        }

        return BitOperations.Log2((uint)(length / edges) + 1) + 1;
    }

    private int BucketOf(GridPoint point) => BucketOf(point.X >> shift, point.Y >> shift);

    private int BucketOf(int column, int row) => (int)(((uint)row * 2_654_435_769) + (uint)column) & mask;
}

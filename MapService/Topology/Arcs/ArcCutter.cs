using System.Runtime.InteropServices;
using MapService.Geometry;

namespace MapService.Topology.Arcs;

/// <summary>
/// Cuts rings at junctions into arcs. Each arc is kept once, with the features on its two sides.
/// Rings are walked with their inside on the left: shells counter-clockwise, holes clockwise, whatever the winding of the table.
/// Between junctions all rings follow the same line, so the first edge identifies an arc, and the last edge identifies it backwards.
/// A ring without a junction is one closed arc. It starts at its lowest vertex number.
/// </summary>
internal sealed class ArcCutter
{
    private readonly PolygonTable polygons;
    private readonly VertexNumbers vertices;
    private readonly bool[] junctions;
    private readonly KeyTable firstEdges;
    private readonly List<GridPoint> points;
    private readonly List<int> starts = [0];
    private readonly List<int> left = [];
    private readonly List<int> right = [];
    private readonly List<int> firstVertex = [];
    private readonly List<int> lastVertex = [];
    private readonly List<ArcUse> crowded = [];
    private int[] numbers = [];
    private int length;

    private ArcCutter(PolygonTable polygons, VertexNumbers vertices, bool[] junctions)
    {
        this.polygons = polygons;
        this.vertices = vertices;
        this.junctions = junctions;
        firstEdges = new KeyTable(polygons.FeatureCount * 8);

        // Each vertex once, plus the ends of arcs. A feature has about twelve arcs, and shares each with another feature.
        points = new List<GridPoint>(vertices.Count + (6 * polygons.FeatureCount));
    }

    public static ArcTable Cut(PolygonTable polygons, VertexNumbers vertices, bool[] junctions)
    {
        var cutter = new ArcCutter(polygons, vertices, junctions);
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            foreach (var polygon in polygons.PolygonsOf(feature))
            {
                var rings = polygons.RingsOf(polygon);
                foreach (var ring in rings)
                {
                    cutter.CutRing(ring, isShell: ring == rings.Start, feature);
                }
            }
        }

        return new ArcTable(
            new ArcShapes(CollectionsMarshal.AsSpan(cutter.points).ToArray(), [.. cutter.starts]),
            [.. cutter.left],
            [.. cutter.right],
            [.. cutter.firstVertex],
            [.. cutter.lastVertex],
            cutter.crowded);
    }

    private void CutRing(int ring, bool isShell, int feature)
    {
        var from = polygons.RingStarts[ring];
        var reversed = SignedArea.Twice(polygons.Ring(ring)) > 0 != isShell;
        Load(from, polygons.RingStarts[ring + 1], reversed);
        if (length < 2)
        {
            return;
        }

        var start = FirstCut();
        var begin = start;
        do
        {
            var end = begin + 1;
            while (end - start < length && !junctions[Number(end)])
            {
                end++;
            }

            AddArc(begin, end, feature);
            begin = end;
        }
        while (begin - start < length);
    }

    /// <summary>Reads the vertex numbers of a ring in walking order, without repeats.</summary>
    private void Load(int from, int to, bool reversed)
    {
        if (numbers.Length < to - from)
        {
            numbers = new int[to - from];
        }

        length = 0;
        for (var i = from; i < to; i++)
        {
            var number = vertices.OfPoint[reversed ? to - 1 - (i - from) : i];
            if (length == 0 || number != numbers[length - 1])
            {
                numbers[length++] = number;
            }
        }

        while (length > 1 && numbers[length - 1] == numbers[0])
        {
            length--;
        }
    }

    private int Number(int i) => numbers[i >= length ? i - length : i];

    private int FirstCut()
    {
        var lowest = 0;
        for (var i = 0; i < length; i++)
        {
            if (junctions[numbers[i]])
            {
                return i;
            }

            lowest = numbers[i] < numbers[lowest] ? i : lowest;
        }

        return lowest;
    }

    private void AddArc(int begin, int end, int feature)
    {
        var backwards = firstEdges.Lookup(EdgeKey(Number(end), Number(end - 1)));
        if (backwards >= 0)
        {
            Use(right, backwards, feature);
            return;
        }

        var arc = firstEdges.NumberOf(EdgeKey(Number(begin), Number(begin + 1)));
        if (arc < left.Count)
        {
            Use(left, arc, feature);
            return;
        }

        left.Add(feature);
        right.Add(-1);
        firstVertex.Add(Number(begin));
        lastVertex.Add(Number(end));
        var first = points.Count;
        CollectionsMarshal.SetCount(points, first + end - begin + 1);
        var arcPoints = CollectionsMarshal.AsSpan(points)[first..];
        for (var i = 0; i < arcPoints.Length; i++)
        {
            arcPoints[i] = vertices.Positions[Number(begin + i)];
        }

        starts.Add(points.Count);
    }

    private void Use(List<int> side, int arc, int feature)
    {
        if (side[arc] < 0)
        {
            side[arc] = feature;
        }
        else
        {
            crowded.Add(new ArcUse(arc, side == left, feature));
        }
    }

    private static long EdgeKey(int from, int to) => ((long)from << 32) | (uint)to;
}

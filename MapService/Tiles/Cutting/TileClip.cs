using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>
/// Clips the polygons of a feature to a box. It needs polygons of a level, and a box with sides on <see cref="TileLines"/>. Then each
/// segment is inside the box, on its border, or outside as a whole. Nothing is interpolated, and two tiles, or two neighbours, have the
/// same vertices on a border. The result is valid: parts that the box separates are polygons of their own, and edges on the border always
/// bound the inside. A polygon that only touches the box from outside gives nothing.
/// </summary>
/// <remarks>
/// Segments inside are kept, and segments on the border with the feature on the side of the box. Then the border is walked with the box on
/// the left. At each position where kept segments end, take the first of them anticlockwise from the direction of the walk. If it arrives
/// there, the next part of the border bounds the feature; if it starts there, it does not.
/// <code>
///     +---------+        the walk goes p, q, r, s. The border from q to r and from s to p is added,
///     |   ___   r--      that from p to q and from r to s is not
///   --s  /   \  |
///   --p /     \ q--
///     +---------+
/// </code>
/// Clipping by half-planes would connect separate parts along the border.
/// </remarks>
internal sealed class TileClip
{
    private const int Outside = -1;

    private readonly SingleRingClip singleRing = new();
    private readonly RingTracer tracer = new();
    private readonly List<Node> nodes = [];
    private TileBorder border;

    /// <summary>A position where kept segments meet the border: its place, and whether the border after it bounds the feature.</summary>
    private readonly record struct Node(long Place, int X, int Y, long EdgeX, long EdgeY, bool Arrives);

    /// <summary>Adds the part inside the box to the current feature.</summary>
    public void Add(LevelPolygons polygons, int feature, LevelBox tile, LevelPolygonsBuilder target)
    {
        border = new TileBorder(tile);
        var rings = polygons.RingsOfFeature(feature);
        if (rings.Count == 1 && singleRing.TryAdd(polygons.X(rings.Start), polygons.Y(rings.Start), border, target))
        {
            return;
        }

        tracer.Clear();
        nodes.Clear();
        foreach (var ring in rings)
        {
            AddInside(polygons.X(ring), polygons.Y(ring));
        }

        if (nodes.Count > 0)
        {
            AddBorder();
        }
        else if (IsCornerInside(polygons, feature))
        {
            AddBox();
        }

        tracer.Trace(target);
    }

    private void AddInside(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        var last = x.Length - 1;
        var (ax, ay) = (x[last], y[last]);
        var a = border.Box.Contains(ax, ay) ? tracer.NumberOf(ax, ay) : Outside;
        for (var i = 0; i <= last; i++)
        {
            var (bx, by) = (x[i], y[i]);
            var b = border.Box.Contains(bx, by) ? tracer.NumberOf(bx, by) : Outside;
            if (a != Outside && b != Outside && !border.RunsAgainst(ax, ay, bx, by))
            {
                tracer.Add(a, b);
                AddNode(ax, ay, bx - ax, by - ay, false);
                AddNode(bx, by, ax - bx, ay - by, true);
            }

            (ax, ay, a) = (bx, by, b);
        }
    }

    private void AddNode(int x, int y, long edgeX, long edgeY, bool arrives)
    {
        if (border.Has(x, y))
        {
            nodes.Add(new Node(border.PlaceOf(x, y), x, y, edgeX, edgeY, arrives));
        }
    }

    private void AddBorder()
    {
        nodes.Sort(CompareNodes);
        var distinct = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i == 0 || nodes[i].Place != nodes[i - 1].Place)
            {
                nodes[distinct++] = nodes[i];
            }
        }

        for (var i = 0; i < distinct; i++)
        {
            if (nodes[i].Arrives)
            {
                AddWay(nodes[i], nodes[(i + 1) % distinct]);
            }
        }
    }

    /// <summary>Sorts by place, and at one place anticlockwise from the direction of the walk.</summary>
    private int CompareNodes(Node a, Node b)
    {
        if (a.Place != b.Place)
        {
            return a.Place.CompareTo(b.Place);
        }

        var (aheadX, aheadY) = border.Ahead(a.Place);
        var (onWayA, onWayB) = (IsAlong(a, aheadX, aheadY), IsAlong(b, aheadX, aheadY));
        return onWayA != onWayB ? (onWayA ? -1 : 1) : -Math.Sign(Turn.Cross(a.EdgeX, a.EdgeY, b.EdgeX, b.EdgeY));
    }

    private static bool IsAlong(Node node, int x, int y) =>
        Turn.Cross(node.EdgeX, node.EdgeY, x, y) == 0 && (node.EdgeX * x) + (node.EdgeY * y) > 0;

    /// <summary>Adds the border from a node to the next one, with the corners between.</summary>
    private void AddWay(Node start, Node end)
    {
        var (x, y) = (start.X, start.Y);
        var target = end.Place > start.Place ? end.Place : end.Place + border.Length;
        for (var corner = border.NextCorner(start.Place); corner < target; corner = border.NextCorner(corner))
        {
            var (cornerX, cornerY) = border.CornerAt(corner);
            tracer.Add(x, y, cornerX, cornerY);
            (x, y) = (cornerX, cornerY);
        }

        tracer.Add(x, y, end.X, end.Y);
    }

    private void AddBox()
    {
        var box = border.Box;
        tracer.Add(box.MinX, box.MinY, box.MaxX, box.MinY);
        tracer.Add(box.MaxX, box.MinY, box.MaxX, box.MaxY);
        tracer.Add(box.MaxX, box.MaxY, box.MinX, box.MaxY);
        tracer.Add(box.MinX, box.MaxY, box.MinX, box.MinY);
    }

    /// <summary>
    /// A position half a unit inside a corner. If no kept segment touches the border, all are at least a unit away from it. So this
    /// position is inside the feature exactly when the border is.
    /// </summary>
    private bool IsCornerInside(LevelPolygons polygons, int feature)
    {
        var inside = false;
        foreach (var ring in polygons.RingsOfFeature(feature))
        {
            inside ^= LevelRings.Contains(polygons.X(ring), polygons.Y(ring), (2L * border.Box.MinX) + 1, (2L * border.Box.MinY) + 1);
        }

        return inside;
    }
}

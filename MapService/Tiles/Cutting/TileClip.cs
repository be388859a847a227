using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>
/// Cuts the polygons of a feature at a box. Requires polygons of a level, and a box whose sides lie on <see cref="TileLines"/>, so that
/// every segment lies wholly inside the box, on its border or outside: nothing is interpolated, and what two tiles or two neighbours
/// have on a border is the same. Guarantees valid polygons: parts that the box separates are polygons of their own, nothing runs along the
/// border but where the inside is, touching the border from outside gives nothing. Empty when nothing is inside.
/// </summary>
/// <remarks>
/// The segments inside are kept, and so are those on the border with the feature on the box's side. Then the border is walked with the box on
/// the left. At each position where kept segments end, the first of them anticlockwise from the way ahead tells what comes next: one that
/// arrives has the feature on this side, so the way ahead bounds it; one that leaves has it on the other side.
/// <code>
///     +---------+        ways of the border from q to r and from s to p are taken (the box is walked p, q, r, s),
///     |   ___   r--      from p to q and from r to s they are not
///   --s  /   \  |
///   --p /     \ q--
///     +---------+
/// </code>
/// Clipping half-plane by half-plane would join separate parts by seams along the border.
/// </remarks>
internal sealed class TileClip
{
    private const int Outside = -1;

    private readonly SingleRingClip singleRing = new();
    private readonly RingTracer tracer = new();
    private readonly List<Node> nodes = [];
    private TileBorder border;

    /// <summary>Where kept segments meet the border: its place along it, and whether the way ahead bounds the feature.</summary>
    private readonly record struct Node(long Place, int X, int Y, long EdgeX, long EdgeY, bool Arrives);

    /// <summary>Adds what is inside the box to the feature under way.</summary>
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

    /// <summary>By place; at one place, the first edge anticlockwise from the way ahead comes first.</summary>
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

    /// <summary>Adds the border from one node to the next one, around the corners between.</summary>
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
    /// Half a unit inside a corner: where no kept segment touches the border, every one is a whole unit away from it, so that
    /// this position is inside exactly when the border is.
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

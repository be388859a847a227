namespace MapService.Tiles;

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
    private readonly RingTracer tracer = new();
    private readonly List<Node> nodes = [];
    private LevelBox box;

    /// <summary>Where kept segments meet the border: its place along it, and whether the way ahead bounds the feature.</summary>
    private readonly record struct Node(long Place, int X, int Y, long EdgeX, long EdgeY, bool Arrives);

    /// <summary>Adds what is inside the box to the feature under way.</summary>
    public void Add(LevelPolygons polygons, int feature, LevelBox tile, LevelPolygonsBuilder target)
    {
        var whole = polygons.Boxes[feature];
        if (tile.Contains(whole))
        {
            target.AddPolygonsOf(polygons, feature);
            return;
        }

        if (!tile.Intersects(whole))
        {
            return;
        }

        box = tile;
        tracer.Clear();
        nodes.Clear();
        foreach (var ring in polygons.RingsOfFeature(feature))
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
        var inside = box.Contains(ax, ay);
        for (var i = 0; i <= last; i++)
        {
            var (bx, by) = (x[i], y[i]);
            var nextInside = box.Contains(bx, by);
            if (inside && nextInside && !IsOutsideAlongBorder(ax, ay, bx, by))
            {
                tracer.Add(ax, ay, bx, by);
                AddNode(ax, ay, bx - ax, by - ay, false);
                AddNode(bx, by, ax - bx, ay - by, true);
            }

            (ax, ay, inside) = (bx, by, nextInside);
        }
    }

    /// <summary>True for a segment on the border that has the feature outside: one that runs against the walk.</summary>
    private bool IsOutsideAlongBorder(int ax, int ay, int bx, int by) =>
        (ax == bx && ((ax == box.MinX && by > ay) || (ax == box.MaxX && by < ay)))
        || (ay == by && ((ay == box.MinY && bx < ax) || (ay == box.MaxY && bx > ax)));

    private void AddNode(int x, int y, long edgeX, long edgeY, bool arrives)
    {
        if (x == box.MinX || x == box.MaxX || y == box.MinY || y == box.MaxY)
        {
            nodes.Add(new Node(PlaceOf(x, y), x, y, edgeX, edgeY, arrives));
        }
    }

    private long Width => (long)box.MaxX - box.MinX;

    private long Height => (long)box.MaxY - box.MinY;

    /// <summary>Way along the border from the corner of the smallest x and y, first along x, with the box on the left (y up).</summary>
    private long PlaceOf(int x, int y) =>
        y == box.MinY && x < box.MaxX ? x - box.MinX
        : x == box.MaxX && y < box.MaxY ? Width + (y - box.MinY)
        : y == box.MaxY && x > box.MinX ? Width + Height + (box.MaxX - x)
        : Width + Height + Width + (box.MaxY - y);

    /// <summary>Direction of the walk that leaves a place.</summary>
    private (int X, int Y) Ahead(long place) =>
        place < Width ? (1, 0) : place < Width + Height ? (0, 1) : place < (2 * Width) + Height ? (-1, 0) : (0, -1);

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

        var (aheadX, aheadY) = Ahead(a.Place);
        var (onWayA, onWayB) = (IsAlong(a, aheadX, aheadY), IsAlong(b, aheadX, aheadY));
        return onWayA != onWayB ? (onWayA ? -1 : 1) : -Math.Sign(Turn.Cross(a.EdgeX, a.EdgeY, b.EdgeX, b.EdgeY));
    }

    private static bool IsAlong(Node node, int x, int y) =>
        Turn.Cross(node.EdgeX, node.EdgeY, x, y) == 0 && (node.EdgeX * x) + (node.EdgeY * y) > 0;

    /// <summary>Adds the border from one node to the next one, around the corners between.</summary>
    private void AddWay(Node start, Node end)
    {
        var (x, y, place) = (start.X, start.Y, start.Place);
        var length = 2 * (Width + Height);
        var target = end.Place > start.Place ? end.Place : end.Place + length;
        while (true)
        {
            var corner = NextCorner(place % length) + (place / length * length);
            if (corner >= target)
            {
                tracer.Add(x, y, end.X, end.Y);
                return;
            }

            var (cornerX, cornerY) = CornerAt(corner % length);
            tracer.Add(x, y, cornerX, cornerY);
            (x, y, place) = (cornerX, cornerY, corner);
        }
    }

    private long NextCorner(long place) =>
        place < Width ? Width : place < Width + Height ? Width + Height : place < (2 * Width) + Height ? (2 * Width) + Height : 2 * (Width + Height);

    private (int X, int Y) CornerAt(long place) =>
        place == 0 ? (box.MinX, box.MinY)
        : place == Width ? (box.MaxX, box.MinY)
        : place == Width + Height ? (box.MaxX, box.MaxY)
        : (box.MinX, box.MaxY);

    private void AddBox()
    {
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
            inside ^= LevelRing.Contains(polygons.X(ring), polygons.Y(ring), (2L * box.MinX) + 1, (2L * box.MinY) + 1);
        }

        return inside;
    }
}

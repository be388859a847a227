using MapService.Tiles.Grid;
using MapService.Topology.Arcs;
using MapService.Topology.Outlines;

namespace MapService.Tiles.Levels;

/// <summary>
/// Draws outlines at a level. The polygons are valid, and every outline with polygons has at least one. A part that lost its width at this
/// zoom is left out. A feature that lost all parts becomes a square of one unit at its place: the unit square of its first vertex, inside
/// one tile, on top of its neighbours.
/// </summary>
internal sealed class LevelDrawing
{
    private readonly Level level;
    private readonly LevelPolygonsBuilder builder;
    private readonly RingTracer tracer = new();
    private readonly PositionNumbers ends = new();

    private LevelDrawing(Level level, int capacity) => (this.level, builder) = (level, new LevelPolygonsBuilder(capacity));

    public static LevelPolygons Of(Level level, IReadOnlyList<Outline> outlines)
    {
        // The largest possible size, and not much more, because the result is kept as long as its layer. A square has four vertices.
        var capacity = outlines.Sum(outline => 4 + outline.ArcRefs.Sum(reference => level.Length(ArcRef.ArcOf(reference)) - 1));
        var drawing = new LevelDrawing(level, capacity);
        foreach (var outline in outlines)
        {
            drawing.Draw(outline);
        }

        return drawing.builder.ToPolygons();
    }

    private void Draw(Outline outline)
    {
        if (IsAsItWas(outline))
        {
            CopyRings(outline);
        }
        else
        {
            TraceRings(outline);
            if (!builder.HasPolygon && outline.PolygonCount > 0)
            {
                AddSquare(outline);
            }
        }

        builder.EndFeature();
    }

    /// <summary>
    /// Whether snapping merged nothing: arcs share vertices only at their ends, the ends are apart, and no ring lost its width. That is
    /// true for nearly every outline at most zooms.
    /// </summary>
    private bool IsAsItWas(Outline outline)
    {
        ends.Clear();
        var count = 0;
        for (var ring = 0; ring + 1 < outline.RingStarts.Length; ring++)
        {
            var length = 0;
            foreach (var reference in outline.ArcRefs.AsSpan(outline.RingStarts[ring]..outline.RingStarts[ring + 1]))
            {
                var arc = ArcRef.ArcOf(reference);
                var start = reference >= 0 ? level.Starts[arc] : level.Starts[arc + 1] - 1;
                if (!level.IsAlone[arc] || ends.NumberOf(level.X[start], level.Y[start]) != count++)
                {
                    return false;
                }

                length += level.Length(arc) - 1;
            }

            if (length < 3)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// An outline has its inside on the left with y up. With y down that is the right, so each ring is walked backwards.
    /// </summary>
    private void CopyRings(Outline outline)
    {
        for (var polygon = 0; polygon < outline.PolygonCount; polygon++)
        {
            for (var ring = outline.PolygonStarts[polygon]; ring < outline.PolygonStarts[polygon + 1]; ring++)
            {
                var references = outline.ArcRefs.AsSpan(outline.RingStarts[ring]..outline.RingStarts[ring + 1]);
                var length = 0;
                foreach (var reference in references)
                {
                    length += level.Length(ArcRef.ArcOf(reference)) - 1;
                }

                builder.Add(length, out var x, out var y);
                foreach (var reference in references)
                {
                    length -= level.Length(ArcRef.ArcOf(reference)) - 1;
                    CopyArc(reference, x[length..], y[length..]);
                }

                builder.EndRing();
            }

            builder.EndPolygon();
        }
    }

    /// <summary>
    /// Writes an arc backwards, without its first vertex, which is the last one of the arc before.
    /// </summary>
    private void CopyArc(int reference, Span<int> x, Span<int> y)
    {
        var arc = ArcRef.ArcOf(reference);
        var (start, count) = (level.Starts[arc], level.Length(arc) - 1);
        if (reference < 0)
        {
            level.X.AsSpan(start, count).CopyTo(x);
            level.Y.AsSpan(start, count).CopyTo(y);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            (x[i], y[i]) = (level.X[start + count - i], level.Y[start + count - i]);
        }
    }

    private void TraceRings(Outline outline)
    {
        tracer.Clear();
        foreach (var reference in outline.ArcRefs)
        {
            var forward = reference >= 0;
            var arc = ArcRef.ArcOf(reference);
            for (var i = level.Starts[arc] + 1; i < level.Starts[arc + 1]; i++)
            {
                var (start, end) = forward ? (i, i - 1) : (i - 1, i);
                tracer.Add(level.X[start], level.Y[start], level.X[end], level.Y[end]);
            }
        }

        tracer.Trace(builder);
    }

    private void AddSquare(Outline outline)
    {
        var vertex = level.Starts[ArcRef.ArcOf(outline.ArcRefs[0])];

        // The last unit of the world is the edge of its last tile, because there is no further tile.
        var last = (TileAddress.Extent << level.Zoom) - 1;
        var (x, y) = (Math.Min(level.X[vertex], last), Math.Min(level.Y[vertex], last));
        builder.AddRing([x, x + 1, x + 1, x], [y, y, y + 1, y + 1]);
        builder.EndPolygon();
    }
}

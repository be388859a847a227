using MapService.Topology;

namespace MapService.Tiles;

/// <summary>
/// Draws outlines at a level. Guarantees valid polygons, and one at least for every outline that has any: a part that has lost its
/// width at this zoom is left out, and a feature that has lost all of its parts is drawn as a square of one unit at its place
/// (the unit square in which its first vertex lies, wholly inside one tile), over whatever its neighbours draw there.
/// </summary>
internal static class LevelDrawing
{
    public static LevelPolygons Of(Level level, IEnumerable<Outline> outlines)
    {
        var builder = new LevelPolygonsBuilder();
        var tracer = new RingTracer();
        foreach (var outline in outlines)
        {
            tracer.Clear();
            foreach (var reference in outline.ArcRefs)
            {
                AddArc(level, reference, tracer);
            }

            tracer.Trace(builder);
            if (!builder.HasPolygon && outline.PolygonCount > 0)
            {
                AddSquare(level, outline, builder);
            }

            builder.EndFeature();
        }

        return builder.ToPolygons();
    }

    /// <summary>An outline has its inside on the left with y up; with y down that is the right, so each segment is turned round.</summary>
    private static void AddArc(Level level, int reference, RingTracer tracer)
    {
        var forward = reference >= 0;
        var arc = forward ? reference : ~reference;
        for (var i = level.Starts[arc] + 1; i < level.Starts[arc + 1]; i++)
        {
            var (start, end) = forward ? (i, i - 1) : (i - 1, i);
            tracer.Add(level.X[start], level.Y[start], level.X[end], level.Y[end]);
        }
    }

    private static void AddSquare(Level level, Outline outline, LevelPolygonsBuilder builder)
    {
        var reference = outline.ArcRefs[0];
        var vertex = level.Starts[reference >= 0 ? reference : ~reference];

        // The last unit of the world is the edge of its last tile, not the start of another one.
        var last = (TileAddress.Extent << level.Zoom) - 1;
        var (x, y) = (Math.Min(level.X[vertex], last), Math.Min(level.Y[vertex], last));
        builder.AddRing([x, x + 1, x + 1, x], [y, y, y + 1, y + 1]);
        builder.EndPolygon();
    }
}

using System.Globalization;
using MapService.Geometry;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;

namespace MapService.Import.Polygons;

/// <summary>
/// Finds features whose rings cross themselves or one another, and mends those whose meaning is plain.
/// </summary>
/// <remarks>
/// Requires the rings of <see cref="RingRepair"/>. A ring that only touches itself at a position is left exactly as it is, and noted: its
/// neighbours have the same border, and a rewritten one would no longer be theirs. What crosses is mended by NetTopologySuite's
/// <see cref="GeometryFixer"/>, and accepted when the surface stays within <see cref="MostChange"/>: a small loop where a border was
/// badly drawn. A larger change (a ring like an 8, parts that lie on one another) has no plain meaning, and is refused.
/// </remarks>
internal sealed class ShapeRepair(SourceReport report)
{
    /// <summary>Share of the surface that mending may change, 0-1.</summary>
    private const double MostChange = 0.01;

    private readonly SegmentContacts contacts = new();

    /// <summary>The feature, as it was or mended; null, with a problem, when it is refused.</summary>
    /// <param name="shape">A table of one feature.</param>
    /// <param name="label">The feature, for messages.</param>
    /// <param name="cancellation">Stops the work.</param>
    public PolygonTable? Repair(PolygonTable shape, string label, CancellationToken cancellation)
    {
        if (shape.RingCount <= 1 && !contacts.Any(shape, cancellation))
        {
            return shape;
        }

        var geometry = NtsPolygons.Of(shape, 0);
        if (CrossingOf(geometry) is { } crossing)
        {
            return Mend(shape, geometry, crossing, label);
        }

        if (new IsValidOp(geometry).ValidationError is { } touch)
        {
            report.Add(ProblemSeverity.Noted, "touches-itself", label, Show(
                touch.Coordinate), "The border touches itself at this position; it was left as it is.");
        }

        return shape;
    }

    // Rings that touch at positions leave no doubt about what is inside: a ring that touches itself and so makes a hole, a hole
    // that cuts its polygon in two, two parts that hang together at a corner.
    private static TopologyValidationError? CrossingOf(MultiPolygon geometry)
    {
        var error = new IsValidOp(geometry) { SelfTouchingRingFormingHoleValid = true }.ValidationError;
        return error is null or { ErrorType: TopologyValidationErrors.DisconnectedInteriors } ? null : error;
    }

    private PolygonTable? Mend(PolygonTable shape, MultiPolygon geometry, TopologyValidationError crossing, string label)
    {
        var place = Show(crossing.Coordinate);
        var before = SurfaceOf(shape);
        var mended = Fix(geometry);
        var change = Math.Abs(mended.Area - before) / Math.Max(mended.Area, before);
        var percent = string.Create(CultureInfo.InvariantCulture, $"{100 * change:0.####} %");
        if (!(change <= MostChange))
        {
            report.Add(
                ProblemSeverity.Refused, "self-intersection", label, place,
                $"The borders cross or lie on one another ({What(crossing)}); mending them would change the surface by {percent}, so it is "
                + $"not known what is meant.");
            return null;
        }

        report.Add(
            ProblemSeverity.Changed, "self-intersection", label, place,
            $"The borders cross or lie on one another ({What(crossing)}); they were mended, which changed the surface by {percent}.");
        return ToTable(mended);
    }

    // An empty result stands for one that cannot be mended, and is refused for the surface that it lost.
    private static MultiPolygon Fix(MultiPolygon geometry)
    {
        try
        {
            var result = GeometryFixer.Fix(geometry);
            var mended = NtsPolygons.Grid.CreateMultiPolygon(
                [.. Enumerable.Range(0, result.NumGeometries).Select(result.GetGeometryN).OfType<Polygon>()]);
            return CrossingOf(mended) is null ? mended : NtsPolygons.Grid.CreateMultiPolygon();
        }
        catch (TopologyException)
        {
            return NtsPolygons.Grid.CreateMultiPolygon();
        }
    }

    private static PolygonTable ToTable(MultiPolygon geometry)
    {
        var builder = new PolygonTableBuilder(geometry.NumPoints);
        foreach (var polygon in geometry.Geometries)
        {
            NtsPolygons.Add(builder, (Polygon)polygon);
        }

        builder.EndFeature();
        return builder.ToTable();
    }

    private static double SurfaceOf(PolygonTable shape)
    {
        var twice = 0.0;
        foreach (var polygon in shape.PolygonsOf(0))
        {
            var rings = shape.RingsOf(polygon);
            foreach (var ring in rings)
            {
                var area = Math.Abs((double)SignedArea.Twice(shape.Ring(ring)));
                twice += ring == rings.Start ? area : -area;
            }
        }

        return twice / 2;
    }

    private static string What(TopologyValidationError error) => error.ErrorType switch
    {
        TopologyValidationErrors.HoleOutsideShell => "a hole lies outside its polygon",
        TopologyValidationErrors.NestedHoles => "a hole lies in another hole",
        TopologyValidationErrors.NestedShells => "a part lies inside another part",
        TopologyValidationErrors.DuplicateRings => "a ring comes twice",
        _ => "self-intersection",
    };

    private static string Show(Coordinate coordinate)
    {
        var point = NtsPolygons.PointOf(coordinate);
        return string.Create(CultureInfo.InvariantCulture, $"[{point.Longitude}, {point.Latitude}]");
    }
}

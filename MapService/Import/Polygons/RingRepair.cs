using System.Globalization;
using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Import.Polygons;

/// <summary>
/// Puts the rings of a feature on the grid: closes open ones, drops positions that repeat the one before, drops rings without
/// surface. Guarantees rings of three positions or more that are not all on one line. Notes what it changed: each kind once for a feature.
/// </summary>
/// <remarks>
/// Requires finite coordinates in range (<see cref="CoordinateChecks"/>). Does not look at crossings (<see cref="ShapeRepair"/>).
/// </remarks>
internal sealed class RingRepair(SourceReport report)
{
    private readonly List<GridPoint> ring = [];
    private int opened;
    private int repeated;
    private int flat;
    private string? flatValue;

    /// <summary>The feature's polygons, a table of one feature; without a polygon, and with a problem, when none has a surface.</summary>
    public PolygonTable Repair(GeoJsonRings rings, CoordinateReference reference, string label)
    {
        opened = repeated = flat = 0;
        flatValue = null;
        var builder = new PolygonTableBuilder(rings.Positions.Length);
        var polygons = 0;
        for (var polygon = 0; polygon < rings.PolygonCount; polygon++)
        {
            polygons += AddPolygon(rings, polygon, reference, builder) ? 1 : 0;
        }

        builder.EndFeature();
        Report(label, kept: polygons > 0);
        return builder.ToTable();
    }

    // A polygon whose shell has no surface goes with its holes; a hole without surface goes alone.
    private bool AddPolygon(GeoJsonRings rings, int polygon, CoordinateReference reference, PolygonTableBuilder builder)
    {
        var numbers = rings.RingsOf(polygon);
        foreach (var number in numbers)
        {
            Read(rings.Ring(number), reference);
            if (!HasSurface())
            {
                flat++;
                flatValue ??= string.Create(CultureInfo.InvariantCulture, $"ring of {rings.Ring(number).Length} positions");
                if (number == numbers.Start)
                {
                    return false;
                }

                continue;
            }

            builder.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ring));
            builder.EndRing();
        }

        builder.EndPolygon();
        return true;
    }

    private void Read(ReadOnlySpan<RawPosition> positions, CoordinateReference reference)
    {
        ring.Clear();
        foreach (var position in positions)
        {
            var point = OnGrid(position, reference);
            if (ring.Count > 0 && ring[^1] == point)
            {
                repeated++;
            }
            else
            {
                ring.Add(point);
            }
        }

        if (ring.Count > 1 && ring[0] == ring[^1])
        {
            ring.RemoveAt(ring.Count - 1);
        }
        else if (HasSurface())
        {
            opened++;
        }
    }

    private static GridPoint OnGrid(RawPosition position, CoordinateReference reference)
    {
        if (reference == CoordinateReference.Wgs84)
        {
            return GridPoint.FromDegrees(position.X, position.Y);
        }

        var (longitude, latitude) = Lambert93.ToDegrees(position.X, position.Y);
        return GridPoint.FromDegrees(longitude, latitude);
    }

    // Not by its area: that of a ring like an 8 may be zero, and it is no line.
    private bool HasSurface()
    {
        for (var i = 2; i < ring.Count; i++)
        {
            if (Orientation.Of(ring[0], ring[1], ring[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Report(string label, bool kept)
    {
        if (opened > 0)
        {
            report.Add(
                ProblemSeverity.Changed,
                "open-ring",
                label,
                Rings(opened),
                "The last position of a ring is not its first: the ring was closed.");
        }

        if (repeated > 0)
        {
            report.Add(ProblemSeverity.Changed, "repeated-position", label, string.Create(
                CultureInfo.InvariantCulture, $"{repeated} positions"), "A position repeats the one before it: it was left out.");
        }

        if (flat > 0 && kept)
        {
            report.Add(
                ProblemSeverity.Changed,
                "ring-without-surface",
                label,
                flatValue,
                $"A ring of fewer than three positions, or all on one line, was left out ({Rings(flat)}); the feature keeps the others.");
        }
        else if (flat > 0)
        {
            report.Add(
                ProblemSeverity.Refused,
                "ring-without-surface",
                label,
                flatValue,
                "The feature has no other ring than one of fewer than three positions, or all on one line.");
        }
    }

    private static string Rings(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "ring" : "rings")}");
}

using System.Runtime.InteropServices;
using MapService.Collections;

namespace MapService.Formats.GeoJson;

/// <summary>A position of a file, in degrees or metres. It may not be finite.</summary>
public readonly record struct RawPosition(double X, double Y);

/// <summary>The unchecked rings of a feature of a file, open or closed, of any winding.</summary>
public sealed class GeoJsonRings
{
    private readonly List<RawPosition> positions = [];
    private readonly List<int> ringStarts = [0];
    private readonly List<int> polygonStarts = [0];

    /// <summary>Number of polygons.</summary>
    public int PolygonCount => polygonStarts.Count - 1;

    /// <summary>Number of rings of all polygons.</summary>
    public int RingCount => ringStarts.Count - 1;

    /// <summary>Every position, ring after ring.</summary>
    public ReadOnlySpan<RawPosition> Positions => CollectionsMarshal.AsSpan(positions);

    /// <summary>The positions of one ring.</summary>
    public ReadOnlySpan<RawPosition> Ring(int ring) => Positions[ringStarts[ring]..ringStarts[ring + 1]];

    /// <summary>The ring numbers of one polygon, its shell first.</summary>
    public IndexRun RingsOf(int polygon) => new(polygonStarts[polygon], polygonStarts[polygon + 1]);

    internal void Clear()
    {
        positions.Clear();
        ringStarts.RemoveRange(1, ringStarts.Count - 1);
        polygonStarts.RemoveRange(1, polygonStarts.Count - 1);
    }

    internal void Add(RawPosition position) => positions.Add(position);

    /// <summary>Removes positions from the end of the current ring.</summary>
    internal void Shorten(int count) => CollectionsMarshal.SetCount(positions, count);

    internal void EndRing() => ringStarts.Add(positions.Count);

    internal void EndPolygon() => polygonStarts.Add(ringStarts.Count - 1);
}

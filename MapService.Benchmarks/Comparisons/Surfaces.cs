using System.Text.Json;
using MapService.Geometry;

namespace MapService.Benchmarks.Comparisons;

/// <summary>What two ways to the same polygons are compared by where their positions may start elsewhere in a ring.</summary>
/// <param name="SquareDegrees">Surface in the plane of longitude and latitude, holes left out.</param>
/// <param name="Parts">Number of polygons.</param>
/// <param name="Holes">Number of holes.</param>
/// <param name="Positions">Number of positions, ring-closing ones not counted.</param>
internal readonly record struct Surfaces(double SquareDegrees, int Parts, int Holes, int Positions)
{
    // Peers sum doubles of degrees; ours are whole numbers. 1e-9 of a département is a few square metres.
    private const double Tolerance = 1e-9;

    /// <summary>One feature of a table.</summary>
    public static Surfaces Of(PolygonTable table, int feature)
    {
        var sum = default(Surfaces);
        foreach (var polygon in table.PolygonsOf(feature))
        {
            var rings = table.RingsOf(polygon);
            sum = sum with { Parts = sum.Parts + 1, Holes = sum.Holes + rings.Count - 1 };
            foreach (var ring in rings)
            {
                var area = Math.Abs(SignedArea.Twice(table.Ring(ring))) / 2.0 / GridPoint.UnitsPerDegree / GridPoint.UnitsPerDegree;
                sum = sum with
                {
                    SquareDegrees = sum.SquareDegrees + (ring == rings.Start ? area : -area),
                    Positions = sum.Positions + table.Ring(ring).Length
                };
            }
        }

        return sum;
    }

    /// <summary>As the Node worker measures shapes (<c>npm/shapes.js</c>).</summary>
    public static Surfaces Of(JsonElement measured) => new(
        measured.GetProperty("area").GetDouble(),
        measured.GetProperty("parts").GetInt32(),
        measured.GetProperty("holes").GetInt32(),
        measured.GetProperty("positions").GetInt32());

    /// <summary>A polygon or multipolygon of GeoJSON.</summary>
    public static Surfaces OfGeometry(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return (geometry.GetProperty("type").ValueEquals("Polygon") ? [coordinates] : coordinates.EnumerateArray().ToArray())
            .Select(OfPolygon)
            .Aggregate(default(Surfaces), (sum, part) => new(
                sum.SquareDegrees + part.SquareDegrees, sum.Parts + part.Parts, sum.Holes + part.Holes, sum.Positions + part.Positions));
    }

    /// <summary>Null when two lists are equal, or how they differ.</summary>
    /// <param name="ours">Ours.</param>
    /// <param name="peer">The peer's.</param>
    /// <param name="filled">The outline in which the peer may have holes that a part of their own fills; -1 for none.</param>
    public static string? Difference(IReadOnlyList<Surfaces> ours, IReadOnlyList<Surfaces> peer, int filled = -1)
    {
        if (ours.Count != peer.Count)
        {
            return $"{ours.Count} outlines, not {peer.Count}.";
        }

        var at = Enumerable.Range(0, ours.Count)
            .FirstOrDefault(i => !(i == filled ? ours[i].CoversSame(peer[i]) : ours[i].Equal(peer[i])), -1);
        return at < 0 ? null : $"Outline {at}: {ours[at]}, not {peer[at]}.";
    }

    private static Surfaces OfPolygon(JsonElement rings)
    {
        var areas = rings.EnumerateArray().Select(ring => Math.Abs(RingArea.SquareDegrees(ring))).ToArray();
        return new(areas[0] - areas[1..].Sum(), 1, areas.Length - 1, rings.EnumerateArray().Sum(ring => ring.GetArrayLength() - 1));
    }

    private bool Equal(Surfaces other) => (Parts, Holes, Positions) == (other.Parts, other.Holes, other.Positions) && CoversSame(other);

    private bool CoversSame(Surfaces other) =>
        Parts - Holes == other.Parts - other.Holes && Math.Abs(SquareDegrees - other.SquareDegrees) <= Tolerance * other.SquareDegrees;
}

using MapService.Geometry;

namespace MapService.Topology.Arcs;

/// <summary>
/// Finds the junctions: vertices where arcs begin and end. Two rings (or one ring twice) pass a junction with different vertices
/// before or after it. Everywhere else all rings follow the same line, forwards or backwards.
/// <code>
///        A
///   a---b---c---d       A and B both go from a to b to c, so b is not a junction.
///       B    \          At c, A goes on to d, and B to e: c is a junction.
///             e
/// </code>
/// The rule is that of TopoJSON: two rings share a line exactly when they share its vertices.
/// </summary>
internal static class Junctions
{
    /// <returns>One flag for each vertex number.</returns>
    public static bool[] Of(PolygonTable polygons, VertexNumbers vertices)
    {
        var junction = new bool[vertices.Count];
        var sideA = new int[vertices.Count];
        var sideB = new int[vertices.Count];
        Array.Fill(sideA, -1);
        for (var ring = 0; ring < polygons.RingCount; ring++)
        {
            var numbers = vertices.OfPoint.AsSpan(polygons.RingStarts[ring]..polygons.RingStarts[ring + 1]);
            for (var i = 0; i < numbers.Length; i++)
            {
                var vertex = numbers[i];
                var before = numbers[i == 0 ? numbers.Length - 1 : i - 1];
                var after = numbers[i == numbers.Length - 1 ? 0 : i + 1];
                if (sideA[vertex] < 0)
                {
                    sideA[vertex] = before;
                    sideB[vertex] = after;
                }
                else if ((sideA[vertex] != before || sideB[vertex] != after) && (sideA[vertex] != after || sideB[vertex] != before))
                {
                    junction[vertex] = true;
                }
            }
        }

        return junction;
    }
}

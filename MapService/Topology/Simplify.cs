using MapService.Geometry;

namespace MapService.Topology;

/// <summary>
/// Arcs with fewer vertices, by <see cref="SimplifyWeights"/>. An arc is simplified once for the features on both of its sides, so that they stay joined.
/// A ring keeps three positions at least. Positions are never moved. A minimum of 0 takes nothing away.
/// </summary>
public static class Simplify
{
    /// <summary>The positions of an arc that weigh at least <paramref name="minimumSquareMetres"/>, both ends included.</summary>
    public static GridPoint[] Arc(CoverageTopology topology, SimplifyWeights weights, int arc, double minimumSquareMetres)
    {
        var positions = topology.Arc(arc);
        var weightsOfArc = weights.Arc(arc);
        var kept = new List<GridPoint>(positions.Length);
        for (var i = 0; i < positions.Length; i++)
        {
            if (weightsOfArc[i] >= minimumSquareMetres)
            {
                kept.Add(positions[i]);
            }
        }

        return [.. kept];
    }
}

namespace MapService.Topology.Defects;

/// <summary>
/// Finds the places where the polygons of a table do not fit together: ground covered twice, narrow gaps, and borders that two
/// features share with different vertices. Polygons that fit together have none.
/// Does not detect a narrow gap that is less than <see cref="NarrowGaps.LeastLengthByWidth"/> times as long as wide and open to the
/// outside (an inlet looks the same), or open and narrower than half a step of the grid, nor a narrow gap within one feature.
/// </summary>
public static class DefectFinder
{
    /// <summary>
    /// Gaps at most this wide are slivers unless told otherwise: more than what is lost by rounding and redrawing, less than a river
    /// that is worth a gap. The communes of France of 2018, which fit, have no such gap at 1, 5, 20 or 50 m.
    /// </summary>
    public const double DefaultSliverWidthMetres = 20;

    /// <summary>The least width that may be asked for: a step of the grid.</summary>
    public const double LeastSliverWidthMetres = 0.01;

    /// <summary>The greatest one: anything wider is geography.</summary>
    public const double GreatestSliverWidthMetres = 1000;

    /// <summary>Every defect: overlaps, then unmatched borders, then gaps, each in the order of its features and places.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="sliverWidthMetres">Enclosed gaps that are wider anywhere are lakes or enclaves, not defects; open ones are looked at where they
    /// are at most this wide.</param>
    public static IReadOnlyList<Defect> Find(CoverageTopology topology, double sliverWidthMetres = DefaultSliverWidthMetres)
    {
        var uncovered = UncoveredRings.Of(topology);
        var slivers = UncoveredFaces.Find(topology, uncovered)
            .Select(piece => (Piece: piece, Defect: Defect.OfGround(DefectKind.SliverGap, piece.Features, piece.Ground)))
            .Where(gap => GreatestWidth.IsAtMost(gap.Defect, sliverWidthMetres))
            .ToArray();
        var gaps = slivers.Select(gap => gap.Defect)
            .Concat(NarrowGaps.Find(topology, uncovered, slivers.SelectMany(gap => gap.Piece.Rings).ToHashSet(), sliverWidthMetres));
        return
        [
            .. OverlappingFaces.Find(topology).Concat(UnmatchedBorders.Find(topology)).Concat(gaps)
                .OrderBy(d => d.Kind)
                .ThenBy(d => d.Features, FeatureOrder.Instance)
                .ThenBy(d => d.Place.Key),
        ];
    }

    private sealed class FeatureOrder : IComparer<IReadOnlyList<int>>
    {
        public static FeatureOrder Instance { get; } = new();

        public int Compare(IReadOnlyList<int>? x, IReadOnlyList<int>? y)
        {
            for (var i = 0; i < Math.Min(x!.Count, y!.Count); i++)
            {
                if (x[i] != y[i])
                {
                    return x[i].CompareTo(y[i]);
                }
            }

            return x.Count.CompareTo(y.Count);
        }
    }
}

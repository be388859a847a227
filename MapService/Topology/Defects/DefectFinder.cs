namespace MapService.Topology.Defects;

/// <summary>
/// Finds the places where the polygons of a table do not fit together: overlaps, narrow gaps, and borders that two features share with
/// different vertices. A valid coverage has none.
/// It does not find a narrow gap within one feature. Of the gaps that are open to the outside, it does not find those less than
/// <see cref="NarrowGaps.LeastLengthByWidth"/> times as long as wide (an inlet looks the same), or narrower than half a step of the grid.
/// Nor does it find a vertex that lies on an edge of another feature when the two have no stretch of border in common.
/// </summary>
public static class DefectFinder
{
    /// <summary>
    /// Default width: gaps up to this width are slivers. It is more than the errors of rounding and redrawing, and less than a river that
    /// is a real gap. The communes of France of 2018 fit together, and have no such gap at 1, 5, 20 or 50 m.
    /// </summary>
    public const double DefaultSliverWidthMetres = 20;

    /// <summary>The smallest allowed width: a step of the grid.</summary>
    public const double LeastSliverWidthMetres = 0.01;

    /// <summary>The largest allowed width. A wider gap is a real one.</summary>
    public const double GreatestSliverWidthMetres = 1000;

    /// <summary>Every defect: overlaps, then unmatched borders, then gaps, each in the order of its features and places.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="sliverWidthMetres">
    /// The largest width of a sliver. An enclosed gap that is wider somewhere is a lake or an enclave, not a defect. Of an open gap, the
    /// parts up to this width are defects.
    /// </param>
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

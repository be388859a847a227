namespace MapService.Topology;

/// <summary>
/// Finds the places where the polygons of a table do not fit together: ground covered twice, narrow gaps, and borders that two
/// features share with different vertices. Polygons that fit together have none.
/// </summary>
public static class Defects
{
    /// <summary>Gaps at most this wide are slivers unless told otherwise.</summary>
    public const double DefaultSliverWidthMetres = 20;

    /// <summary>Every defect: overlaps, then unmatched borders, then gaps, each in the order of its features and places.</summary>
    /// <param name="topology">The polygons, cut into arcs.</param>
    /// <param name="sliverWidthMetres">Gaps whose mean width (twice the surface by the perimeter) is more are lakes or enclaves, not defects.</param>
    public static IReadOnlyList<Defect> Find(CoverageTopology topology, double sliverWidthMetres = DefaultSliverWidthMetres)
    {
        var gaps = UncoveredGround.Find(topology)
            .Select(piece => Defect.OfGround(DefectKind.SliverGap, piece.Features, piece.Ground))
            .Where(gap => gap.WidthMetres <= sliverWidthMetres);
        return
        [
            .. OverlappingGround.Find(topology).Concat(UnmatchedBorders.Find(topology)).Concat(gaps)
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

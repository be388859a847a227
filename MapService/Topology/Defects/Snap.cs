using MapService.Geometry;
using MapService.Topology.Noding;
using MapService.Topology.Outlines;

namespace MapService.Topology.Defects;

/// <summary>
/// Repairs defects up to a width. An overlap goes to one of its features, and a narrow gap to the neighbour with the longest border with
/// it. Shared borders get the same vertices on both sides. Wider defects stay, and features without a repair keep every position. Areas
/// change only by what is repaired. The result depends only on the polygons: of equally long borders, that of the lower feature number
/// counts.
/// </summary>
/// <remarks>
/// <para>The width of a gap or an overlap is the diameter of the largest circle in it (<see cref="GreatestWidth"/>). An overlap stays if
/// the
/// feature that would lose it would lose more than half of its area: that is not a border drawn twice.</para>
/// <para>In a sharp corner a border can move by more than the width (<see cref="SnapChange"/> tells how far). A vertex where the border of
/// a
/// neighbour ended may stay in a straight border.</para>
/// <para>Method: each defect becomes a patch on the polygons. Polygons and patches are noded and cut into arcs together, and each face goes
/// to
/// the feature that gets its patch. Compare CoverageCleaner of JTS, which also merges slivers with the longest border.</para>
/// <code>
///     +------+  +------+              +------+--+------+          +---------+------+
///     |  a   |  |  b   |              |  a   |p |  b   |          |  a          b  |
///     |      +--+      |   patched    |      +--+      |  joined  |      +--+      |   here to a
///     |         |      |              |         |      |          |         |      |
///     +---------+------+              +---------+------+          +---------+------+
/// </code>
/// </remarks>
public static class Snap
{
    /// <summary>The smallest allowed width: a step of the grid.</summary>
    public const double LeastWidthMetres = 0.01;

    /// <summary>The largest allowed width. A wider defect is a mistake that somebody must check.</summary>
    public const double GreatestWidthMetres = 100;

    // Rounding of a patch may leave defects of a step or two, and two patches that touch may make a third defect. More passes are rare.
    private const int MostPasses = 8;

    // A gap between many features is first divided along their borders. The remaining corners are not divided.
    private const int SplittingPasses = 2;

    /// <summary>The repaired polygons, in their order.</summary>
    /// <param name="polygons">The polygons.</param>
    /// <param name="widthMetres">Defects up to this width are repaired.</param>
    public static PolygonTable Of(PolygonTable polygons, double widthMetres)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var places = PlacesToMend(polygons, widthMetres, pass < SplittingPasses);
            if (places.Count == 0)
            {
                break;
            }

            polygons = Mended(polygons, places);
        }

        return polygons;
    }

    private static List<Defect> PlacesToMend(PolygonTable polygons, double widthMetres, bool split)
    {
        var topology = CoverageTopology.Build(polygons);
        var places = DefectFinder.Find(topology, widthMetres)
            .Where(d => GreatestWidth.IsAtMost(d, widthMetres))
            .Where(d => d.Kind != DefectKind.Overlap
                || d.Features.All(f => d.SurfaceSquareMetres <= GeodesicArea.SquareMetres(polygons, f) / 2))
            .ToList();
        if (!split || !places.Exists(IsAmongMany))
        {
            return places;
        }

        var uncovered = UncoveredRings.Of(topology);
        var among = UncoveredFaces.Find(topology, uncovered)
            .Where(piece => Defect.OfGround(DefectKind.SliverGap, piece.Features, piece.Ground) is var gap
                && IsAmongMany(gap)
                && GreatestWidth.IsAtMost(gap, widthMetres))
            .SelectMany(piece => piece.Rings)
            .ToHashSet();
        List<Defect> parts = [.. places.Where(place => !IsAmongMany(place)), .. NarrowGaps.Parts(topology, uncovered, among, widthMetres)];
        return parts.Count > 0 ? parts : places;
    }

    private static bool IsAmongMany(Defect place) => place.Kind == DefectKind.SliverGap && place.Features.Count > 2;

    private static PolygonTable Mended(PolygonTable polygons, List<Defect> places)
    {
        var patches = places.Where(p => p.Kind != DefectKind.UnmatchedBorder).ToArray();
        var topology = CoverageTopology.Build(WithPatches(polygons, patches));
        var owners = OwnersOfFaces(topology, polygons.FeatureCount, PatchOwners.Of(topology, polygons.FeatureCount, patches));
        var concerned = places.SelectMany(p => p.Features).ToHashSet();
        AddThoseBeside(concerned, topology, owners, polygons);
        var refs = RefsAround(topology, owners, concerned);
        var builder = new PolygonTableBuilder(polygons.PointCount);
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            if (refs.TryGetValue(feature, out var around))
            {
                var outline = RingJoiner.Join(topology, around.ToArray()).ToPolygons(topology);
                var same = SnapChange.EdgesOf(outline, 0).SetEquals(SnapChange.EdgesOf(polygons, feature));
                builder.AddPolygonsOf(same ? polygons : outline, same ? feature : 0);
            }
            else
            {
                builder.AddPolygonsOf(polygons, feature);
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }

    private static PolygonTable WithPatches(PolygonTable polygons, Defect[] patches)
    {
        var builder = new PolygonTableBuilder(polygons.PointCount);
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            builder.AddPolygonsOf(polygons, feature);
            builder.EndFeature();
        }

        foreach (var patch in patches)
        {
            builder.AddPolygonsOf(patch.Ground, 0);
            builder.EndFeature();
        }

        return builder.ToTable();
    }

    /// <summary>The feature that gets each face: under patches, the choice of the first patch that decides there.</summary>
    private static int[][] OwnersOfFaces(CoverageTopology topology, int featureCount, PatchOwners patches)
    {
        var owners = new int[topology.FaceCount][];
        for (var face = 0; face < owners.Length; face++)
        {
            var all = topology.FeaturesOfFace(face);
            var firstPatch = all.IndexOfAnyInRange(featureCount, int.MaxValue);
            var features = firstPatch < 0 ? all.ToArray() : all[..firstPatch].ToArray();
            owners[face] = features.Length != 1 && firstPatch >= 0 && patches.OwnerOf(all[firstPatch], features) is { } owner
                ? [owner]
                : features;
        }

        return owners;
    }

    /// <summary>
    /// Adds the features that share a split edge with a feature concerned. Splitting rounds to the grid, so both must use the split edge,
    /// or there would be a gap between them.
    /// </summary>
    private static void AddThoseBeside(HashSet<int> concerned, CoverageTopology topology, int[][] owners, PolygonTable polygons)
    {
        var edges = new Dictionary<int, HashSet<(GridPoint, GridPoint)>>();
        var beside = new Dictionary<int, List<int>>();
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var (left, right) = (OwnersOf(owners, topology.LeftFaceOf(arc)), OwnersOf(owners, topology.RightFaceOf(arc)));
            int[] bordering = [.. left.Except(right), .. right.Except(left)];
            if (bordering.Length < 2 || bordering.All(feature => HasEvery(EdgesOf(feature), topology.Arc(arc))))
            {
                continue;
            }

            foreach (var feature in bordering)
            {
                (beside.TryGetValue(feature, out var others) ? others : beside[feature] = []).AddRange(bordering);
            }
        }

        var open = new Stack<int>(concerned);
        while (open.TryPop(out var feature))
        {
            foreach (var other in beside.GetValueOrDefault(feature, []).Where(concerned.Add))
            {
                open.Push(other);
            }
        }

        HashSet<(GridPoint, GridPoint)> EdgesOf(int feature) =>
            edges.TryGetValue(feature, out var known) ? known : edges[feature] = SnapChange.EdgesOf(polygons, feature);
    }

    private static bool HasEvery(HashSet<(GridPoint, GridPoint)> edges, ReadOnlySpan<GridPoint> path)
    {
        for (var i = 1; i < path.Length; i++)
        {
            if (!edges.Contains(EdgeCrossing.Sorted(path[i - 1], path[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static int[] OwnersOf(int[][] owners, int face) => face < 0 ? [] : owners[face];

    /// <summary>References to the arcs around each feature concerned, with the feature on the left.</summary>
    private static Dictionary<int, List<int>> RefsAround(CoverageTopology topology, int[][] owners, HashSet<int> concerned)
    {
        var refs = concerned.ToDictionary(feature => feature, _ => new List<int>());
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var left = OwnersOf(owners, topology.LeftFaceOf(arc));
            var right = OwnersOf(owners, topology.RightFaceOf(arc));
            Add(left, right, arc);
            Add(right, left, ~arc);
        }

        return refs;

        void Add(int[] inside, int[] outside, int arcRef)
        {
            foreach (var feature in inside)
            {
                if (!outside.Contains(feature) && refs.TryGetValue(feature, out var around))
                {
                    around.Add(arcRef);
                }
            }
        }
    }
}

using MapService.Geometry;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace MapService.Topology;

/// <summary>
/// Cuts features that do not fit together into faces, each covered by one known set of features: face f is what feature f alone
/// covers, and each set of several features that share ground has a face after those. Features around them are noded with them,
/// so that borders still match. Where everything fits, the faces are the features themselves.
/// Noding is NetTopologySuite's snap rounding on the grid: new vertices lie within one grid step of the true crossing.
/// </summary>
internal sealed class SharedGround
{
    private readonly int[][] featuresOfShared;
    private readonly Dictionary<int, List<int>> sharedOfFeature = [];
    private readonly int[] single;

    private SharedGround(PolygonTable faces, int featureCount, int[][] featuresOfShared)
    {
        Faces = faces;
        FeatureCount = featureCount;
        this.featuresOfShared = featuresOfShared;
        single = [.. Enumerable.Range(0, featureCount)];
        for (var i = 0; i < featuresOfShared.Length; i++)
        {
            foreach (var feature in featuresOfShared[i])
            {
                (sharedOfFeature.TryGetValue(feature, out var faceList) ? faceList : sharedOfFeature[feature] = []).Add(featureCount + i);
            }
        }
    }

    public PolygonTable Faces { get; }

    public int FeatureCount { get; }

    /// <summary>No ground is shared: the faces are the features.</summary>
    public static SharedGround None(PolygonTable polygons) => new(polygons, polygons.FeatureCount, []);

    public static SharedGround Of(PolygonTable polygons, IReadOnlyList<Misfit> misfits)
    {
        var concerned = Concerned(polygons, misfits);
        var own = concerned.ToDictionary(feature => feature, _ => new List<Polygon>());
        var shared = new SortedDictionary<string, (int[] Features, List<Polygon> Ground)>(StringComparer.Ordinal);
        var areas = concerned.Select(feature => (Feature: feature, Area: NtsPolygons.Of(polygons, feature).Buffer(0))).ToArray();
        var locators = areas.Select(a => (a.Feature, a.Area.EnvelopeInternal, Locator: new IndexedPointInAreaLocator(a.Area))).ToArray();
        foreach (var face in NodedFaces.Of(areas.Select(a => a.Area), NtsPolygons.Grid.PrecisionModel))
        {
            var inside = face.InteriorPoint.Coordinate;
            var features = locators
                .Where(l => l.EnvelopeInternal.Contains(inside) && l.Locator.Locate(inside) == Location.Interior)
                .Select(l => l.Feature)
                .ToArray();
            if (features.Length == 1)
            {
                own[features[0]].Add(face);
            }
            else if (features.Length > 1)
            {
                var key = string.Join(' ', features);
                if (!shared.TryGetValue(key, out var entry))
                {
                    shared.Add(key, entry = (features, []));
                }

                entry.Ground.Add(face);
            }
        }

        return new SharedGround(TableOf(polygons, own, shared.Values), polygons.FeatureCount, [.. shared.Values.Select(s => s.Features)]);
    }

    /// <summary>The features that cover a face.</summary>
    public ReadOnlySpan<int> FeaturesOf(int face) =>
        face < FeatureCount ? single.AsSpan(face, 1) : featuresOfShared[face - FeatureCount];

    /// <summary>The faces after the features' own that a feature covers.</summary>
    public ReadOnlySpan<int> SharedFacesOf(int feature) =>
        sharedOfFeature.TryGetValue(feature, out var faces) ? faces.ToArray() : [];

    /// <summary>The features that do not fit, and those whose box touches one of theirs.</summary>
    private static int[] Concerned(PolygonTable polygons, IReadOnlyList<Misfit> misfits)
    {
        var boxes = misfits.SelectMany(o => new[] { o.FeatureA, o.FeatureB }).Distinct().Select(polygons.BoxOf).ToArray();
        return [.. Enumerable.Range(0, polygons.FeatureCount).Where(f => polygons.BoxOf(f) is { IsEmpty: false } box && boxes.Any(box.Intersects))];
    }

    private static PolygonTable TableOf(PolygonTable polygons, Dictionary<int, List<Polygon>> own, IEnumerable<(int[] Features, List<Polygon> Ground)> shared)
    {
        var builder = new PolygonTableBuilder(polygons.PointCount);
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            if (own.TryGetValue(feature, out var faces))
            {
                faces.ForEach(face => NtsPolygons.Add(builder, face));
            }
            else
            {
                builder.AddPolygonsOf(polygons, feature);
            }

            builder.EndFeature();
        }

        foreach (var (_, ground) in shared)
        {
            ground.ForEach(face => NtsPolygons.Add(builder, face));
            builder.EndFeature();
        }

        return builder.ToTable();
    }
}

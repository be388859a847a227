using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Noding;

/// <summary>
/// The faces of features that may overlap. Face f is the area that only feature f covers. Each set of several features that overlap has a
/// face after these. In a valid coverage the faces are the features.
/// </summary>
internal sealed class SharedFaces
{
    private readonly int[][] featuresOfShared;
    private readonly Dictionary<int, int[]> sharedOfFeature;
    private readonly int[] single;

    private SharedFaces(int featureCount, int[][] featuresOfShared)
    {
        FeatureCount = featureCount;
        this.featuresOfShared = featuresOfShared;
        single = [.. Enumerable.Range(0, featureCount)];
        sharedOfFeature = featuresOfShared
            .SelectMany((features, i) => features.Select(feature => (feature, Face: featureCount + i)))
            .GroupBy(f => f.feature, f => f.Face)
            .ToDictionary(f => f.Key, f => f.ToArray());
    }

    public int FeatureCount { get; }

    /// <summary>Number of faces: one for each feature, and those of several features.</summary>
    public int FaceCount => FeatureCount + featuresOfShared.Length;

    /// <summary>Faces of features without overlaps: the features.</summary>
    public static SharedFaces None(PolygonTable polygons) => new(polygons.FeatureCount, []);

    /// <summary>The faces of polygons with edges that only meet at their ends, and the arcs with a face on each side.</summary>
    public static (ArcTable Arcs, SharedFaces Ground) Of(PolygonTable polygons, ArcTable arcs)
    {
        var (left, right, sets) = CoverWalk.Of(polygons, arcs);
        var features = Enumerable.Range(0, sets.Count).Select(sets.FeaturesOf).ToArray();
        var shared = features.Where(f => f.Length > 1).Distinct(SameFeatures.Instance).Order(SameFeatures.Instance).ToArray();
        var faceOf = shared.Select((f, i) => (f, i)).ToDictionary(f => f.f, f => polygons.FeatureCount + f.i, SameFeatures.Instance);
        var faces = features.Select(f => f.Length == 0 ? -1 : f.Length == 1 ? f[0] : faceOf[f]).ToArray();
        return (
            arcs with { Left = [.. left.Select(cover => faces[cover])], Right = [.. right.Select(cover => faces[cover])], Crowded = [] },
            new SharedFaces(polygons.FeatureCount, shared));
    }

    /// <summary>Restores faces from the arrays of <see cref="ToArrays"/>.</summary>
    public static SharedFaces FromArrays(NamedArrays arrays)
    {
        var (starts, features) = (arrays.Get<int>("ground.shared-starts"), arrays.Get<int>("ground.shared"));
        return new SharedFaces(
            arrays.Get<int>("ground.feature-count")[0],
            [.. Enumerable.Range(0, starts.Length - 1).Select(i => features[starts[i]..starts[i + 1]])]);
    }

    /// <summary>Adds the arrays.</summary>
    public void ToArrays(NamedArrays arrays)
    {
        var starts = new int[featuresOfShared.Length + 1];
        for (var i = 0; i < featuresOfShared.Length; i++)
        {
            starts[i + 1] = starts[i] + featuresOfShared[i].Length;
        }

        arrays.Add("ground.feature-count", [FeatureCount]);
        arrays.Add("ground.shared-starts", starts);
        arrays.Add("ground.shared", featuresOfShared.SelectMany(features => features).ToArray());
    }

    /// <summary>The features that cover a face.</summary>
    public ReadOnlySpan<int> FeaturesOf(int face) =>
        face < FeatureCount ? single.AsSpan(face, 1) : featuresOfShared[face - FeatureCount];

    /// <summary>The faces of several features that a feature covers.</summary>
    public ReadOnlySpan<int> SharedFacesOf(int feature) =>
        sharedOfFeature.TryGetValue(feature, out var faces) ? faces : [];

    private sealed class SameFeatures : IEqualityComparer<int[]>, IComparer<int[]>
    {
        public static SameFeatures Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            foreach (var feature in obj)
            {
                hash.Add(feature);
            }

            return hash.ToHashCode();
        }

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}

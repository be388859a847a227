using MapService.Geometry;
using MapService.Topology.Arcs;

namespace MapService.Topology.Noding;

/// <summary>
/// The faces that features which do not fit together make: face f is what feature f alone covers, and each set of several features
/// that cover the same ground has a face after those. Where everything fits, the faces are the features themselves.
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

    /// <summary>The features' own faces, and those of several features.</summary>
    public int FaceCount => FeatureCount + featuresOfShared.Length;

    /// <summary>No ground is shared: the faces are the features.</summary>
    public static SharedFaces None(PolygonTable polygons) => new(polygons.FeatureCount, []);

    /// <summary>The faces of polygons whose edges meet in their ends only, and the arcs with a face on either side.</summary>
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

    /// <summary>What <see cref="ToArrays"/> gave.</summary>
    public static SharedFaces FromArrays(NamedArrays arrays)
    {
        var (starts, features) = (arrays.Get<int>("ground.shared-starts"), arrays.Get<int>("ground.shared"));
        return new SharedFaces(
            arrays.Get<int>("ground.feature-count")[0],
            [.. Enumerable.Range(0, starts.Length - 1).Select(i => features[starts[i]..starts[i + 1]])]);
    }

    /// <summary>Adds what it is made of.</summary>
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

    /// <summary>The faces after the features' own that a feature covers.</summary>
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

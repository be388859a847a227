namespace MapService.Topology.Noding;

/// <summary>
/// Numbers covers: sets of features, with the count of each. Equal covers have equal numbers. Number 0 is the empty cover.
/// </summary>
internal sealed class FeatureSets
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<(int Feature, int Times)[]> covers = [[]];
    private readonly int[] onlyOnce;
    private readonly List<(int Feature, int Times)> changed = [];

    /// <param name="featureCount">Number of features.</param>
    public FeatureSets(int featureCount) => onlyOnce = new int[featureCount];

    /// <summary>Number of different covers.</summary>
    public int Count => covers.Count;

    /// <summary>The features of a cover, in their order.</summary>
    public int[] FeaturesOf(int cover) => [.. covers[cover].Where(c => c.Times > 0).Select(c => c.Feature)];

    /// <summary>The number of a changed cover.</summary>
    /// <param name="cover">The cover before the change.</param>
    /// <param name="changes">The change of the count of each feature.</param>
    public int Changed(int cover, IReadOnlyList<(int Feature, int Times)> changes)
    {
        changed.Clear();
        changed.AddRange(covers[cover]);
        foreach (var (feature, times) in changes)
        {
            var at = changed.FindIndex(c => c.Feature >= feature);
            if (at < 0)
            {
                changed.Add((feature, times));
            }
            else if (changed[at].Feature != feature)
            {
                changed.Insert(at, (feature, times));
            }
            else if (changed[at].Times + times == 0)
            {
                changed.RemoveAt(at);
            }
            else
            {
                changed[at] = (feature, changed[at].Times + times);
            }
        }

        return NumberOf();
    }

    private int NumberOf()
    {
        // Nearly everywhere the cover is one feature, once.
        if (changed is [{ Times: 1 } only])
        {
            return onlyOnce[only.Feature] != 0 ? onlyOnce[only.Feature] : onlyOnce[only.Feature] = Add();
        }

        var key = string.Join(' ', changed);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers.Add(key, number = Add());
        }

        return number;
    }

    private int Add()
    {
        covers.Add([.. changed]);
        return covers.Count - 1;
    }
}

namespace MapService.Topology.Noding;

/// <summary>
/// Which features cover a ground, and how many times each, as small numbers: equal numbers are equal covers. Number 0 is nothing.
/// </summary>
internal sealed class FeatureSets
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<(int Feature, int Times)[]> covers = [[]];
    private readonly int[] onlyOnce;
    private readonly List<(int Feature, int Times)> changed = [];

    /// <param name="featureCount">How many features there are.</param>
    public FeatureSets(int featureCount) => onlyOnce = new int[featureCount];

    /// <summary>Number of different covers.</summary>
    public int Count => covers.Count;

    /// <summary>The features that cover it, in their order.</summary>
    public int[] FeaturesOf(int cover) => [.. covers[cover].Where(c => c.Times > 0).Select(c => c.Feature)];

    /// <summary>The cover with some features more or less.</summary>
    /// <param name="cover">Where from.</param>
    /// <param name="changes">How many times more (positive) or less (negative) each feature covers.</param>
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
        // Nearly all ground is covered by one feature, once.
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

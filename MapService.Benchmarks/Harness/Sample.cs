namespace MapService.Benchmarks.Harness;

/// <summary>What was measured in the rounds of one way: milliseconds, or requests a second.</summary>
internal readonly record struct Sample
{
    /// <param name="values">One a round, in any order; at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Sample(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("Nothing was measured.", nameof(values));
        }

        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        Median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        (Minimum, Maximum) = (sorted[0], sorted[^1]);
    }

    /// <summary>The one in the middle; of two in the middle, their mean.</summary>
    public double Median { get; }

    /// <summary>The least.</summary>
    public double Minimum { get; }

    /// <summary>The most.</summary>
    public double Maximum { get; }

    /// <summary>The same in another unit.</summary>
    public Sample Times(double factor) => new([Minimum * factor, Median * factor, Maximum * factor]);
}

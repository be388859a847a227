namespace MapService.Coverage.Figures;

/// <summary>
/// Percentages as they are quoted in public: 0-100, two decimals, half away from zero; but never 100 while anything
/// is left out, and never 0 while anything is covered (99.996 % is 99.99, 0.001 % is 0.01). Nothing of nothing has no percentage.
/// </summary>
public static class Percentage
{
    private const decimal Step = 0.01m;

    /// <summary>Percentage of two whole numbers; null when <paramref name="total"/> is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0, or more covered than there is.</exception>
    public static decimal? Of(long covered, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(covered);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, covered);
        return total == 0 ? null : Honest(100m * covered / total, covered == 0, covered == total);
    }

    /// <summary>Percentage of two measured surfaces in the same unit; null when <paramref name="total"/> is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, below 0, or more covered than there is.</exception>
    public static decimal? Of(double covered, double total)
    {
        if (!double.IsFinite(total) || !(covered >= 0 && covered <= total))
        {
            throw new ArgumentOutOfRangeException(nameof(covered), covered, $"Expected a surface between 0 and the total of {total}.");
        }

        return total == 0 ? null : Honest((decimal)(100 * (covered / total)), covered == 0, covered == total);
    }

    private static decimal Honest(decimal percent, bool nothing, bool everything)
    {
        if (nothing || everything)
        {
            return nothing ? 0.00m : 100.00m;
        }

        return Math.Clamp(Math.Round(percent, 2, MidpointRounding.AwayFromZero), Step, 100 - Step);
    }
}

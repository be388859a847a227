namespace MapService.Coverage.Figures;

/// <summary>
/// Percentages for publication: 0 to 100, two decimals, rounded half away from zero. A share is 100 only when everything is covered, and 0
/// only when nothing is covered (99.996 % is 99.99, 0.001 % is 0.01). A total of 0 has no percentage.
/// </summary>
public static class Percentage
{
    private const decimal Step = 0.01m;

    /// <summary>Percentage of two whole numbers; null when <paramref name="total"/> is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more is covered than the total.</exception>
    public static decimal? Of(long covered, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(covered);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, covered);
        return total == 0 ? null : Honest(100m * covered / total, covered == 0, covered == total);
    }

    /// <summary>Percentage of two measured areas in the same unit; null when <paramref name="total"/> is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or negative, or more is covered than the total.</exception>
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

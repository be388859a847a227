namespace MapService.Coverage.Audit;

/// <summary>A difference in percent of what is declared: two decimals, half away from zero, never 0 while there is a difference.</summary>
public static class DifferencePercent
{
    private const decimal Step = 0.01m;

    /// <summary>Null without a difference to tell, and where nothing is declared.</summary>
    public static decimal? Of(long? difference, long? declared)
    {
        if (difference is not { } by || declared is not > 0)
        {
            return null;
        }

        var percent = Math.Round(100m * by / declared.Value, 2, MidpointRounding.AwayFromZero);
        return percent == 0 && by != 0 ? Math.Sign(by) * Step : percent;
    }
}

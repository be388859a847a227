using System.Globalization;

namespace MapService.Benchmarks.Harness;

/// <summary>Prints one line a comparison, and counts how they went.</summary>
internal sealed class Report(TextWriter output, int rounds)
{
    private int compared;
    private int differing;
    private int missed;
    private int notRun;

    /// <summary>True when no comparison gave results that differ.</summary>
    public bool AllEqual => differing == 0;

    /// <summary>A line above the table.</summary>
    public void Note(string text) => output.WriteLine(text);

    /// <summary>The names of the columns.</summary>
    public void Heading() => Write("name", "ours_ms", "peer_ms", "ratio", "goal", "");

    /// <summary>Compares two ways to the same result by their times; the ratio is the peer's time over ours.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="goal">What the ratio has to be; null where none was set.</param>
    /// <param name="ours">Ours.</param>
    /// <param name="peer">The peer's.</param>
    /// <param name="difference">Says how the results differ, null when they are equal. Asked first; nothing is timed when they
    /// differ.</param>
    public void Compare(string name, Goal? goal, Way ours, Way peer, Func<string?> difference)
    {
        if (Differs(name, difference()))
        {
            return;
        }

        var samples = Rounds.Run(rounds, ours, peer);
        Line(name, goal, samples[0], samples[1], samples[1].Median / samples[0].Median);
    }

    /// <summary>Times ours alone against a bound in milliseconds.</summary>
    public void Within(string name, double mostMilliseconds, Way ours, Func<string?> difference)
    {
        if (Differs(name, difference()))
        {
            return;
        }

        var sample = Rounds.Run(rounds, ours)[0];
        var goal = Goal.AtMost(mostMilliseconds);
        Write(name, Text(sample), "", "", $"{goal} ms", Count(goal.IsMetBy(sample.Median)));
    }

    /// <summary>A comparison that was measured elsewhere.</summary>
    public void Line(string name, Goal? goal, Sample ours, Sample peer, double ratio) =>
        Write(name, Text(ours), Text(peer), ratio.ToString(
            ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture), $"{goal}", Count(goal?.IsMetBy(ratio) != false));

    /// <summary>A comparison of two whole numbers, such as bytes; the ratio is the peer's over ours.</summary>
    public void Numbers(string name, Goal goal, long ours, long peer)
    {
        var ratio = (double)peer / ours;
        Write(name, Text(ours), Text(peer), ratio.ToString("0.00", CultureInfo.InvariantCulture), $"{goal}", Count(goal.IsMetBy(ratio)));
    }

    /// <summary>A comparison that cannot be run here.</summary>
    public void NotRun(string name, string why)
    {
        notRun++;
        output.WriteLine($"{name}: not run. {why}");
    }

    /// <summary>Says so when two results differ.</summary>
    /// <returns>True when they do.</returns>
    public bool Differs(string name, string? difference)
    {
        if (difference is null)
        {
            return false;
        }

        differing++;
        output.WriteLine($"{name}: the results differ, nothing is timed. {difference}");
        return true;
    }

    /// <summary>The last line.</summary>
    public void Summary() =>
        output.WriteLine(
            $"{compared} compared, {missed} of them short of their goal; {differing} with results that differ; {notRun} not run");

    private string Count(bool met)
    {
        compared++;
        missed += met ? 0 : 1;
        return met ? "" : "short";
    }

    private void Write(string name, string ours, string peer, string ratio, string goal, string verdict) =>
        output.WriteLine($"{name,-66}  {ours,-27}  {peer,-27}  {ratio,8}  {goal,-10} {verdict}".TrimEnd());

    private static string Text(Sample sample) => $"{Text(sample.Median)} ({Text(sample.Minimum)}-{Text(sample.Maximum)})";

    private static string Text(double value) =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}

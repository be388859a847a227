using MapService.Territories.Dates;

namespace MapService.Territories.Compositions;

/// <summary>
/// A composition as communes, and which of them are in it at a date. A commune in several terms is as certain as the surest of
/// them. The days between two changes share one <see cref="CompositionAtDate"/>, made once: asking costs a look into a short list,
/// and nothing where no term has a period.
/// </summary>
public sealed class ResolvedComposition
{
    private readonly DateOnly[] changes;
    private readonly CompositionAtDate[] between;

    /// <param name="terms">When each term counts, and its communes.</param>
    public ResolvedComposition(IReadOnlyList<(OpenPeriod InForce, int[] Communes)> terms)
    {
        Communes = [.. terms.SelectMany(term => term.Communes).Distinct().Order()];
        changes = [.. terms.SelectMany(term => term.InForce.Changes()).Distinct().Order()];
        between = terms.All(term => term.InForce.IsAlways)
            ? [CompositionAtDate.Of(Communes)]
            : [At(terms, DateOnly.MinValue), .. changes.Select(day => At(terms, day))];
    }

    /// <summary>A composition that is the same on every day.</summary>
    public ResolvedComposition(CompositionAtDate always)
    {
        Communes = always.Either;
        changes = [];
        between = [always];
    }

    /// <summary>All communes that are in it on any day, sorted.</summary>
    public int[] Communes { get; }

    /// <summary>True when it is not the same on every day.</summary>
    public bool IsDated => changes.Length > 0;

    /// <summary>The days on which it is another one than the day before, in order.</summary>
    public IReadOnlyList<DateOnly> Changes => changes;

    /// <summary>The composition on a day.</summary>
    public CompositionAtDate At(DateOnly date)
    {
        if (changes.Length == 0)
        {
            return between[0];
        }

        var at = Array.BinarySearch(changes, date);
        return between[at >= 0 ? at + 1 : ~at];
    }

    private static CompositionAtDate At(IReadOnlyList<(OpenPeriod InForce, int[] Communes)> terms, DateOnly day)
    {
        var certain = new HashSet<int>();
        var possible = new HashSet<int>();
        foreach (var (period, communes) in terms)
        {
            var found = period.At(day) switch { InForce.Yes => certain, InForce.Uncertain => possible, _ => null };
            found?.UnionWith(communes);
        }

        return CompositionAtDate.Of(certain, possible);
    }
}

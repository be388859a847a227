using MapService.Territories.Dates;

namespace MapService.Territories.Compositions;

/// <summary>
/// The communes of a composition, and which of them belong to it on a given day. A commune in several terms is as certain as the most
/// certain of them. All days between two changes share one <see cref="CompositionAtDate"/>, so a query is a search in a short list.
/// </summary>
public sealed class ResolvedComposition
{
    private readonly DateOnly[] changes;
    private readonly CompositionAtDate[] between;

    /// <param name="terms">The period and the communes of each term.</param>
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

    /// <summary>All communes that belong to it on some day, sorted.</summary>
    public int[] Communes { get; }

    /// <summary>True when the composition changes from one day to another.</summary>
    public bool IsDated => changes.Length > 0;

    /// <summary>The days on which the composition differs from the day before, in order.</summary>
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

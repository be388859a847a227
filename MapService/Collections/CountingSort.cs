namespace MapService.Collections;

/// <summary>
/// Puts items in order of their groups into one flat array: group g has the places from <c>Starts[g]</c> to <c>Starts[g + 1]</c>, the
/// latter not included. Takes two walks over the items, in the same order, and no comparison; items of a group keep the order of the walk.
/// </summary>
/// <remarks>
/// <code>
/// first walk    Count(group) of each item         groups  1 0 1 2     counts  1 2 1
/// between       Place(): how many there are                           starts  0 1 3 4
/// second walk   items[Next(group)] = item         items   b a c d
/// </code>
/// </remarks>
/// <param name="groups">Number of groups.</param>
internal sealed class CountingSort(int groups)
{
    // Until the places are known, the count of group g is in its end.
    private readonly int[] starts = new int[groups + 1];
    private int[] next = [];

    /// <summary>Where each group begins, and at last the number of items; once <see cref="Place"/> was called.</summary>
    public int[] Starts => starts;

    /// <summary>Counts an item of a group.</summary>
    public void Count(int group) => starts[group + 1]++;

    /// <summary>Gives each group its places; returns the number of items.</summary>
    public int Place()
    {
        for (var group = 1; group < starts.Length; group++)
        {
            starts[group] += starts[group - 1];
        }

        next = starts.AsSpan(0, starts.Length - 1).ToArray();
        return starts[^1];
    }

    /// <summary>The place of the next item of a group.</summary>
    public int Next(int group) => next[group]++;
}

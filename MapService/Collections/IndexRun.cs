namespace MapService.Collections;

/// <summary>A run of item numbers, <paramref name="End"/> not included, to be walked with <c>foreach</c>.</summary>
public readonly record struct IndexRun(int Start, int End)
{
    /// <summary>Number of items.</summary>
    public int Count => End - Start;

    /// <summary>Walks the item numbers from <see cref="Start"/> on.</summary>
    public Enumerator GetEnumerator() => new(Start, End);

    /// <summary>Walks a run without allocating.</summary>
    public struct Enumerator(int start, int end)
    {
        /// <summary>The current item number.</summary>
        public int Current { get; private set; } = start - 1;

        /// <summary>Moves to the next item.</summary>
        public bool MoveNext() => ++Current < end;
    }
}

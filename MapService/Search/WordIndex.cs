using MapService.Collections;

namespace MapService.Search;

/// <summary>
/// An index from words to entries, for searches by prefix. It has each distinct word once, sorted, with its entries, in flat arrays. The
/// words with a prefix are a run, found by binary search.
/// </summary>
internal sealed class WordIndex
{
    private readonly string[] words;
    private readonly char[] firsts;
    private readonly char[] seconds;
    private readonly int[] entryStarts;
    private readonly int[] entries;
    private readonly int[] wordStarts;
    private readonly int[] wordsOfEntry;

    /// <param name="wordsOf">The words of entry i.</param>
    public WordIndex(IReadOnlyList<IReadOnlyCollection<string>> wordsOf)
    {
        words = [.. wordsOf.SelectMany(w => w).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        firsts = [.. words.Select(word => word[0])];
        seconds = [.. words.Select(word => word.Length > 1 ? word[1] : '\0')];
        var numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            numbers.Add(words[i], i);
        }

        wordStarts = new int[wordsOf.Count + 1];
        var sort = new CountingSort(words.Length);
        var all = new List<int>();
        for (var entry = 0; entry < wordsOf.Count; entry++)
        {
            foreach (var word in wordsOf[entry].Distinct(StringComparer.Ordinal))
            {
                all.Add(numbers[word]);
                sort.Count(numbers[word]);
            }

            wordStarts[entry + 1] = all.Count;
        }

        wordsOfEntry = [.. all];
        entries = new int[sort.Place()];
        entryStarts = sort.Starts;
        for (var entry = 0; entry < wordsOf.Count; entry++)
        {
            foreach (var word in WordsOf(entry))
            {
                entries[sort.Next(word)] = entry;
            }
        }
    }

    /// <summary>The words that begin with the letters.</summary>
    public WordRun Beginning(string letters)
    {
        var first = FirstFrom(0, word => string.CompareOrdinal(word, letters) >= 0);
        return new WordRun(first, FirstFrom(first, word => !word.StartsWith(letters, StringComparison.Ordinal)));
    }

    /// <summary>The words that begin with the letters, with at most one wrong, extra or missing letter.</summary>
    public IReadOnlyList<WordRun> BeginningAlmost(string letters)
    {
        var found = new List<WordRun>();
        for (var i = 0; i < words.Length; i++)
        {
            if (MayBegin(i, letters) && OneLetter.Begins(words[i], letters))
            {
                found.Add(new WordRun(i, i + 1));
            }
        }

        return found;
    }

    /// <summary>Whether an entry has a word that begins with the letters, with at most one edit.</summary>
    public bool HasAlmost(int entry, string letters)
    {
        foreach (var word in WordsOf(entry))
        {
            if (MayBegin(word, letters) && OneLetter.Begins(words[word], letters))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Number of entries of the words. An entry with several of the words is counted several times.</summary>
    public int CountOf(IReadOnlyList<WordRun> runs) => runs.Sum(run => entryStarts[run.End] - entryStarts[run.Start]);

    /// <summary>The entries of the words. An entry may come several times.</summary>
    public IEnumerable<int> EntriesOf(IReadOnlyList<WordRun> runs)
    {
        foreach (var run in runs)
        {
            for (var i = entryStarts[run.Start]; i < entryStarts[run.End]; i++)
            {
                yield return entries[i];
            }
        }
    }

    /// <summary>Whether an entry has one of the words.</summary>
    public bool Has(int entry, IReadOnlyList<WordRun> runs)
    {
        foreach (var word in WordsOf(entry))
        {
            for (var i = 0; i < runs.Count; i++)
            {
                if (word >= runs[i].Start && word < runs[i].End)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // After one edit, one of the first two letters is still at its place or next to it. Most words fail this test and need no comparison.
    private bool MayBegin(int word, string letters) => letters.Length < 2
        || firsts[word] == letters[0] || firsts[word] == letters[1] || seconds[word] == letters[0] || seconds[word] == letters[1];

    private ReadOnlySpan<int> WordsOf(int entry) => wordsOfEntry.AsSpan(wordStarts[entry]..wordStarts[entry + 1]);

    private int FirstFrom(int low, Func<string, bool> isFar)
    {
        var high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isFar(words[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

/// <summary>A run of words by number, <paramref name="End"/> not included.</summary>
internal readonly record struct WordRun(int Start, int End);

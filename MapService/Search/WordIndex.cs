using MapService.Collections;

namespace MapService.Search;

/// <summary>
/// Which entries have a word that begins with some letters: the words of all entries once, sorted, each with its entries. Flat arrays;
/// a prefix is a run of words, found by halving.
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

    /// <summary>The words that begin with some letters.</summary>
    public WordRun Beginning(string letters)
    {
        var first = FirstFrom(0, word => string.CompareOrdinal(word, letters) >= 0);
        return new WordRun(first, FirstFrom(first, word => !word.StartsWith(letters, StringComparison.Ordinal)));
    }

    /// <summary>The words of which the beginning differs from some letters by at most one letter that is wrong, too many or missing.</summary>
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

    /// <summary>Whether an entry has a word of which the beginning differs from some letters by at most one.</summary>
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

    /// <summary>How many entries some words have, each counted as often as it has one.</summary>
    public int CountOf(IReadOnlyList<WordRun> runs) => runs.Sum(run => entryStarts[run.End] - entryStarts[run.Start]);

    /// <summary>The entries of some words; one may come several times.</summary>
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

    /// <summary>Whether an entry has one of some words.</summary>
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

    // With one letter wrong, too many or missing, one of the first two is still there, at its place or beside it: most words are told apart without being read.
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

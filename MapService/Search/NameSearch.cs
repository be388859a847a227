using System.Buffers;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Search;

/// <summary>
/// Finds communes, EPCI, territories and départements by name or code, as people type them: accents, capitals, hyphens, apostrophes and
/// ligatures do not matter, "St" is "Saint", an article at the beginning may be left out or be too much.
/// A place matches when each typed word is the beginning of a word of its name, or of its code, in any order. Exact matches come first,
/// then names that begin with the typed text, then the rest. Within these, départements come first, then territories, EPCI and communes,
/// and then the places with most inhabitants. Each place is found once. Only if nothing matches, one word of five letters or more may have
/// one wrong letter. A former commune is found by its name and its code, and leads to the current communes that it is part of.
/// </summary>
/// <remarks>The index is built in time proportional to the number of names. A search visits the entries of its rarest word.</remarks>
public sealed class NameSearch
{
    private const int ShortestApproximate = 5;
    private const int LastRank = 2;
    private const int EntryBits = 24;
    private const long NotFound = long.MaxValue;
    private readonly IReadOnlyList<NamedPlace> places;
    private readonly List<Entry> entries = [];
    private readonly WordIndex index;

    /// <param name="records">The dataset's records.</param>
    /// <param name="history">The successors of its former communes.</param>
    /// <param name="communesOf">The communes of territory i on any day, sorted.</param>
    public NameSearch(DatasetRecords records, CommuneHistory history, Func<int, IReadOnlyList<int>> communesOf)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(history);
        places = NamedPlaces.Of(records, communesOf);
        var others = records.Territories.ToDictionary(t => t.Id.Value, t => t.AutresNoms);
        var communes = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<IReadOnlyCollection<string>>();
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            var isTerritory = place.Kind == NamedPlaceKind.Territory;
            Add(i, null, isTerritory ? null : place.Code, [place.Nom, .. isTerritory ? others[place.Code] : []]);
            if (place.Kind == NamedPlaceKind.Commune)
            {
                communes.Add(place.Code, i);
            }
        }

        foreach (var former in records.FormerCommunes.Select(f => f.Code).Distinct())
        {
            if (history.Of(former) is { Kind: SuccessionKind.Merged or SuccessionKind.Split } succession)
            {
                var name = history.NameOf(former);
                foreach (var successor in succession.Successors.Where(code => communes.ContainsKey(code.Value)))
                {
                    Add(communes[successor.Value], name ?? former.Value, former.Value, name is null ? [] : [name]);
                }
            }
        }

        index = new WordIndex(words);

        void Add(int place, string? formerly, string? code, IReadOnlyList<string> names)
        {
            var texts = names.Select(SearchText.Of).ToList();
            string[] compacts =
            [
                .. texts.SelectMany(text => (string[])[text.Compact, text.WithoutArticle().Compact, text.WithoutKind().Compact]).Distinct(),
            ];
            var lowerCode = code?.ToLowerInvariant();
            entries.Add(new Entry(place, formerly, lowerCode, compacts));
            words.Add(
            [
                .. texts.SelectMany(text => text.Words.Select(SearchText.WrittenOut).Concat(text.Whole)),
                .. lowerCode is null ? [] : (string[])[lowerCode],
            ]);
        }
    }

    private sealed record Entry(int Place, string? Formerly, string? Code, string[] Compacts);

    /// <summary>The texts that a search compares as a whole.</summary>
    private sealed record Typed(string[] Compacts, bool Approximate);

    /// <summary>Searches.</summary>
    /// <param name="query">The typed text. Nothing is found without a letter or a digit in it.</param>
    /// <param name="limit">The largest number of places to return.</param>
    public NameSearchResult Find(string query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var text = SearchText.Of(query);
        if (text.Words.Count == 0)
        {
            return new NameSearchResult([], 0, false);
        }

        var spoken = text.WithoutArticle();
        var typed = new Typed([.. new[] { text.Compact, text.Raw, spoken.Compact }.Distinct()], Approximate: false);
        var best = ArrayPool<long>.Shared.Rent(places.Count);
        try
        {
            Array.Fill(best, NotFound, 0, places.Count);
            var found = new List<int>();
            Collect([.. text.Words.Select(Runs)], typed, LastRank, best, found);
            if (text.Whole.Count < text.Words.Count)
            {
                Collect([.. text.Whole.Select(Runs)], typed, LastRank, best, found);
            }

            // "l'Yonne" means the Yonne, even if other names have an article and that word.
            if (spoken.Words.Count < text.Words.Count)
            {
                Collect([.. spoken.Words.Select(Runs)], typed, found.Count == 0 ? LastRank : 0, best, found);
            }

            var approximate = found.Count == 0;
            if (approximate)
            {
                CollectAlmost(text.Words, typed with { Approximate = true }, best, found);
            }

            return new NameSearchResult(Best(best, found, limit), found.Count, approximate && found.Count > 0);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(best);
        }
    }

    // "st" may be short for saint, or begin a word.
    private WordRun[] Runs(string word) => SearchText.WrittenOut(word) is var written && written != word
        ? [index.Beginning(word), index.Beginning(written)]
        : [index.Beginning(word)];

    private void CollectAlmost(IReadOnlyList<string> words, Typed typed, long[] best, List<int> found)
    {
        var exact = words.Select(Runs).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var others = exact.Where((_, other) => other != i).ToList();
            if (words[i].Length < ShortestApproximate || !words[i].All(char.IsLetter))
            {
                continue;
            }

            // Other words leave few entries to check. Without them, every word is compared.
            var letters = words[i];
            if (others.Count == 0)
            {
                Collect([index.BeginningAlmost(letters)], typed, LastRank, best, found);
            }
            else
            {
                Collect(others, typed, LastRank, best, found, entry => index.HasAlmost(entry, letters));
            }
        }
    }

    /// <summary>Adds the places that have all words with a sufficient rank, and keeps the best match of each place.</summary>
    private void Collect(
        IReadOnlyList<IReadOnlyList<WordRun>> words, Typed typed, int worst, long[] best, List<int> found, Func<int, bool>? also = null)
    {
        var rarest = words.MinBy(index.CountOf)!;
        var others = words.Where(word => !ReferenceEquals(word, rarest)).ToList();
        foreach (var number in index.EntriesOf(rarest))
        {
            if (!HasAll(number, others) || also?.Invoke(number) == false)
            {
                continue;
            }

            var entry = entries[number];
            var rank = RankOf(entry, typed);
            if (rank > worst)
            {
                continue;
            }

            var key = ((long)((2 * rank) + (entry.Formerly is null ? 0 : 1)) << (2 * EntryBits))
                | ((long)entry.Place << EntryBits)
                | (long)number;
            if (best[entry.Place] == NotFound)
            {
                found.Add(entry.Place);
            }

            best[entry.Place] = Math.Min(best[entry.Place], key);
        }
    }

    private bool HasAll(int entry, List<IReadOnlyList<WordRun>> words)
    {
        foreach (var word in words)
        {
            if (!index.Has(entry, word))
            {
                return false;
            }
        }

        return true;
    }

    // 0: equals the typed text; 1: begins with it; 2 (the last one): has all words.
    private static int RankOf(Entry entry, Typed typed)
    {
        var rank = LastRank;
        foreach (var letters in typed.Compacts)
        {
            foreach (var name in entry.Compacts)
            {
                if (typed.Approximate ? OneLetter.Is(name, letters) : name == letters)
                {
                    return 0;
                }

                rank = (typed.Approximate ? OneLetter.Begins(name, letters) : name.StartsWith(letters, StringComparison.Ordinal))
                    ? 1
                    : rank;
            }

            if (entry.Code == letters)
            {
                return 0;
            }

            rank = entry.Code?.StartsWith(letters, StringComparison.Ordinal) == true ? 1 : rank;
        }

        return rank;
    }

    // There may be very many matches, and few are returned: only these are kept sorted.
    private List<FoundPlace> Best(long[] best, List<int> found, int limit)
    {
        var kept = new List<long>(limit + 1);
        foreach (var place in found)
        {
            var key = best[place];
            if (kept.Count == limit && key > kept[^1])
            {
                continue;
            }

            kept.Insert(~kept.BinarySearch(key), key);
            if (kept.Count > limit)
            {
                kept.RemoveAt(limit);
            }
        }

        return [.. kept.Select(key => entries[(int)(key & ((1L << EntryBits) - 1))])
            .Select(entry => new FoundPlace(places[entry.Place], entry.Formerly))];
    }
}

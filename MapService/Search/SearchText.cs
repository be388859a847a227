using System.Globalization;
using System.Text;

namespace MapService.Search;

/// <summary>
/// A text in the form that a search compares: words of lower-case letters and digits, without accents or ligatures. Hyphens, apostrophes
/// and all other characters separate words.
/// </summary>
/// <param name="Words">The words in their order: "d" and "or" for "d'or".</param>
/// <param name="Whole">The words without apostrophes: "dor".</param>
internal sealed record SearchText(IReadOnlyList<string> Words, IReadOnlyList<string> Whole)
{
    // Listed here, because the program runs without ICU, where Normalize does nothing. Each entry is a letter, a space, and the characters
    // that become it.
    private static readonly Dictionary<char, string> Plain = new[]
    {
        "a àáâãäåāăą", "c çćĉċč", "d ďđð", "e èéêëēĕėęě", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŉ",
        "o òóôõöøōŏő", "r ŕŗř", "s śŝşšſ",
        "t ţťŧ", "u ùúûüũūŭůűų", "w ŵ", "y ýÿŷ", "z źżž", "oe œ", "ae æ", "ss ß",
    }.Select(line => line.Split(' ')).SelectMany(line => line[1].Select(letter => (letter, line[0])))
        .ToDictionary(pair => pair.letter, pair => pair.Item2);

    private static readonly HashSet<char> Apostrophes = ['\'', '’', '‘', 'ʼ', '´', '`'];
    private static readonly HashSet<string> Articles = ["la", "le", "les", "l"];

    // Beginnings of names of EPCI and territories that people do not type.
    private static readonly HashSet<string> Kinds = ["cc", "ca", "cu", "metro", "met69", "cpts", "cls"];
    private static readonly HashSet<string> Connectors = [.. Articles, "de", "du", "des", "d"];

    /// <summary>
    /// All words without spaces, with "St" and "Ste" in full. Names that differ only in hyphens, apostrophes and spaces are equal.
    /// </summary>
    public string Compact => string.Concat(Words.Select(WrittenOut));

    /// <summary>The same, without replacing "St" and "Ste".</summary>
    public string Raw => string.Concat(Words);

    /// <summary>Converts any text.</summary>
    public static SearchText Of(string text)
    {
        var (words, whole) = (new List<string>(), new List<string>());
        var (word, wholeWord) = (new StringBuilder(), new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Letters(rune));
                wholeWord.Append(Letters(rune));
                continue;
            }

            End(word, words);
            if (!rune.IsBmp || !Apostrophes.Contains((char)rune.Value))
            {
                End(wholeWord, whole);
            }
        }

        End(word, words);
        End(wholeWord, whole);
        return new SearchText(words, whole);
    }

    /// <summary>"saint" for "st", "sainte" for "ste", and any other word unchanged.</summary>
    public static string WrittenOut(string word) => word switch { "st" => "saint", "ste" => "sainte", _ => word };

    /// <summary>The text without an article at the beginning. It is unchanged if there is no article, or nothing else.</summary>
    public SearchText WithoutArticle() => From(Words.Count > 1 && Articles.Contains(Words[0]) ? 1 : 0);

    /// <summary>The text without the beginning of names of EPCI and territories: the kind, then "de la" and the like.</summary>
    public SearchText WithoutKind()
    {
        var first = Words.Count > 1 && Kinds.Contains(Words[0]) ? 1 : 0;
        while (first > 0 && first < Words.Count - 1 && Connectors.Contains(Words[first]))
        {
            first++;
        }

        return From(first);
    }

    private SearchText From(int first) => first == 0 ? this : new SearchText([.. Words.Skip(first)], Whole);

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static string Letters(Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune);
        return small.IsBmp && Plain.TryGetValue((char)small.Value, out var letters) ? letters : small.ToString();
    }
}

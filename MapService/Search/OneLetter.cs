namespace MapService.Search;

/// <summary>Compares words that may differ by one wrong, extra or missing letter (edit distance 1).</summary>
internal static class OneLetter
{
    /// <summary>Whether a word begins with the letters, with at most one edit.</summary>
    public static bool Begins(ReadOnlySpan<char> word, ReadOnlySpan<char> letters) => Matches(word, letters, whole: false);

    /// <summary>Whether a word equals the letters, with at most one edit.</summary>
    public static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> letters) => Matches(word, letters, whole: true);

    // It is enough to try the edit at the first letter that differs.
    private static bool Matches(ReadOnlySpan<char> word, ReadOnlySpan<char> letters, bool whole)
    {
        var same = word.CommonPrefixLength(letters);
        var restOfWord = word[same..];
        var rest = letters[same..];
        if (rest.IsEmpty)
        {
            return !whole || restOfWord.Length <= 1;
        }

        return Fits(restOfWord, rest[1..], whole)
            || (!restOfWord.IsEmpty && (Fits(restOfWord[1..], rest[1..], whole) || Fits(restOfWord[1..], rest, whole)));
    }

    private static bool Fits(ReadOnlySpan<char> word, ReadOnlySpan<char> letters, bool whole) =>
        whole ? word.SequenceEqual(letters) : word.StartsWith(letters);
}

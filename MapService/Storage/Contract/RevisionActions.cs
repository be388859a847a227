namespace MapService.Storage.Contract;

/// <summary>Words for <see cref="RevisionAction"/>, in stores and answers.</summary>
public static class RevisionActions
{
    /// <summary>The word: "import".</summary>
    public static string Word(this RevisionAction action) => action.ToString().ToLowerInvariant();

    /// <exception cref="FormatException">Not a word for one.</exception>
    public static RevisionAction Parse(string word) =>
        Enum.GetValues<RevisionAction>().FirstOrDefault(action => action.Word() == word, (RevisionAction)(-1)) is var found and >= 0
        ? found
        : throw new FormatException($"'{word}' is no kind of change.");
}

namespace MapService.Api.Responses;

/// <summary>How long an answer may be kept without asking again. Asking again costs a 304, and the dataset may change at any time: minutes, not days.</summary>
public static class CacheRules
{
    /// <summary>The date is in the address: only another dataset changes the answer.</summary>
    public const string Dated = "public, max-age=300, must-revalidate";

    /// <summary>The date was left out: the answer is another one after midnight.</summary>
    public const string Today = "public, max-age=30, must-revalidate";

    /// <summary>The address holds a hash of the content.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>May be kept, must be asked about each time.</summary>
    public const string AskEachTime = "no-cache";
}

namespace MapService.Territories.Records;

/// <summary>Reads and writes the qualifier of a number in territory files: "exact", "nearly" or "more-than".</summary>
public static class Qualifiers
{
    /// <summary>What a qualifier looks like, for messages.</summary>
    public const string Expected = "exact, nearly or more-than";

    /// <summary>"exact", "nearly" or "more-than".</summary>
    public static string Word(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "exact",
        Qualifier.Nearly => "nearly",
        Qualifier.MoreThan => "more-than",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, null),
    };

    /// <summary>Reads one of the three words.</summary>
    public static bool TryParse(string? text, out Qualifier qualifier)
    {
        (var known, qualifier) = text switch
        {
            "exact" => (true, Qualifier.Exact),
            "nearly" => (true, Qualifier.Nearly),
            "more-than" => (true, Qualifier.MoreThan),
            _ => (false, default),
        };
        return known;
    }
}

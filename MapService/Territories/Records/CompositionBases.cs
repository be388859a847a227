namespace MapService.Territories.Records;

/// <summary>Reads and writes how a composition is known: "stated", "inferred" or "unknown".</summary>
public static class CompositionBases
{
    /// <summary>What a basis looks like, for messages.</summary>
    public const string Expected = "stated, inferred or unknown";

    /// <summary>"stated", "inferred" or "unknown".</summary>
    public static string Word(this CompositionBasis basis) => basis switch
    {
        CompositionBasis.Stated => "stated",
        CompositionBasis.Inferred => "inferred",
        CompositionBasis.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };

    /// <summary>Reads one of the three words.</summary>
    public static bool TryParse(string? text, out CompositionBasis basis)
    {
        (var known, basis) = text switch
        {
            "stated" => (true, CompositionBasis.Stated),
            "inferred" => (true, CompositionBasis.Inferred),
            "unknown" => (true, CompositionBasis.Unknown),
            _ => (false, default),
        };
        return known;
    }
}

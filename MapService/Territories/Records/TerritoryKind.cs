namespace MapService.Territories.Records;

/// <summary>
/// Kinds of territories. Coverage is computed for each kind. A commune with a CPTS and a CLS is a crossing, not an overlap.
/// </summary>
public enum TerritoryKind
{
    /// <summary>Communauté professionnelle territoriale de santé.</summary>
    Cpts,

    /// <summary>Contrat local de santé.</summary>
    Cls,
}

/// <summary>Reads and writes kinds as "CPTS" and "CLS".</summary>
public static class TerritoryKinds
{
    /// <summary>What a kind looks like, for messages.</summary>
    public const string Expected = "CPTS or CLS";

    /// <summary>"CPTS" or "CLS".</summary>
    public static string Code(this TerritoryKind kind) => kind switch
    {
        TerritoryKind.Cpts => "CPTS",
        TerritoryKind.Cls => "CLS",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Reads a kind, in capitals or not.</summary>
    public static bool TryParse(string? text, out TerritoryKind kind)
    {
        kind = string.Equals(text, "CLS", StringComparison.OrdinalIgnoreCase) ? TerritoryKind.Cls : TerritoryKind.Cpts;
        return string.Equals(text, kind.Code(), StringComparison.OrdinalIgnoreCase);
    }
}

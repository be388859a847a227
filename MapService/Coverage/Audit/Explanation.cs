namespace MapService.Coverage.Audit;

/// <summary>What of a declaration is compared, in the order of the answers.</summary>
public enum AuditPart
{
    /// <summary>Number of territories in a département or region.</summary>
    Territories,

    /// <summary>Share of the population of a département or region.</summary>
    PopulationPercent,

    /// <summary>That a département or region is wholly covered.</summary>
    Whole,

    /// <summary>Number of communes of a territory.</summary>
    Communes,

    /// <summary>Number of inhabitants of a territory.</summary>
    Inhabitants,

    /// <summary>Nothing: a doubt about the computed figures.</summary>
    Composition,
}

/// <summary>How much of a difference an explanation accounts for, most first.</summary>
public enum Bearing
{
    /// <summary>The figures show that it accounts for the whole difference.</summary>
    Explains,

    /// <summary>It may account for the whole difference.</summary>
    MayExplain,

    /// <summary>Nothing known can account for the difference.</summary>
    Unexplained,

    /// <summary>It can only account for a part of the difference, or it would make it larger.</summary>
    FallsShort,

    /// <summary>It does not explain a difference: it is a doubt about an agreement, or tells why nothing can be compared.</summary>
    Context,
}

/// <summary>A possible reason of a difference between declared and computed, or a doubt about an agreement.</summary>
/// <param name="Code">Stable kebab-case word.</param>
/// <param name="About">What is compared.</param>
/// <param name="Bearing">How much of the difference it accounts for.</param>
/// <param name="Message">A sentence, with figures when they can be computed.</param>
public sealed record Explanation(string Code, AuditPart About, Bearing Bearing, string Message)
{
    /// <summary>What the sentence says, as values.</summary>
    public ExplanationFacts Facts { get; init; } = new();
}

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

    /// <summary>No comparison: what the computed figures rest on.</summary>
    Composition,
}

/// <summary>How far an explanation carries, the furthest first.</summary>
public enum Bearing
{
    /// <summary>The figures show that it accounts for all of the difference.</summary>
    Explains,

    /// <summary>It can account for all of the difference; whether it does is not known.</summary>
    MayExplain,

    /// <summary>Stands where nothing that is known can account for the difference.</summary>
    Unexplained,

    /// <summary>Even at its most it leaves a part of the difference, or it goes the other way.</summary>
    FallsShort,

    /// <summary>No explanation of a difference: what a reader must know beside an agreement, or where nothing can be compared.</summary>
    Context,
}

/// <summary>Why declared and computed may differ, or what weakens an agreement.</summary>
/// <param name="Code">Stable kebab-case word.</param>
/// <param name="About">What is compared.</param>
/// <param name="Bearing">How far it carries.</param>
/// <param name="Message">A sentence, with figures where they can be worked out.</param>
public sealed record Explanation(string Code, AuditPart About, Bearing Bearing, string Message)
{
    /// <summary>What the sentence says, as values.</summary>
    public ExplanationFacts Facts { get; init; } = new();
}

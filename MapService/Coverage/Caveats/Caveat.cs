using MapService.Coverage.Figures;
using MapService.Territories.Codes;

namespace MapService.Coverage.Caveats;

/// <summary>What a reader of a figure must know beside it. Part of the answer, never an extra.</summary>
/// <param name="Code">One of <see cref="CaveatCodes"/>.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Territories">Ids of the territories concerned, sorted; empty where it is not about territories.</param>
/// <param name="Communes">How many communes it is about; null where that is not known or not the point.</param>
public sealed record Caveat(string Code, string Message, IReadOnlyList<TerritoryId> Territories, int? Communes)
{
    /// <summary>Between what the figures lie, where what is not known can be counted both ways; null otherwise.</summary>
    public CoverageRange? Range { get; init; }

    /// <summary>What the sentence says, as values.</summary>
    public CaveatFacts Facts { get; init; } = new();
}

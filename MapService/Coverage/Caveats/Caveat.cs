using MapService.Coverage.Figures;
using MapService.Territories.Codes;

namespace MapService.Coverage.Caveats;

/// <summary>A warning that belongs to a figure: every answer with the figure has it.</summary>
/// <param name="Code">One of <see cref="CaveatCodes"/>.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Territories">Ids of the territories concerned, sorted; empty when it is not about territories.</param>
/// <param name="Communes">Number of communes concerned; null when it is not known or does not matter.</param>
public sealed record Caveat(string Code, string Message, IReadOnlyList<TerritoryId> Territories, int? Communes)
{
    /// <summary>The range of the figures, when uncertain communes can be counted or not; null otherwise.</summary>
    public CoverageRange? Range { get; init; }

    /// <summary>What the sentence says, as values.</summary>
    public CaveatFacts Facts { get; init; } = new();
}

namespace MapService.Documents;

/// <summary>What a reader must know beside a figure.</summary>
/// <param name="Code">Stable word for programs, such as unknown-composition.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Territories">Ids of the territories concerned.</param>
/// <param name="Communes">How many communes it is about; null where that is not known or not the point.</param>
/// <param name="Range">Of imprecise-date beside a coverage: between what the figures lie; null otherwise.</param>
/// <param name="Facts">What else the sentence says, as values; a member that a caveat has no value for is left out.</param>
public sealed record CaveatDocument(
    string Code, string Message, IReadOnlyList<string> Territories, int? Communes, RangeDocument? Range, CaveatFactsDocument Facts);

/// <summary>Between what a coverage lies where dates are not exact.</summary>
/// <param name="Lowest">Without what may be in force: the figures as they are counted.</param>
/// <param name="Highest">With it.</param>
public sealed record RangeDocument(FiguresDocument Lowest, FiguresDocument Highest);

using MapService.Territories.Codes;

namespace MapService.Coverage.Audit;

/// <summary>
/// What the sentence of an explanation says besides what is compared, as values: enough to say the same in another language. A value that
/// the sentence does not have is null. The note of a composition stands with the composition.
/// </summary>
public sealed record ExplanationFacts
{
    /// <summary>How many communes it is about: inferred ones, or those that may have joined or left.</summary>
    public int? Communes { get; init; }

    /// <summary>Of inhabitants: without so many of <see cref="Communes"/> there would be <see cref="Ranges"/>; null for some or all of them.</summary>
    public int? Without { get; init; }

    /// <summary>Where the territory is declared too, and the dataset has nothing.</summary>
    public IReadOnlyList<DepartementCode>? Departements { get; init; }

    /// <summary>Year that the declaration is of, or that the computed population is of.</summary>
    public int? Year { get; init; }

    /// <summary>COG year of the communes and EPCI members.</summary>
    public int? CogYear { get; init; }

    /// <summary>A rounded declaration agrees with so many inhabitants at least.</summary>
    public long? Least { get; init; }

    /// <summary>And with so many at most.</summary>
    public long? Most { get; init; }

    /// <summary>The populations that agree with the declaration.</summary>
    public IReadOnlyList<PopulationKind>? Agree { get; init; }

    /// <summary>Inhabitants without inferred communes, by population.</summary>
    public IReadOnlyList<PopulationRange>? Ranges { get; init; }

    /// <summary>The territories that it names, sorted.</summary>
    public IReadOnlyList<TerritoryId>? Territories { get; init; }

    /// <summary>So many territories are declared.</summary>
    public int? Declared { get; init; }

    /// <summary>So many territories are known; of inexact dates, those certainly in force.</summary>
    public int? Known { get; init; }
}

/// <summary>The two populations of the census, which are never mixed.</summary>
public enum PopulationKind
{
    /// <summary>Population municipale.</summary>
    Municipal,

    /// <summary>Population totale.</summary>
    Total,
}

/// <summary>Between what a number of inhabitants would lie.</summary>
/// <param name="Kind">Which population.</param>
/// <param name="Year">Its year; null where it is not known.</param>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many.</param>
/// <param name="WithoutAny">So many without any inferred commune; null where that is <paramref name="Least"/>.</param>
public sealed record PopulationRange(PopulationKind Kind, int? Year, long Least, long Most, long? WithoutAny);

/// <summary>Which populations agree with a declaration.</summary>
internal static class Agreement
{
    public static IReadOnlyList<PopulationKind> Of(bool municipal, bool total) =>
        [.. municipal ? [PopulationKind.Municipal] : (PopulationKind[])[], .. total ? [PopulationKind.Total] : (PopulationKind[])[]];
}

using MapService.Territories.Codes;

namespace MapService.Coverage.Audit;

/// <summary>
/// The values in the sentence of an explanation, so that it can be written in another language. A value that is not in the sentence is
/// null. The compared numbers and the note of the composition are elsewhere.
/// </summary>
public sealed record ExplanationFacts
{
    /// <summary>Number of communes: inferred ones, or those that may have joined or left.</summary>
    public int? Communes { get; init; }

    /// <summary>
    /// For inhabitants: without this number of <see cref="Communes"/>, the populations are <see cref="Ranges"/>; null for any number.
    /// </summary>
    public int? Without { get; init; }

    /// <summary>Declared départements of the territory that are not in the dataset.</summary>
    public IReadOnlyList<DepartementCode>? Departements { get; init; }

    /// <summary>Year of the declaration, or of the computed population.</summary>
    public int? Year { get; init; }

    /// <summary>COG year of the communes and EPCI members.</summary>
    public int? CogYear { get; init; }

    /// <summary>The smallest number of inhabitants that agrees with a rounded declaration.</summary>
    public long? Least { get; init; }

    /// <summary>The largest number of inhabitants that agrees with it.</summary>
    public long? Most { get; init; }

    /// <summary>The populations that agree with the declaration.</summary>
    public IReadOnlyList<PopulationKind>? Agree { get; init; }

    /// <summary>Inhabitants without inferred communes, by population.</summary>
    public IReadOnlyList<PopulationRange>? Ranges { get; init; }

    /// <summary>The territories that it names, sorted.</summary>
    public IReadOnlyList<TerritoryId>? Territories { get; init; }

    /// <summary>Declared number of territories.</summary>
    public int? Declared { get; init; }

    /// <summary>Known number of territories. For inexact dates, the number certainly in force.</summary>
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

/// <summary>A range of inhabitants.</summary>
/// <param name="Kind">Which population.</param>
/// <param name="Year">Its year; null when it is not known.</param>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end.</param>
/// <param name="WithoutAny">The number without any inferred commune; null when it equals <paramref name="Least"/>.</param>
public sealed record PopulationRange(PopulationKind Kind, int? Year, long Least, long Most, long? WithoutAny);

/// <summary>Which populations agree with a declaration.</summary>
internal static class Agreement
{
    public static IReadOnlyList<PopulationKind> Of(bool municipal, bool total) =>
        [.. municipal ? [PopulationKind.Municipal] : (PopulationKind[])[], .. total ? [PopulationKind.Total] : (PopulationKind[])[]];
}

using System.Text.Json.Serialization;

namespace MapService.Api.Resources.Audit;

/// <summary>
/// What the sentence of an explanation says besides what is compared, as values; a member that it has no value for is left out.
/// </summary>
public sealed record ExplanationFactsItem
{
    /// <summary>How many communes it is about: inferred ones, or those that may have joined or left.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Communes { get; init; }

    /// <summary>Of inhabitants: without so many of those communes there would be 'ranges'; left out for some or all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Without { get; init; }

    /// <summary>Of outside-dataset: codes of the départements that the dataset does not have.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Departements { get; init; }

    /// <summary>Of other-vintage: year of the territory; of a declared share of the population: year of the computed one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Year { get; init; }

    /// <summary>Of other-vintage: COG year of the communes and EPCI members.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CogYear { get; init; }

    /// <summary>Of rounded-declaration: it agrees with so many inhabitants at least.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Least { get; init; }

    /// <summary>And with so many at most.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Most { get; init; }

    /// <summary>
    /// Of population-kind and of a rounded-declaration that explains: the populations that agree, "municipal" and "total".
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Agree { get; init; }

    /// <summary>Inhabitants without inferred communes, by population.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PopulationRangeItem>? Ranges { get; init; }

    /// <summary>Of a declared coverage: ids of the territories that it names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Territories { get; init; }

    /// <summary>Of a declared coverage: so many territories are declared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Declared { get; init; }

    /// <summary>So many are known; of imprecise-date, those certainly in force.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Known { get; init; }
}

/// <summary>Between what a number of inhabitants would lie.</summary>
/// <param name="Kind">"municipal" or "total".</param>
/// <param name="Year">Its year; null where it is not known.</param>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many.</param>
/// <param name="WithoutAny">So many without any inferred commune; null where that is 'least'.</param>
public sealed record PopulationRangeItem(string Kind, int? Year, long Least, long Most, long? WithoutAny);

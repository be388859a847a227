using System.Text.Json.Serialization;

namespace MapService.Documents;

/// <summary>What the sentence of a caveat says, as values; a member that it has no value for is left out.</summary>
public sealed record CaveatFactsDocument
{
    /// <summary>CPTS or CLS: what the territories are; left out where it is not about territories.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>Of imprecise-date: what the dates leave open. "coverage", "membership", "members", "days" or "number".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Aspect { get; init; }

    /// <summary>Of unknown-composition: ids of the territories of which it is not known either whether they are in force.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Uncertain { get; init; }

    /// <summary>
    /// Of imprecise-date with a range: ids of the territories whose composition no source confirms, which the highest figures have.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Inferred { get; init; }

    /// <summary>Of imprecise-date about a number: how many other territories are certainly in force.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Certain { get; init; }

    /// <summary>Of unlisted-territories: codes of the départements for which no source lists them all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Departements { get; init; }

    /// <summary>Of unlisted-territories: where more are declared than known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DeclaredAndKnownItem>? Declared { get; init; }

    /// <summary>Of after-last-source: the latest source of each département.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LastSourceItem>? LastSources { get; init; }

    /// <summary>Of missing-population, missing-geometry and left-out-polygons: the first six.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NamedCommuneItem>? Named { get; init; }

    /// <summary>Of left-out-polygons: their surface, hectares with one decimal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Hectares { get; init; }

    /// <summary>
    /// COG year of the boundaries (vintage-harmonised), or of the communes that the populations were counted for (population-vintage); left
    /// out where it is not known.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Year { get; init; }

    /// <summary>Of those and of unknown-boundary-year: COG year of the codes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CogYear { get; init; }

    /// <summary>
    /// Of vintage-harmonised and unknown-boundary-year: communes of the answer whose outline was merged from those of former ones.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Merged { get; init; }
}

/// <summary>More territories are declared of a département or a region than are known.</summary>
/// <param name="Departement">Its code; null for a region.</param>
/// <param name="Region">Its code; null for a département.</param>
/// <param name="At">Day of the statement.</param>
/// <param name="Declared">So many are declared.</param>
/// <param name="Known">So many are or may be in force there on that day.</param>
public sealed record DeclaredAndKnownItem(string? Departement, string? Region, DateOnly At, int Declared, int Known);

/// <summary>The latest source on a département.</summary>
/// <param name="Departement">Its code.</param>
/// <param name="Date">Day of the source.</param>
public sealed record LastSourceItem(string Departement, DateOnly Date);

/// <summary>A commune that a sentence names, or a code.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name; null where no commune has the code.</param>
public sealed record NamedCommuneItem(string Code, string? Nom);

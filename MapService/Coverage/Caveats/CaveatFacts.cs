using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Caveats;

/// <summary>
/// The values in the sentence of a caveat, so that it can be written in another language. A value that is not in the sentence is null.
/// Territories, number of communes and range are in <see cref="Caveat"/> itself.
/// </summary>
public sealed record CaveatFacts
{
    /// <summary>The largest number of communes or codes that a sentence names.</summary>
    public const int Written = 6;

    /// <summary>Kind of the territories.</summary>
    public TerritoryKind? Kind { get; init; }

    /// <summary>For <see cref="CaveatCodes.ImpreciseDate"/>: what is uncertain.</summary>
    public ImpreciseAspect? Aspect { get; init; }

    /// <summary>For <see cref="CaveatCodes.UnknownComposition"/>: the territories that may be in force on the day, sorted.</summary>
    public IReadOnlyList<TerritoryId>? Uncertain { get; init; }

    /// <summary>For a coverage with a range: the territories of inferred composition that make it higher, sorted.</summary>
    public IReadOnlyList<TerritoryId>? Inferred { get; init; }

    /// <summary>For <see cref="ImpreciseAspect.Number"/>: the number of other territories that are certainly in force.</summary>
    public int? Certain { get; init; }

    /// <summary>For <see cref="CaveatCodes.UnlistedTerritories"/>: the départements.</summary>
    public IReadOnlyList<DepartementCode>? Departements { get; init; }

    /// <summary>For <see cref="CaveatCodes.UnlistedTerritories"/>: places where more are declared than known.</summary>
    public IReadOnlyList<DeclaredAndKnown>? Declared { get; init; }

    /// <summary>For <see cref="CaveatCodes.AfterLastSource"/>: the latest source of each département.</summary>
    public IReadOnlyList<LastSource>? LastSources { get; init; }

    /// <summary>The first <see cref="Written"/> communes, or codes of polygons without a commune.</summary>
    public IReadOnlyList<WrittenCommune>? Named { get; init; }

    /// <summary>Area of the polygons that were left out.</summary>
    public decimal? Hectares { get; init; }

    /// <summary>COG year of the boundaries, or of the communes of the populations; null when it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>COG year of the codes.</summary>
    public int? CogYear { get; init; }

    /// <summary>Communes of the answer with an outline merged from former communes.</summary>
    public int? Merged { get; init; }
}

/// <summary>What is uncertain because of inexact dates.</summary>
public enum ImpreciseAspect
{
    /// <summary>The coverage. The communes are those that nothing else covers.</summary>
    Coverage,

    /// <summary>The territories of communes. The communes are all that the uncertain territories may have here.</summary>
    Membership,

    /// <summary>The communes of the territories.</summary>
    Members,

    /// <summary>The days on which territories came into force or ended.</summary>
    Days,

    /// <summary>The number of territories in force.</summary>
    Number,
}

/// <summary>A place where more territories are declared than known.</summary>
/// <param name="Departement">The département; null for a region.</param>
/// <param name="Region">The region; null for a département.</param>
/// <param name="At">Day of the statement.</param>
/// <param name="Declared">Declared number.</param>
/// <param name="Known">Number of territories that are or may be in force there on that day.</param>
public sealed record DeclaredAndKnown(DepartementCode? Departement, string? Region, DateOnly At, int Declared, int Known);

/// <summary>The day of the latest source about a département.</summary>
public sealed record LastSource(DepartementCode Departement, DateOnly Date);

/// <summary>A commune in a sentence, or a code without a commune.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Nom">Its name; null for a code without a commune.</param>
public sealed record WrittenCommune(CommuneCode Code, string? Nom);

using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Caveats;

/// <summary>
/// What the sentence of a caveat says, as values: enough to say the same in another language. A value that the sentence does not have is null.
/// Territories, number of communes and range are in <see cref="Caveat"/> itself.
/// </summary>
public sealed record CaveatFacts
{
    /// <summary>So many communes or codes are written out in a sentence.</summary>
    public const int Written = 6;

    /// <summary>Of which kind the territories are.</summary>
    public TerritoryKind? Kind { get; init; }

    /// <summary>Of <see cref="CaveatCodes.ImpreciseDate"/>: what the dates leave open.</summary>
    public ImpreciseAspect? Aspect { get; init; }

    /// <summary>Of <see cref="CaveatCodes.UnknownComposition"/>: those that may be in force at the date; sorted.</summary>
    public IReadOnlyList<TerritoryId>? Uncertain { get; init; }

    /// <summary>Of a coverage that lies in a range: territories whose composition is inferred, by which it is the higher one; sorted.</summary>
    public IReadOnlyList<TerritoryId>? Inferred { get; init; }

    /// <summary>Of <see cref="ImpreciseAspect.Number"/>: how many other territories are certainly in force.</summary>
    public int? Certain { get; init; }

    /// <summary>Of <see cref="CaveatCodes.UnlistedTerritories"/>: where.</summary>
    public IReadOnlyList<DepartementCode>? Departements { get; init; }

    /// <summary>Of <see cref="CaveatCodes.UnlistedTerritories"/>: where more are declared than known.</summary>
    public IReadOnlyList<DeclaredAndKnown>? Declared { get; init; }

    /// <summary>Of <see cref="CaveatCodes.AfterLastSource"/>: the latest source of each département.</summary>
    public IReadOnlyList<LastSource>? LastSources { get; init; }

    /// <summary>The first <see cref="Written"/> of the communes, or of the codes of polygons that no commune has.</summary>
    public IReadOnlyList<WrittenCommune>? Named { get; init; }

    /// <summary>Surface of what was left out.</summary>
    public decimal? Hectares { get; init; }

    /// <summary>COG year of the boundaries, or of the communes that the populations were counted for; null where it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>COG year of the codes.</summary>
    public int? CogYear { get; init; }

    /// <summary>Communes of the answer whose outline was merged from those of former ones.</summary>
    public int? Merged { get; init; }
}

/// <summary>What dates that are not exact leave open.</summary>
public enum ImpreciseAspect
{
    /// <summary>What is covered: the communes are those that nothing else covers.</summary>
    Coverage,

    /// <summary>Which territories communes are in: the communes are all that they may have here.</summary>
    Membership,

    /// <summary>Whether communes are in the territories.</summary>
    Members,

    /// <summary>The day on which territories came into force or ended.</summary>
    Days,

    /// <summary>How many territories are in force.</summary>
    Number,
}

/// <summary>More territories are declared of a place than are known.</summary>
/// <param name="Departement">Where; null for a region.</param>
/// <param name="Region">Where; null for a département.</param>
/// <param name="At">Day of the statement.</param>
/// <param name="Declared">So many are declared.</param>
/// <param name="Known">So many are or may be in force there on that day.</param>
public sealed record DeclaredAndKnown(DepartementCode? Departement, string? Region, DateOnly At, int Declared, int Known);

/// <summary>The day of the latest source on a département.</summary>
public sealed record LastSource(DepartementCode Departement, DateOnly Date);

/// <summary>A commune that a sentence names, or a code that no commune has.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Nom">Its name; null where no commune has the code.</param>
public sealed record WrittenCommune(CommuneCode Code, string? Nom);

using MapService.Territories.Codes;
using MapService.Territories.Dates;

namespace MapService.Territories.Records;

/// <summary>How the composition of a territory is known.</summary>
public enum CompositionBasis
{
    /// <summary>A source states it.</summary>
    Stated,

    /// <summary>It is inferred from what sources state. No source confirms it.</summary>
    Inferred,

    /// <summary>It is not known, and has no terms.</summary>
    Unknown,
}

/// <summary>One line of a composition. <c>CompositionResolver</c> turns the lines into communes.</summary>
/// <param name="Basis">How this line is known; null for the basis of the composition.</param>
/// <param name="Note">A note for readers; may be null.</param>
public abstract record CompositionTerm(CompositionBasis? Basis, string? Note)
{
    /// <summary>
    /// The period of the line, when it is shorter than that of the territory. On a day that is certainly in both periods its communes
    /// count; on a day that may be in both they may count.
    /// </summary>
    public OpenPeriod InForce { get; init; }
}

/// <summary>All members of an EPCI, with exceptions.</summary>
/// <param name="Epci">The EPCI.</param>
/// <param name="Except">Members that are left out.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Note">May be null.</param>
public sealed record EpciTerm(EpciCode Epci, IReadOnlyList<CommuneCode> Except, CompositionBasis? Basis, string? Note)
    : CompositionTerm(Basis, Note);

/// <summary>A list of communes.</summary>
/// <param name="Communes">The communes.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Note">May be null.</param>
public sealed record CommunesTerm(IReadOnlyList<CommuneCode> Communes, CompositionBasis? Basis, string? Note)
    : CompositionTerm(Basis, Note);

/// <summary>The lines of a composition. Its basis is that of its least certain line.</summary>
public sealed record Composition(CompositionBasis Basis, IReadOnlyList<CompositionTerm> Terms, string? Note)
{
    /// <summary>
    /// For a merger in a scenario: true when one of its parts is inferred. The basis does not tell it when another part is unknown.
    /// </summary>
    public bool HasInferredPart { get; init; }
}

/// <summary>How a source qualifies a number.</summary>
public enum Qualifier
{
    /// <summary>"40 communes".</summary>
    Exact,

    /// <summary>"près de": about, or a little less.</summary>
    Nearly,

    /// <summary>"plus de": more than.</summary>
    MoreThan,
}

/// <summary>A number of inhabitants that a source declares.</summary>
/// <param name="Value">The number.</param>
/// <param name="Qualifier">"près de", "plus de", or neither.</param>
/// <param name="Year">Year of the population; null when the source names none.</param>
public sealed record DeclaredInhabitants(int Value, Qualifier Qualifier, int? Year);

/// <summary>What sources declare about a territory; null for what they do not declare.</summary>
public sealed record Declaration(int? Communes, DeclaredInhabitants? Inhabitants);

/// <summary>A CPTS or a CLS.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Nom">Name.</param>
/// <param name="AutresNoms">Other names that sources use.</param>
/// <param name="Departements">The départements that it declares. They may be outside the dataset.</param>
/// <param name="InForce">Its period.</param>
/// <param name="Composition">Its communes.</param>
/// <param name="Declared">What its sources declare.</param>
/// <param name="Sources">Ids of <see cref="SourceDocument"/>.</param>
/// <param name="Note">May be null.</param>
public sealed record Territory(
    TerritoryId Id,
    TerritoryKind Kind,
    string Nom,
    IReadOnlyList<string> AutresNoms,
    IReadOnlyList<DepartementCode> Departements,
    Period InForce,
    Composition Composition,
    Declaration Declared,
    IReadOnlyList<string> Sources,
    string? Note);

/// <summary>A document that territories and declarations come from.</summary>
/// <param name="Id">Short id, unique in the dataset ("S0").</param>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">Date of publication.</param>
/// <param name="File">File name of the document; may be null.</param>
public sealed record SourceDocument(string Id, string Title, string Publisher, PartialDate Date, string? File);

/// <summary>A coverage that a source declares for a département or a region.</summary>
/// <param name="Departement">The département; null for the coverage of a region.</param>
/// <param name="Region">The region (two digits); null for the coverage of a département.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="At">The day of the declared coverage.</param>
/// <param name="Statement">The declaration in words.</param>
/// <param name="Territories">Number of territories; null when it is not declared.</param>
/// <param name="PopulationPercent">Covered population, 0 to 100; null when it is not declared.</param>
/// <param name="Whole">True when it is declared to be covered as a whole.</param>
/// <param name="Sources">Ids of <see cref="SourceDocument"/>.</param>
public sealed record DeclaredCoverage(
    DepartementCode? Departement,
    string? Region,
    TerritoryKind Kind,
    DateOnly At,
    string Statement,
    int? Territories,
    decimal? PopulationPercent,
    bool Whole,
    IReadOnlyList<string> Sources);

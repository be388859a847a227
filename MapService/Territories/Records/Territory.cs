using MapService.Territories.Codes;
using MapService.Territories.Dates;

namespace MapService.Territories.Records;

/// <summary>How the composition of a territory is known.</summary>
public enum CompositionBasis
{
    /// <summary>A source states it.</summary>
    Stated,

    /// <summary>Worked out from what sources state; not confirmed by one.</summary>
    Inferred,

    /// <summary>Not known. There are no terms, and nothing is invented in their place.</summary>
    Unknown,
}

/// <summary>One line of a composition. <c>CompositionResolver</c> turns the lines into communes.</summary>
/// <param name="Basis">How this line is known; null where it is the composition's own basis.</param>
/// <param name="Note">What a reader should know of it; may be null.</param>
public abstract record CompositionTerm(CompositionBasis? Basis, string? Note)
{
    /// <summary>
    /// When the line counts, where that is not as long as the territory: its communes count where both certainly do, and may count
    /// where neither certainly does not.
    /// </summary>
    public OpenPeriod InForce { get; init; }
}

/// <summary>All communes of an EPCI, but for those named.</summary>
/// <param name="Epci">Whose members.</param>
/// <param name="Except">Members that are left out.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Note">May be null.</param>
public sealed record EpciTerm(EpciCode Epci, IReadOnlyList<CommuneCode> Except, CompositionBasis? Basis, string? Note)
    : CompositionTerm(Basis, Note);

/// <summary>Communes named one by one.</summary>
/// <param name="Communes">The communes.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Note">May be null.</param>
public sealed record CommunesTerm(IReadOnlyList<CommuneCode> Communes, CompositionBasis? Basis, string? Note)
    : CompositionTerm(Basis, Note);

/// <summary>The lines of a composition, and how it is known as a whole: as the weakest of its lines.</summary>
public sealed record Composition(CompositionBasis Basis, IReadOnlyList<CompositionTerm> Terms, string? Note)
{
    /// <summary>
    /// Of a merger in a scenario: whether a part was inferred. Where another part is unknown the whole is, and yet what counts of it is inferred.
    /// </summary>
    public bool HasInferredPart { get; init; }
}

/// <summary>How a source qualifies a number.</summary>
public enum Qualifier
{
    /// <summary>"40 communes".</summary>
    Exact,

    /// <summary>"près de": a little below, or about.</summary>
    Nearly,

    /// <summary>"plus de": above.</summary>
    MoreThan,
}

/// <summary>A number of inhabitants as a source gives it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Qualifier">"près de", "plus de", or neither.</param>
/// <param name="Year">The population's year where the source names one.</param>
public sealed record DeclaredInhabitants(int Value, Qualifier Qualifier, int? Year);

/// <summary>What the sources declare of a territory; null where they do not.</summary>
public sealed record Declaration(int? Communes, DeclaredInhabitants? Inhabitants);

/// <summary>A CPTS or a CLS.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Nom">Name.</param>
/// <param name="AutresNoms">Other names that sources use.</param>
/// <param name="Departements">Those it is declared to be in, which may lie outside the dataset.</param>
/// <param name="InForce">When.</param>
/// <param name="Composition">Of which communes.</param>
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
/// <param name="Title">What it is.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When.</param>
/// <param name="File">Name of the document as it was read; may be null.</param>
public sealed record SourceDocument(string Id, string Title, string Publisher, PartialDate Date, string? File);

/// <summary>A coverage that a source declares for a département or a region.</summary>
/// <param name="Departement">Which département; null when it is declared of a region.</param>
/// <param name="Region">Which region (two digits); null when it is declared of a département.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="At">The day that it is declared of.</param>
/// <param name="Statement">In words.</param>
/// <param name="Territories">Number of territories, where declared.</param>
/// <param name="PopulationPercent">0-100, where declared.</param>
/// <param name="Whole">True when it is declared wholly covered.</param>
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

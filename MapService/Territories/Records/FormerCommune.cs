using MapService.Territories.Codes;

namespace MapService.Territories.Records;

/// <summary>Kinds of former communes in the official lists.</summary>
public enum FormerCommuneKind
{
    /// <summary>Commune déléguée: a part of a commune nouvelle today.</summary>
    Deleguee,

    /// <summary>Commune associée: a part of another commune today.</summary>
    Associee,

    /// <summary>The lists have only its code and its successor, without a date.</summary>
    AncienCode,
}

/// <summary>
/// A code that a commune had before the COG year of the dataset, and the commune that it merged into. A code may have several entries with
/// different successors; <c>CommuneHistory</c> interprets them. The lists have no dates.
/// </summary>
/// <param name="Code">Code of the former commune. A current commune may have it too: one that merged and was re-established.</param>
/// <param name="Nom">Its name; null when the lists have none.</param>
/// <param name="Kind">Its kind in the lists.</param>
/// <param name="Successor">The commune that it merged into: a current one, or another former one.</param>
public sealed record FormerCommune(CommuneCode Code, string? Nom, FormerCommuneKind Kind, CommuneCode Successor);

using MapService.Territories.Codes;

namespace MapService.Territories.Records;

/// <summary>How the official lists name a commune that is gone.</summary>
public enum FormerCommuneKind
{
    /// <summary>Commune déléguée: a part of a commune nouvelle today.</summary>
    Deleguee,

    /// <summary>Commune associée: a part of another commune today.</summary>
    Associee,

    /// <summary>Only its code is on record, with the commune that it went into; when that was is not said.</summary>
    AncienCode,
}

/// <summary>
/// A code that was a commune's before the dataset's COG year, and the commune that it went into. A code may be there several times, with
/// another successor each: <c>CommuneHistory</c> says what that means. The lists have no dates.
/// </summary>
/// <param name="Code">The former commune's code. It may be a commune's of today too: one that merged and was set up again.</param>
/// <param name="Nom">Its name; null where the lists have none.</param>
/// <param name="Kind">How the lists name it.</param>
/// <param name="Successor">The commune that it went into: one of today, or itself a former one.</param>
public sealed record FormerCommune(CommuneCode Code, string? Nom, FormerCommuneKind Kind, CommuneCode Successor);

using MapService.Coverage.Caveats;

namespace MapService.Coverage.Scenarios;

/// <summary>Codes of the problems of a scenario.</summary>
public static class ScenarioProblemCodes
{
    /// <summary>Refused: a text that is no id of a territory, no INSEE code or no SIREN.</summary>
    public const string MalformedCode = "malformed-code";

    /// <summary>Refused: the dataset has no such territory.</summary>
    public const string UnknownTerritory = "unknown-territory";

    /// <summary>Refused: the dataset has no such commune.</summary>
    public const string UnknownCommune = "unknown-commune";

    /// <summary>Refused: no commune of the dataset is in the EPCI.</summary>
    public const string UnknownEpci = "unknown-epci";

    /// <summary>Refused: the territory is not of the scenario's kind.</summary>
    public const string OtherKind = "other-kind";

    /// <summary>Refused: the territory is certainly not in force at the scenario's date.</summary>
    public const string NotInForce = "not-in-force";

    /// <summary>Refused: an earlier change dissolved the territory.</summary>
    public const string Dissolved = "dissolved";

    /// <summary>Refused: a new territory has the id of another.</summary>
    public const string DuplicateTerritory = "duplicate-territory";

    /// <summary>Refused: a commune or EPCI comes twice in one change.</summary>
    public const string NamedTwice = "named-twice";

    /// <summary>Refused: the commune, or every commune of the EPCI, is in the territory already.</summary>
    public const string AlreadyIn = "already-in";

    /// <summary>Refused: the commune, or every commune of the EPCI, is not in the territory.</summary>
    public const string NotIn = "not-in";

    /// <summary>Refused: a change that names no commune and no EPCI.</summary>
    public const string NothingNamed = "nothing-named";

    /// <summary>Refused: a dissolution takes the whole territory, and names no communes.</summary>
    public const string NamedInDissolution = "named-in-dissolution";

    /// <summary>Refused: a merger takes whole territories, and names no communes.</summary>
    public const string NamedInMerger = "named-in-merger";

    /// <summary>Refused: a change that is no merger names territories to merge.</summary>
    public const string NotAMerger = "not-a-merger";

    /// <summary>Refused: a merger takes at least two territories.</summary>
    public const string TooFewTerritories = "too-few-territories";

    /// <summary>Noted: the territory lies in more pieces than before, islands left aside.</summary>
    public const string SeveralPieces = "several-pieces";

    /// <summary>Noted: the scenario is too long for an address, so there is no link to it.</summary>
    public const string LinkTooLong = "link-too-long";

    /// <summary>Noted: some communes of the EPCI were in the territory already, or were not in it; the others were moved.</summary>
    public const string PartlyMoved = "partly-moved";

    /// <summary>Noted: whether the territory is in force at the date is not known; it is not counted.</summary>
    public const string ImpreciseDate = CaveatCodes.ImpreciseDate;

    /// <summary>Refused for a removal, noted otherwise: the composition of the territory is not known.</summary>
    public const string UnknownComposition = CaveatCodes.UnknownComposition;
}

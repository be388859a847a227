using MapService.Coverage.Caveats;

namespace MapService.Coverage.Scenarios;

/// <summary>Codes of the problems of a scenario.</summary>
public static class ScenarioProblemCodes
{
    /// <summary>Refused: a text is not an id of a territory, an INSEE code or a SIREN.</summary>
    public const string MalformedCode = "malformed-code";

    /// <summary>Refused: the territory is not in the dataset.</summary>
    public const string UnknownTerritory = "unknown-territory";

    /// <summary>Refused: the commune is not in the dataset.</summary>
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

    /// <summary>Refused: a change names a commune or an EPCI twice.</summary>
    public const string NamedTwice = "named-twice";

    /// <summary>Refused: the commune, or every commune of the EPCI, is in the territory already.</summary>
    public const string AlreadyIn = "already-in";

    /// <summary>Refused: the commune, or every commune of the EPCI, is not in the territory.</summary>
    public const string NotIn = "not-in";

    /// <summary>Refused: a change names no commune and no EPCI.</summary>
    public const string NothingNamed = "nothing-named";

    /// <summary>Refused: a dissolution names communes. It always dissolves the whole territory.</summary>
    public const string NamedInDissolution = "named-in-dissolution";

    /// <summary>Refused: a merger names communes. It always merges whole territories.</summary>
    public const string NamedInMerger = "named-in-merger";

    /// <summary>Refused: a change that is not a merger names territories to merge.</summary>
    public const string NotAMerger = "not-a-merger";

    /// <summary>Refused: a merger names fewer than two territories.</summary>
    public const string TooFewTerritories = "too-few-territories";

    /// <summary>Noted: the territory has more pieces than before, not counting islands.</summary>
    public const string SeveralPieces = "several-pieces";

    /// <summary>Noted: the scenario is too long for an address, so there is no link to it.</summary>
    public const string LinkTooLong = "link-too-long";

    /// <summary>
    /// Noted: some communes of the EPCI could not move, because they were in the territory already, or were not in it. The others moved.
    /// </summary>
    public const string PartlyMoved = "partly-moved";

    /// <summary>Noted: whether the territory is in force at the date is not known; it is not counted.</summary>
    public const string ImpreciseDate = CaveatCodes.ImpreciseDate;

    /// <summary>Refused for a removal, noted otherwise: the composition of the territory is not known.</summary>
    public const string UnknownComposition = CaveatCodes.UnknownComposition;
}

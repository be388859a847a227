using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>What a scenario does to a territory.</summary>
public enum ScenarioAction
{
    /// <summary>Adds communes, and all communes of EPCI, to a territory.</summary>
    Add,

    /// <summary>Takes communes, and all communes of EPCI, out of a territory.</summary>
    Remove,

    /// <summary>Creates a territory of communes and EPCI, of the scenario's kind and in force on its day.</summary>
    Create,

    /// <summary>Takes a territory out of force.</summary>
    Dissolve,

    /// <summary>Merges several territories into a new one, or into one of them. The others are dissolved.</summary>
    Merge,
}

/// <summary>One change of a scenario. Codes are the texts of the request, so that all faults are found in one place.</summary>
/// <param name="Action">The action.</param>
/// <param name="Territory">
/// Id of the territory: of the new one for <see cref="ScenarioAction.Create"/>, of the merged one for <see cref="ScenarioAction.Merge"/>.
/// </param>
/// <param name="Nom">Name of a new territory; null for its id. Not used otherwise.</param>
/// <param name="Communes">INSEE codes; empty for <see cref="ScenarioAction.Dissolve"/> and <see cref="ScenarioAction.Merge"/>.</param>
/// <param name="Epcis">SIREN of whole EPCI; empty in the same cases.</param>
public sealed record ScenarioChange(
    ScenarioAction Action, string Territory, string? Nom, IReadOnlyList<string> Communes, IReadOnlyList<string> Epcis)
{
    /// <summary>Ids of the territories to merge, which may include the merged one. Only for <see cref="ScenarioAction.Merge"/>.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];
}

/// <summary>"What if": changes to the territories of a kind at a date, applied in order. Nothing is stored.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day that figures are compared at.</param>
/// <param name="Changes">The changes. Each applies to the result of those before it.</param>
public sealed record ScenarioRequest(TerritoryKind Kind, DateOnly Date, IReadOnlyList<ScenarioChange> Changes);

using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>What a scenario does to a territory.</summary>
public enum ScenarioAction
{
    /// <summary>Adds communes, and all communes of EPCI, to a territory.</summary>
    Add,

    /// <summary>Takes communes, and all communes of EPCI, out of a territory.</summary>
    Remove,

    /// <summary>Makes a territory of the scenario's kind, in force at its date, of communes and EPCI.</summary>
    Create,

    /// <summary>Takes a territory out of force.</summary>
    Dissolve,

    /// <summary>Makes one territory of several, a new one or one of them; the others are dissolved.</summary>
    Merge,
}

/// <summary>One step of a scenario. Codes are texts as they were sent, so that every fault is found in one place.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Territory">Id of the territory; of the new one for <see cref="ScenarioAction.Create"/>; of the one that is left, new or not, for <see cref="ScenarioAction.Merge"/>.</param>
/// <param name="Nom">Name of a new territory; null takes its id. Not used otherwise.</param>
/// <param name="Communes">INSEE codes; empty for <see cref="ScenarioAction.Dissolve"/> and <see cref="ScenarioAction.Merge"/>.</param>
/// <param name="Epcis">SIREN of whole EPCI; empty likewise.</param>
public sealed record ScenarioChange(
    ScenarioAction Action, string Territory, string? Nom, IReadOnlyList<string> Communes, IReadOnlyList<string> Epcis)
{
    /// <summary>Ids of the territories that are merged; the one that is left may be among them. Empty but for <see cref="ScenarioAction.Merge"/>.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];
}

/// <summary>"What if": changes to the territories of a kind at a date, applied in order. Nothing is stored.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day that figures are compared at.</param>
/// <param name="Changes">Each applied to what the ones before it left.</param>
public sealed record ScenarioRequest(TerritoryKind Kind, DateOnly Date, IReadOnlyList<ScenarioChange> Changes);

using MapService.Coverage.Scenarios;

namespace MapService.Api.Resources.Scenarios.Links;

/// <summary>
/// One form for scenarios that come to the same: codes and merged territories sorted, a name only where it has an effect. The order of
/// changes stays, because each applies to what those before it left.
/// </summary>
internal static class CanonicalScenario
{
    public static ScenarioRequest Of(ScenarioRequest scenario) => scenario with { Changes = [.. scenario.Changes.Select(Of)] };

    private static ScenarioChange Of(ScenarioChange change) => new(
        change.Action,
        change.Territory,
        change.Action is ScenarioAction.Create or ScenarioAction.Merge && !string.IsNullOrWhiteSpace(change.Nom) ? change.Nom : null,
        [.. change.Communes.Order(StringComparer.Ordinal)],
        [.. change.Epcis.Order(StringComparer.Ordinal)])
    {
        Territories = [.. change.Territories.Order(StringComparer.Ordinal)],
    };
}

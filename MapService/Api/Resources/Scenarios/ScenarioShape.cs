using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Scenarios;

/// <summary>Shapes what a scenario changes.</summary>
internal static class ScenarioShape
{
    /// <summary>The answer. Names that the caller chose stand in it at most twice, however many communes they are about.</summary>
    public static ScenarioDocument Of(
        Dataset dataset, ScenarioRequest scenario, string? link, ScenarioOutcome outcome, IReadOnlyList<InputProblem> notes) => new(
        outcome.Kind.Code(),
        outcome.Date,
        link,
        [.. scenario.Changes.Select(Of)],
        ComparisonShape.DepartementsOf(outcome),
        ComparisonShape.NamesOf(dataset, outcome.NewGaps),
        ComparisonShape.NamesOf(dataset, outcome.ClosedGaps),
        ComparisonShape.ItemsOf(outcome.NewOverlaps),
        ComparisonShape.ItemsOf(outcome.ClosedOverlaps),
        [
            .. outcome.Pieces.Select(p => new PiecesItem(
                Shape.Of(p.Territory), p.Before, p.After, p.Islands, p.FallsApart,
                [.. p.Apart.Select(piece => ComparisonShape.NamesOf(dataset, piece))])),
        ],
        ComparisonShape.TerritoriesOf(outcome),
        ComparisonShape.NotesOf(notes),
        Shape.ProvenanceOf(dataset));

    /// <summary>A change as a body has it; what is empty is left out (null).</summary>
    public static ScenarioChangeBody Of(ScenarioChange change) => new(
        ScenarioActions.Word(change.Action), change.Territory, change.Nom, OrNull(change.Communes), OrNull(change.Epcis),
        OrNull(change.Territories));

    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;
}

using System.Text.Json;
using MapService.Api.Edits;
using MapService.Api.History;
using MapService.Coverage;
using MapService.Formats;
using MapService.Territories;

namespace MapService.Api.Documents;

/// <summary>Shapes what an edit did.</summary>
internal static class EditShape
{
    /// <summary>The answer.</summary>
    public static EditDocument Of(EditOutcome outcome, EditOrder order)
    {
        var plan = outcome.Plan;
        var (before, after) = (DocumentOf(plan.Before), DocumentOf(plan.After));
        return new EditDocument(
            order.Id.Value,
            outcome.Revision is not null,
            outcome.Revision,
            plan.After is { } territory ? TerritoryTag.Of(territory) : null,
            after is null ? null : JsonElement.Parse(after),
            RecordDifference.Of(before, after, plan.Changed),
            [.. TerritoryEffect.Of(plan.Current, plan.Changed, order.Id, order.Date).Select(comparison => ItemOf(plan.Changed, comparison))],
            ComparisonShape.NotesOf(plan.Notes),
            Shape.ProvenanceOf(plan.Changed));
    }

    private static string? DocumentOf(Territory? territory) => territory is null ? null : TerritoryDocuments.Of(territory);

    private static EditCoverageItem ItemOf(Dataset dataset, CoverageComparison comparison) => new(
        comparison.Kind.Code(),
        comparison.Date,
        ComparisonShape.DepartementsOf(comparison),
        ComparisonShape.NamesOf(dataset, comparison.NewGaps),
        ComparisonShape.NamesOf(dataset, comparison.ClosedGaps),
        ComparisonShape.ItemsOf(comparison.NewOverlaps),
        ComparisonShape.ItemsOf(comparison.ClosedOverlaps),
        ComparisonShape.TerritoriesOf(comparison));
}

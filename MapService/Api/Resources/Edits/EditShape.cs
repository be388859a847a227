using System.Globalization;
using System.Text.Json;
using MapService.Api.Resources.History;
using MapService.Api.Resources.Records;
using MapService.Api.Resources.Scenarios;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Records;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Edits;

/// <summary>Shapes what an edit did.</summary>
internal static class EditShape
{
    /// <summary>The answer.</summary>
    public static EditDocument Of(ChangeOutcome<EditPlan> outcome, EditOrder order)
    {
        var plan = outcome.Plan;
        var (before, after) = (DocumentOf(plan.Before), DocumentOf(plan.After));
        var (comparisons, moreDays) = TerritoryEffect.Of(plan.Current, plan.Changed, order.Id, order.Date);
        return new EditDocument(
            order.Id.Value,
            outcome.Revision is not null,
            outcome.Revision,
            plan.After is { } territory ? TerritoryTag.Of(TerritoryTag.StartOf(territory)) : null,
            after is null ? null : JsonElement.Parse(after),
            RecordDifference.Of(before, after, plan.Changed),
            [.. comparisons.Select(comparison => ItemOf(plan.Changed, comparison))],
            [.. ComparisonShape.NotesOf(plan.Notes), .. MoreDays(moreDays)],
            Shape.ProvenanceOf(plan.Changed));
    }

    /// <summary>The answer for records of all territories.</summary>
    public static RecordsDocument Of(ChangeOutcome<RecordsPlan> outcome, DateOnly date)
    {
        var (before, after) = (outcome.Plan.Current, outcome.Plan.Changed);
        return new RecordsDocument(
            outcome.Revision is not null,
            outcome.Revision,
            TerritoryTag.Of(TerritoryTag.StartOf(after.Records)),
            [.. after.Territories.Where(t => before.NumberOf(t.Id) is null).Select(t => t.Id.Value)],
            [.. after.Territories.Where(t => before.NumberOf(t.Id) is { } number
                && TerritoryTag.StartOf(before.Territories[number]) != TerritoryTag.StartOf(t)).Select(t => t.Id.Value)],
            [.. before.Territories.Where(t => after.NumberOf(t.Id) is null).Select(t => t.Id.Value)],
            [.. Enum.GetValues<TerritoryKind>().Select(kind => ItemOf(after, BeforeAndAfter.Between(before, after, kind, date)))],
            ComparisonShape.NotesOf(outcome.Plan.Notes),
            Shape.ProvenanceOf(after));
    }

    private static IEnumerable<ScenarioNote> MoreDays(int count)
    {
        if (count > 0)
        {
            yield return new ScenarioNote("more-days", null, null, string.Create(
                CultureInfo.InvariantCulture,
                $"The edit makes a difference on {count} more days, which 'coverage' does not list: of each kind it has the first "
                + $"{TerritoryEffect.MostDays}. Any day can be asked about with 'date'."));
        }
    }

    private static string? DocumentOf(Territory? territory) => territory is null ? null : TerritoryJson.Of(territory);

    private static EditCoverageItem ItemOf(Dataset dataset, BeforeAndAfter comparison) => new(
        comparison.Kind.Code(),
        comparison.Date,
        ComparisonShape.DepartementsOf(comparison),
        ComparisonShape.NamesOf(dataset, comparison.NewGaps),
        ComparisonShape.NamesOf(dataset, comparison.ClosedGaps),
        ComparisonShape.ItemsOf(comparison.NewOverlaps),
        ComparisonShape.ItemsOf(comparison.ClosedOverlaps),
        ComparisonShape.TerritoriesOf(comparison));
}

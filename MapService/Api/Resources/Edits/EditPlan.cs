using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Edits;

/// <summary>A change of the dataset that was found good.</summary>
/// <param name="Current">The dataset that it is made on.</param>
/// <param name="Changed">The dataset with it.</param>
/// <param name="Notes">What the editor should know: what was accepted with a note, or repaired.</param>
internal abstract record ChangePlan(Dataset Current, Dataset Changed, IReadOnlyList<InputProblem> Notes)
{
    /// <summary>True when it changes nothing at all.</summary>
    public bool IsNothing => Current.Version == Changed.Version;
}

/// <summary>An edit of a territory that was found good.</summary>
/// <param name="Before">The territory before; null for a new one.</param>
/// <param name="After">The territory after; null where it is removed.</param>
/// <param name="Current">The dataset that the edit is made on.</param>
/// <param name="Changed">The dataset with it.</param>
/// <param name="Notes">What the editor should know.</param>
internal sealed record EditPlan(Territory? Before, Territory? After, Dataset Current, Dataset Changed, IReadOnlyList<InputProblem> Notes)
    : ChangePlan(Current, Changed, Notes);

/// <summary>New records of all territories that were found good.</summary>
/// <param name="Current">The dataset that they replace those of.</param>
/// <param name="Changed">The dataset with them.</param>
/// <param name="Notes">What the editor should know.</param>
internal sealed record RecordsPlan(
    Dataset Current, Dataset Changed, IReadOnlyList<InputProblem> Notes) : ChangePlan(Current, Changed, Notes);

/// <summary>What became of a change.</summary>
/// <param name="Plan">What it changes.</param>
/// <param name="Revision">The revision that it is in the history; null where nothing was stored.</param>
internal sealed record ChangeOutcome<TPlan>(TPlan Plan, long? Revision) where TPlan : ChangePlan;

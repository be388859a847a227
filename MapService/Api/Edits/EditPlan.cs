using MapService.Coverage;
using MapService.Territories;

namespace MapService.Api.Edits;

/// <summary>An edit that was found good.</summary>
/// <param name="Before">The territory as it is; null where there is none.</param>
/// <param name="After">The territory as it is to be; null where it is taken out.</param>
/// <param name="Current">The dataset that the edit is made on.</param>
/// <param name="Changed">The dataset with it.</param>
/// <param name="Notes">What somebody should know: what was taken as it is, or repaired.</param>
internal sealed record EditPlan(Territory? Before, Territory? After, Dataset Current, Dataset Changed, IReadOnlyList<Problem> Notes)
{
    /// <summary>True when the edit changes nothing at all.</summary>
    public bool IsNothing => Current.Version == Changed.Version;
}

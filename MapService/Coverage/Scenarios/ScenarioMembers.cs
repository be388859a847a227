using MapService.Coverage.Snapshot;
using MapService.Territories.Compositions;

namespace MapService.Coverage.Scenarios;

/// <summary>
/// The communes of a territory in a scenario: those that certainly are in it at the date, and those that may be. What is added is
/// certain; what is taken out is neither.
/// </summary>
internal sealed class ScenarioMembers(CompositionAtDate original)
{
    private readonly HashSet<int> certain = [.. original.Certain];
    private readonly HashSet<int> possible = [.. original.Possible];

    /// <summary>Communes that are certain, or possible, in only one of two compositions.</summary>
    public static IEnumerable<int> Moved(CompositionAtDate before, CompositionAtDate after)
    {
        var moved = before.Certain.ToHashSet();
        moved.SymmetricExceptWith(after.Certain);
        var perhaps = before.Possible.ToHashSet();
        perhaps.SymmetricExceptWith(after.Possible);
        return moved.Union(perhaps);
    }

    /// <summary>Moves what is named in or out (<see cref="ScenarioMemberChange"/>).</summary>
    public void Move(ScenarioNames named, bool adding, Dataset dataset, ScenarioReporter report)
    {
        if (adding)
        {
            ScenarioMemberChange.Move(named, certain, adding, dataset, report);
            possible.ExceptWith(certain);
            return;
        }

        var left = certain.Union(possible).ToHashSet();
        ScenarioMemberChange.Move(named, left, adding, dataset, report);
        certain.IntersectWith(left);
        possible.IntersectWith(left);
    }

    /// <summary>Takes over all communes of another territory, as certain as they were.</summary>
    public void Take(ScenarioMembers other)
    {
        certain.UnionWith(other.certain);
        possible.UnionWith(other.possible);
        possible.ExceptWith(certain);
    }

    /// <summary>The communes as the changes left them.</summary>
    public CompositionAtDate ToComposition() => CompositionAtDate.Of(certain, possible);
}

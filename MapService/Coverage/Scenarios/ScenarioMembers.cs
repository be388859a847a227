using MapService.Coverage.Snapshot;
using MapService.Territories.Compositions;

namespace MapService.Coverage.Scenarios;

/// <summary>
/// The communes of a territory in a scenario: those that are certainly in it on the day, and those that may be. An added commune is
/// certain.
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

    /// <summary>Moves communes in or out (<see cref="ScenarioMemberChange"/>).</summary>
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

    /// <summary>Adds all communes of another territory. They stay certain or possible.</summary>
    public void Take(ScenarioMembers other)
    {
        certain.UnionWith(other.certain);
        possible.UnionWith(other.possible);
        possible.ExceptWith(certain);
    }

    /// <summary>The communes after the changes.</summary>
    public CompositionAtDate ToComposition() => CompositionAtDate.Of(certain, possible);
}

using System.Globalization;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Scenarios;

/// <summary>Moves the communes of a change into or out of a set.</summary>
internal static class ScenarioMemberChange
{
    /// <summary>
    /// Adds to, or removes from, <paramref name="communes"/>. If only some communes of an EPCI can move, these move, and that is noted. If
    /// none can, it is a fault. A single commune that cannot move is a fault, too.
    /// </summary>
    public static void Move(ScenarioNames named, HashSet<int> communes, bool adding, Dataset dataset, ScenarioReporter report)
    {
        var code = adding ? ScenarioProblemCodes.AlreadyIn : ScenarioProblemCodes.NotIn;
        var state = adding ? "in the territory already" : "not in the territory";
        foreach (var (epci, members) in named.Epcis)
        {
            var moved = members.Count(c => adding ? communes.Add(c) : communes.Remove(c));
            if (moved == 0)
            {
                report.Refuse(code, epci.Value, adding
                    ? "Expected an EPCI with a commune that is not in the territory yet."
                    : "Expected an EPCI with a commune of the territory.");
            }
            else if (moved < members.Count)
            {
                report.Note(
                    ScenarioProblemCodes.PartlyMoved,
                    epci.Value,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{members.Count - moved} of the {members.Count} communes of the EPCI are {state}; the others are moved."));
            }
        }

        foreach (var commune in named.Communes)
        {
            if (!(adding ? communes.Add(commune) : communes.Remove(commune)))
            {
                report.Refuse(
                    code,
                    dataset.Communes[commune].Code.Value,
                    adding ? "Expected a commune that is not in the territory yet." : "Expected a commune of the territory.");
            }
        }
    }
}

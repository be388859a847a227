using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Territories.Checks;

/// <summary>Checks that each former commune leads to a current commune, and that no chain of successors is a cycle.</summary>
public static class FormerCommuneChecks
{
    /// <summary>
    /// Refuses cycles of successors; a chain ends at a current commune. Reports former communes that lead to no current commune.
    /// </summary>
    /// <param name="formerCommunes">All former communes.</param>
    /// <param name="communes">The communes of today.</param>
    /// <param name="place">The file, for messages.</param>
    /// <param name="nowhere">Severity of the problem for a former commune that leads to no current commune.</param>
    /// <param name="problems">Takes one problem for each code at fault.</param>
    public static void Check(
        IReadOnlyList<FormerCommune> formerCommunes,
        IEnumerable<Commune> communes,
        string place,
        ProblemSeverity nowhere,
        ICollection<InputProblem> problems)
    {
        var current = communes.Select(c => c.Code).ToHashSet();
        CheckCycles(formerCommunes, current, place, problems);
        var kept = CommuneHistory.Keep(formerCommunes, current).ToHashSet();
        foreach (var lost in formerCommunes.Where(f => !kept.Contains(f)))
        {
            problems.Add(new InputProblem(
                nowhere, "former-commune-leads-nowhere", place, $"commune {lost.Code}", lost.Successor.Value,
                "The former commune leads to no commune of the list" + (nowhere == ProblemSeverity.Refused ? "." : "; it is left out.")));
        }
    }

    private static void CheckCycles(
        IReadOnlyList<FormerCommune> formerCommunes, HashSet<CommuneCode> current, string place, ICollection<InputProblem> problems)
    {
        var successors = formerCommunes.Where(f => !current.Contains(f.Code)).ToLookup(f => f.Code, f => f.Successor);
        var done = new HashSet<CommuneCode>(current);
        foreach (var self in formerCommunes.Where(f => f.Code == f.Successor && current.Contains(f.Code)))
        {
            Refuse(self.Code, self.Code.Value);
        }

        foreach (var start in successors.Select(s => s.Key))
        {
            var path = new List<CommuneCode>();
            if (Follow(start, path) is { } cycle)
            {
                Refuse(start, string.Join(" > ", cycle));
            }
        }

        // Depth first. A code that is done leads to an end, or its cycle was reported.
        IReadOnlyList<CommuneCode>? Follow(CommuneCode code, List<CommuneCode> path)
        {
            if (path.IndexOf(code) is var at and >= 0)
            {
                return [.. path[at..], code];
            }

            if (!done.Contains(code))
            {
                path.Add(code);
                foreach (var successor in successors[code])
                {
                    if (Follow(successor, path) is { } cycle)
                    {
                        done.UnionWith(path);
                        return cycle;
                    }
                }

                path.RemoveAt(path.Count - 1);
                done.Add(code);
            }

            return null;
        }

        void Refuse(CommuneCode code, string value) => problems.Add(new InputProblem(
            ProblemSeverity.Refused, "former-commune-cycle", place, $"commune {code}", value, "The former commune is its own successor."));
    }
}

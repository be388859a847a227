using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Territories.Compositions;

/// <summary>
/// Turns a composition into communes: the members of each EPCI without its exceptions, and the named communes.
/// An empty composition has no communes. A commune that is listed twice for the same day counts once, and is reported. A commune may leave
/// and join again later: that is not a repeat.
/// </summary>
public static class CompositionResolver
{
    /// <summary>Code of a report that leaves the result correct: a commune is listed twice and counts once.</summary>
    public const string CommuneTwice = "commune-twice";

    /// <param name="composition">The lines to resolve.</param>
    /// <param name="communes">All communes, sorted by code; the result holds positions in this list.</param>
    /// <param name="membersOf">Positions of the members of an EPCI, sorted; null for an unknown EPCI.</param>
    /// <param name="indexOf">Position of a commune; null for an unknown commune.</param>
    /// <param name="report">Takes each fault: its code, the value, a sentence. The result leaves out items at fault.</param>
    /// <returns>Positions of the communes, with their periods.</returns>
    public static ResolvedComposition Resolve(
        Composition composition,
        IReadOnlyList<Commune> communes,
        Func<EpciCode, IReadOnlyList<int>?> membersOf,
        Func<CommuneCode, int?> indexOf,
        Action<string, string, string> report)
    {
        var terms = new List<(OpenPeriod InForce, int[] Communes)>();
        foreach (var term in composition.Terms)
        {
            var found = new SortedSet<int>();
            foreach (var index in IndicesOf(term))
            {
                if (!found.Add(index) || IsThere(index, term.InForce))
                {
                    report(CommuneTwice, communes[index].Code.Value, "The commune is in the composition more than once; it counts once.");
                }
            }

            terms.Add((term.InForce, [.. found]));
        }

        return new ResolvedComposition(terms);

        bool IsThere(int index, OpenPeriod period) =>
            terms.Exists(earlier => earlier.InForce.CertainlyMeets(period) && Array.BinarySearch(earlier.Communes, index) >= 0);

        IEnumerable<int> IndicesOf(CompositionTerm term) => term switch
        {
            EpciTerm epci => MembersOf(epci),
            CommunesTerm named => Named(named),
            _ => throw new InvalidOperationException($"No rule for a {term.GetType().Name}."),
        };

        IEnumerable<int> MembersOf(EpciTerm term)
        {
            if (membersOf(term.Epci) is not { } members)
            {
                report("unknown-epci", term.Epci.Value, "No commune of the dataset is in this EPCI.");
                return [];
            }

            var left = members.ToHashSet();
            foreach (var code in term.Except)
            {
                if (indexOf(code) is not { } index)
                {
                    report("unknown-commune", code.Value, $"The exception to EPCI {term.Epci} is not a commune of the dataset.");
                }
                else if (!left.Remove(index))
                {
                    report(
                        "exception-excludes-nothing",
                        code.Value,
                        $"The exception is not a commune of EPCI {term.Epci}, or is excepted twice.");
                }
            }

            return left;
        }

        IEnumerable<int> Named(CommunesTerm term)
        {
            foreach (var code in term.Communes)
            {
                if (indexOf(code) is { } index)
                {
                    yield return index;
                }
                else
                {
                    report("unknown-commune", code.Value, "Not a commune of the dataset.");
                }
            }
        }
    }
}

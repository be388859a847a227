namespace MapService.Territories;

/// <summary>
/// Turns a composition into communes: the members of its EPCI, less each one's exceptions, and the communes named.
/// Empty composition gives no commune. A commune that comes twice counts once, and is a problem of the file.
/// </summary>
public static class CompositionResolver
{
    /// <summary>The one report that is not a fault of the result: a commune came twice and counts once.</summary>
    public const string CommuneTwice = "commune-twice";

    /// <param name="composition">The lines to resolve.</param>
    /// <param name="communes">All communes, sorted by code; the result holds positions in this list.</param>
    /// <param name="membersOf">Positions of the members of an EPCI, sorted; null for an unknown EPCI.</param>
    /// <param name="indexOf">Position of a commune; null for an unknown commune.</param>
    /// <param name="report">Takes each fault: its code, the value, a sentence. Faulty items are left out of the result.</param>
    /// <returns>Positions of the communes, sorted, each once.</returns>
    public static int[] Resolve(
        Composition composition,
        IReadOnlyList<Commune> communes,
        Func<EpciCode, IReadOnlyList<int>?> membersOf,
        Func<CommuneCode, int?> indexOf,
        Action<string, string, string> report)
    {
        var found = new SortedSet<int>();
        foreach (var term in composition.Terms)
        {
            switch (term)
            {
                case EpciTerm epci:
                    AddMembers(epci);
                    break;
                case CommunesTerm named:
                    AddNamed(named);
                    break;
                default:
                    throw new InvalidOperationException($"No rule for a {term.GetType().Name}.");
            }
        }

        return [.. found];

        void AddMembers(EpciTerm term)
        {
            if (membersOf(term.Epci) is not { } members)
            {
                report("unknown-epci", term.Epci.Value, "No commune of the dataset is in this EPCI.");
                return;
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
                    report("exception-excludes-nothing", code.Value, $"The exception is not a commune of EPCI {term.Epci}, or is excepted twice.");
                }
            }

            foreach (var index in left)
            {
                Add(index);
            }
        }

        void AddNamed(CommunesTerm term)
        {
            foreach (var code in term.Communes)
            {
                if (indexOf(code) is { } index)
                {
                    Add(index);
                }
                else
                {
                    report("unknown-commune", code.Value, "Not a commune of the dataset.");
                }
            }
        }

        void Add(int index)
        {
            if (!found.Add(index))
            {
                report(CommuneTwice, communes[index].Code.Value, "The commune is in the composition more than once; it counts once.");
            }
        }
    }
}

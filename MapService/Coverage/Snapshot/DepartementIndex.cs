using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// Départements by number (position in the sorted list of the records), and their communes, in flat arrays.
/// A département may have no communes. A commune in a département that is not listed is refused.
/// </summary>
internal sealed class DepartementIndex
{
    private readonly IReadOnlyList<Departement> departements;
    private readonly Dictionary<DepartementCode, int> numbers = [];
    private readonly int[] departementOf;
    private readonly int[][] communesOf;

    /// <exception cref="RefusedInputException">Communes are in départements that are not listed. All are reported.</exception>
    public DepartementIndex(DatasetRecords records)
    {
        departements = records.Departements;
        for (var i = 0; i < departements.Count; i++)
        {
            numbers.Add(departements[i].Code, i);
        }

        var problems = new List<InputProblem>();
        var members = Enumerable.Range(0, departements.Count).Select(_ => new List<int>()).ToArray();
        departementOf = new int[records.Communes.Count];
        for (var commune = 0; commune < departementOf.Length; commune++)
        {
            var (code, departement) = (records.Communes[commune].Code, records.Communes[commune].Departement);
            if (!numbers.TryGetValue(departement, out departementOf[commune]))
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused, "unknown-departement", "dataset", code.Value, departement.Value,
                    "The commune's département is not in the dataset."));
                continue;
            }

            members[departementOf[commune]].Add(commune);
        }

        communesOf = problems.Count == 0 ? [.. members.Select(m => m.ToArray())] : throw new RefusedInputException(problems);
    }

    /// <summary>Number of départements.</summary>
    public int Count => departements.Count;

    /// <summary>A département by number.</summary>
    public Departement this[int departement] => departements[departement];

    /// <summary>Number of a département, or null when it is not in the dataset.</summary>
    public int? NumberOf(DepartementCode code) => numbers.TryGetValue(code, out var number) ? number : null;

    /// <summary>The département of a commune.</summary>
    public int Of(int commune) => departementOf[commune];

    /// <summary>The départements of a region in the dataset, sorted.</summary>
    public int[] OfRegion(string region) => [.. Enumerable.Range(0, Count).Where(number => departements[number].Region == region)];

    /// <summary>Selects the communes in one of the départements, in their order.</summary>
    public int[] Inside(ReadOnlySpan<int> communes, params ReadOnlySpan<int> wanted)
    {
        var inside = new List<int>();
        foreach (var commune in communes)
        {
            if (wanted.Contains(departementOf[commune]))
            {
                inside.Add(commune);
            }
        }

        return [.. inside];
    }

    /// <summary>Sorted communes of a département.</summary>
    public ReadOnlySpan<int> CommunesOf(int departement) => communesOf[departement];
}

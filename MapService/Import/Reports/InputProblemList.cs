using System.Collections.ObjectModel;
using MapService.Territories.Checks;

namespace MapService.Import.Reports;

/// <summary>
/// Everything that an import reports. Of what is refused it keeps the first <see cref="MostOfACode"/> of each code and counts the
/// others: a damaged file of a million lines must not fill the memory with a million messages.
/// </summary>
internal sealed class InputProblemList : Collection<InputProblem>
{
    /// <summary>Refused problems of one code that are kept.</summary>
    public const int MostOfACode = 1000;

    private readonly Dictionary<string, (int Count, string File)> refused = new(StringComparer.Ordinal);

    /// <summary>How much was refused, kept or not.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>What was kept, and how many more there were.</summary>
    public IReadOnlyList<InputProblem> ToList() =>
    [
        .. this,
        .. refused.Where(r => r.Value.Count > MostOfACode).Select(r => new InputProblem(
            ProblemSeverity.Refused, r.Key, r.Value.File, null, $"{r.Value.Count - MostOfACode} more",
            $"There are more of these than the first {MostOfACode}.")),
    ];

    /// <inheritdoc/>
    protected override void InsertItem(int index, InputProblem item)
    {
        if (item.Severity == ProblemSeverity.Refused)
        {
            RefusedCount++;
            var count = refused.GetValueOrDefault(item.Code).Count + 1;
            refused[item.Code] = (count, item.File);
            if (count > MostOfACode)
            {
                return;
            }
        }

        base.InsertItem(index, item);
    }
}

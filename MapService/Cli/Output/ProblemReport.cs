using MapService.Formats.Csv;
using MapService.Territories.Checks;

namespace MapService.Cli.Output;

/// <summary>Shows problems to a person, the gravest first, and writes all of them as CSV.</summary>
internal static class ProblemReport
{
    private const int ShownOfASort = 20;

    /// <summary>All refused ones, and of each other sort the first few with the number of those not shown.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<InputProblem> problems)
    {
        foreach (var sort in problems.GroupBy(p => (p.Severity, p.Code))
            .OrderByDescending(g => g.Key.Severity)
            .ThenBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            var count = sort.Count();
            var shown = sort.Key.Severity == ProblemSeverity.Refused ? count : ShownOfASort;
            foreach (var problem in sort.Take(shown))
            {
                writer.WriteLine(Printable(problem.ToString()));
            }

            if (count > shown)
            {
                writer.WriteLine($"… and {count - shown} more {sort.Key.Code} (--report FILE writes them all)");
            }
        }

        writer.WriteLine(Summary(problems));
    }

    /// <summary>Every problem, a line each.</summary>
    public static byte[] ToCsv(IReadOnlyList<InputProblem> problems) => CsvTable.Write(
        ["severity", "code", "file", "feature", "value", "message"],
        problems.Select(p => (IReadOnlyList<object?>)[Word(p.Severity), p.Code, p.File, p.Feature, p.Value, p.Message]));

    /// <summary>Values come from files of others: what would steer a terminal is shown instead of sent.</summary>
    private static string Printable(string line) =>
        string.Concat(line.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    private static string Summary(IReadOnlyList<InputProblem> problems) => string.Join(
        ", ",
        Enum.GetValues<ProblemSeverity>().Reverse().Select(severity => $"{problems.Count(p => p.Severity == severity)} {Word(severity)}"));

    private static string Word(ProblemSeverity severity) => severity.ToString().ToLowerInvariant();
}

using System.Globalization;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Topology.Defects;

namespace MapService.Import.Reports;

/// <summary>
/// Reports where the polygons of a dataset do not fit together. They are not changed: which of two neighbours is right is not for
/// an import to decide. The largest of each kind are reported one by one, the others are counted.
/// </summary>
internal static class DefectReport
{
    /// <summary>More of a kind than this say nothing that these do not.</summary>
    internal const int MostOfAKind = 50;

    /// <summary>True for a problem that says that polygons do not fit together.</summary>
    public static bool IsDefect(InputProblem problem) => Enum.GetValues<DefectKind>().Any(kind => Words(kind).Code == problem.Code);

    /// <summary>The word for a kind, in reports and layers.</summary>
    public static string CodeOf(DefectKind kind) => Words(kind).Code;

    /// <summary>Adds a noted problem for each of the largest defects.</summary>
    public static void Add(
        IReadOnlyList<Defect> defects, IReadOnlyList<Commune> communes, string source, ICollection<InputProblem> problems)
    {
        foreach (var kind in defects.GroupBy(d => d.Kind).OrderBy(g => g.Key))
        {
            var (code, message) = Words(kind.Key);
            var largestFirst = kind.OrderByDescending(d => d.SurfaceSquareMetres).ToArray();
            foreach (var defect in largestFirst.Take(MostOfAKind))
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Noted, code, source, string.Join(", ", defect.Features.Select(f => communes[f].Code)), Size(defect),
                    string.Create(CultureInfo.InvariantCulture, $"{message} At [{defect.Place.Longitude}, {defect.Place.Latitude}].")));
            }

            if (largestFirst.Length > MostOfAKind)
            {
                var rest = largestFirst.Skip(MostOfAKind).ToArray();
                problems.Add(new InputProblem(
                    ProblemSeverity.Noted, code, source, null, string.Create(CultureInfo.InvariantCulture, $"{rest.Length} more"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{message} These are smaller than those named: {rest.Sum(d => d.SurfaceSquareMetres):0} m² together.")));
            }
        }
    }

    private static (string Code, string Message) Words(DefectKind kind) => kind switch
    {
        DefectKind.Overlap => ("overlapping-polygons", "Communes cover the same ground; taken as it is."),
        DefectKind.SliverGap => ("sliver-gap", "A narrow gap lies between communes, or within one; taken as it is."),
        DefectKind.UnmatchedBorder => ("unmatched-border", "Two communes have different vertices along their border; taken as it is."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string? Size(Defect defect) =>
        defect.Kind == DefectKind.UnmatchedBorder
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"{defect.SurfaceSquareMetres:0.##} m², {defect.WidthMetres:0.##} m wide in the mean");
}

using System.Globalization;
using System.Text;
using MapService.Coverage.Audit;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Exports;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Cli.Output;

/// <summary>Declared against computed, as text for a person or as CSV.</summary>
internal static class AuditReport
{
    public static string ToText(Dataset dataset, IReadOnlyList<DepartementCode> departements)
    {
        var text = new StringBuilder();
        foreach (var audit in Of(dataset, departements))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{audit.Departement.Code} {audit.Departement.Nom}");
            foreach (var coverage in audit.Coverages)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {Words.Of(coverage.Verdict)}: {coverage.Declared.Kind.Code()} at {coverage.Declared.At:yyyy-MM-dd}, declared: "
                    + $"{coverage.Declared.Statement}");
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"    computed: {coverage.Figures.Communes.Covered} of {coverage.Figures.Communes.Total} communes, "
                    + $"{coverage.Figures.Population.Percent} % of the population, "
                        + $"{coverage.Counted.Count}{(coverage.Uncertain.Count == 0 ? "" : $" to {coverage.Counted.Count + coverage.Uncertain.Count}")} territories in force");
                AddExplanations(text, coverage.Explanations);
            }

            foreach (var territory in audit.Territories)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {Words.Of(territory.Verdict)}: {territory.Territory.Nom} ({Words.Of(territory.Territory.Composition.Basis)} "
                    + $"composition{(territory.ComparedAt is { } day ? $", compared as of {day:yyyy-MM-dd}" : "")})");
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"    communes: declared {territory.Communes.Declared?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, computed "
                    + $"{Number(territory.Communes.Computed)}: {Words.Of(territory.Communes.Verdict)}");
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"    inhabitants: declared {Declared(territory.Inhabitants.Declared)}, municipal "
                    + $"{Year(territory.Inhabitants.MunicipalYear)} {Number(territory.Inhabitants.Municipal)}, total "
                        + $"{Year(territory.Inhabitants.TotalYear)} {Number(territory.Inhabitants.Total)}: "
                            + $"{Words.Of(territory.Inhabitants.Verdict)}");
                AddExplanations(text, territory.Explanations);
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    /// <summary>What <c>/audit?f=csv</c> gives, of some départements: each declaration once.</summary>
    public static byte[] ToCsv(Dataset dataset, IReadOnlyList<DepartementCode> departements)
    {
        var audits = Of(dataset, departements).ToList();
        return AuditFile.Csv(
            dataset,
            [.. audits.SelectMany(audit => audit.Coverages).DistinctBy(c => c.Declared).OrderBy(c => c.Declared.At)],
            [.. audits.SelectMany(audit => audit.Territories).DistinctBy(t => t.Territory.Id).OrderBy(t => t.Territory.Id)]);
    }

    private static IEnumerable<DepartementAudit> Of(Dataset dataset, IReadOnlyList<DepartementCode> departements) =>
        departements.Select(
            code => Audits.OfDepartement(dataset, code) ?? throw new ArgumentException($"No département {code}.", nameof(departements)));

    private static void AddExplanations(StringBuilder text, IReadOnlyList<Explanation> explanations)
    {
        foreach (var explanation in explanations)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"    - {Words.Of(explanation.Bearing)} ({Words.Of(explanation.About)}): {explanation.Message}");
        }
    }

    private static string Declared(DeclaredInhabitants? declared) => declared switch
    {
        null => "nothing",
        { Year: { } year } => $"{Words.Of(declared.Qualifier)} {declared.Value} ({year})",
        _ => $"{Words.Of(declared.Qualifier)} {declared.Value}",
    };

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "(year not known)";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not known";
}

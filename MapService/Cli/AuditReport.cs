using System.Globalization;
using System.Text;
using MapService.Api.Documents;
using MapService.Coverage;
using MapService.Formats;
using MapService.Territories;

namespace MapService.Cli;

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
                text.AppendLine(CultureInfo.InvariantCulture, $"  {Words.Of(coverage.Verdict)}: {coverage.Declared.Kind.Code()} at {coverage.Declared.At:yyyy-MM-dd}, declared: {coverage.Declared.Statement}");
                text.AppendLine(CultureInfo.InvariantCulture, $"    computed: {coverage.Figures.Communes.Covered} of {coverage.Figures.Communes.Total} communes, {coverage.Figures.Population.Percent} % of the population, {coverage.Counted.Count} territories in force");
                AddExplanations(text, coverage.Explanations);
            }

            foreach (var territory in audit.Territories)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {Words.Of(territory.Verdict)}: {territory.Territory.Nom} ({Words.Of(territory.Territory.Composition.Basis)} composition)");
                text.AppendLine(CultureInfo.InvariantCulture, $"    communes: declared {territory.Communes.Declared?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, computed {Number(territory.Communes.Computed)}: {Words.Of(territory.Communes.Verdict)}");
                text.AppendLine(CultureInfo.InvariantCulture, $"    inhabitants: declared {Declared(territory.Inhabitants.Declared)}, municipal {Year(territory.Inhabitants.MunicipalYear)} {Number(territory.Inhabitants.Municipal)}, total {Year(territory.Inhabitants.TotalYear)} {Number(territory.Inhabitants.Total)}: {Words.Of(territory.Inhabitants.Verdict)}");
                AddExplanations(text, territory.Explanations);
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    public static byte[] ToCsv(Dataset dataset, IReadOnlyList<DepartementCode> departements) => CsvTable.Write(
        [
            "territory", "nom", "kind", "basis", "verdict", "communesDeclared", "communesComputed", "communesVerdict", "inhabitantsDeclared", "inhabitantsQualifier",
            "inhabitantsYear", "populationMunicipale", "populationMunicipaleYear", "populationTotale", "populationTotaleYear", "inhabitantsVerdict", "explanations",
        ],
        Of(dataset, departements).SelectMany(audit => audit.Territories).DistinctBy(t => t.Territory.Id).Select(t => (IReadOnlyList<object?>)
            [
                t.Territory.Id.Value, t.Territory.Nom, t.Territory.Kind.Code(), Words.Of(t.Territory.Composition.Basis), Words.Of(t.Verdict),
                t.Communes.Declared, t.Communes.Computed, Words.Of(t.Communes.Verdict),
                t.Inhabitants.Declared?.Value, Qualifier(t.Inhabitants.Declared?.Qualifier), t.Inhabitants.Declared?.Year,
                t.Inhabitants.Municipal, t.Inhabitants.MunicipalYear, t.Inhabitants.Total, t.Inhabitants.TotalYear, Words.Of(t.Inhabitants.Verdict),
                string.Join(' ', t.Explanations.Select(e => e.Code)),
            ]));

    private static IEnumerable<DepartementAudit> Of(Dataset dataset, IReadOnlyList<DepartementCode> departements) =>
        departements.Select(code => Audits.OfDepartement(dataset, code) ?? throw new ArgumentException($"No département {code}.", nameof(departements)));

    private static void AddExplanations(StringBuilder text, IReadOnlyList<Explanation> explanations)
    {
        foreach (var explanation in explanations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    - {explanation.Message}");
        }
    }

    private static string Declared(DeclaredInhabitants? declared) => declared switch
    {
        null => "nothing",
        { Year: { } year } => $"{Words.Of(declared.Qualifier)} {declared.Value} ({year})",
        _ => $"{Words.Of(declared.Qualifier)} {declared.Value}",
    };

    private static string? Qualifier(Qualifier? qualifier) => qualifier is { } known ? Words.Of(known) : null;

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "(year not known)";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not known";
}

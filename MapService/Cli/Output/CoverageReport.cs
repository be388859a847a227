using System.Globalization;
using System.Text;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Formats.Csv;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Cli.Output;

/// <summary>Percentages of départements as text for a person or as CSV.</summary>
internal static class CoverageReport
{
    public static string ToText(Dataset dataset, IReadOnlyList<DepartementCode> departements, TerritoryKind kind, DateOnly date)
    {
        var coverages = Of(dataset, departements, kind, date);
        var provenance = dataset.Records.Provenance;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Coverage by {kind.Code()} on {date:yyyy-MM-dd}");
        text.AppendLine();
        text.Append(TextTable.Of(
            ["", "département", "communes", "%", "inhabitants", "%", provenance.SchematicBoundaries
                ? "hectares (schematic)"
                : "hectares", "%"],
            [.. coverages.Select(Row)]));
        foreach (var coverage in coverages)
        {
            AddNotes(text, coverage);
        }

        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"COG {provenance.CogYear}; municipal population "
            + $"{provenance.PopulationMunicipaleYear?.ToString(CultureInfo.InvariantCulture) ?? "of unknown year"}; "
                + $"{provenance.AttributeSource}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Boundaries: {provenance.BoundarySource}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Dataset {dataset.Version}");
        return text.ToString();
    }

    public static byte[] ToCsv(Dataset dataset, IReadOnlyList<DepartementCode> departements, TerritoryKind kind, DateOnly date) =>
        CsvTable.Write(
        [
            "code", "nom", "kind", "date", "communesCovered", "communesTotal", "communesPercent", "populationCovered", "populationTotal",
            "populationPercent",
            "surfaceCoveredHectares", "surfaceTotalHectares", "surfacePercent", "surfaceSchematic", "caveats",
        ],
        Of(dataset, departements, kind, date).Select(c => (IReadOnlyList<object?>)
            [
                c.Departement.Code.Value, c.Departement.Nom, kind.Code(), IsoDay.Text(date),
                c.Figures.Communes.Covered, c.Figures.Communes.Total, c.Figures.Communes.Percent,
                c.Figures.Population.Covered, c.Figures.Population.Total, c.Figures.Population.Percent,
                c.Figures.Surface.CoveredHectares, c.Figures.Surface.TotalHectares, c.Figures.Surface.Percent, c.Figures.Surface.Schematic,
                string.Join(' ', c.Caveats.Select(caveat => caveat.Code)),
            ]));

    private static DepartementCoverage[] Of(
        Dataset dataset, IReadOnlyList<DepartementCode> departements, TerritoryKind kind, DateOnly date) =>
        [.. departements.Select(code => DepartementCoverage.Of(dataset, code, kind, date)
            ?? throw new ArgumentException($"No département {code}.", nameof(departements)))];

    private static string[] Row(DepartementCoverage coverage)
    {
        var figures = coverage.Figures;
        return
        [
            coverage.Departement.Code.Value,
            coverage.Departement.Nom,
            $"{Whole(figures.Communes.Covered)} / {Whole(figures.Communes.Total)}",
            Percent(figures.Communes.Percent),
            $"{Whole(figures.Population.Covered)} / {Whole(figures.Population.Total)}",
            Percent(figures.Population.Percent),
            $"{Whole(figures.Surface.CoveredHectares)} / {Whole(figures.Surface.TotalHectares)}",
            Percent(figures.Surface.Percent),
        ];
    }

    private static void AddNotes(StringBuilder text, DepartementCoverage coverage)
    {
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{coverage.Departement.Code} {coverage.Departement.Nom}");
        foreach (var territory in coverage.Territories)
        {
            var inside = territory.Inside is { } measures ? $"{Whole(measures.Communes)} communes here" : "composition unknown";
            var uncertain = territory.InForce == InForce.Uncertain ? ", perhaps not in force yet: not counted" : "";
            text.AppendLine(
                CultureInfo.InvariantCulture, $"  {territory.Territory.Nom}: {inside}, from {territory.Territory.InForce.From}{uncertain}");
        }

        foreach (var declared in coverage.Declared)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  declared of {declared.At:yyyy-MM-dd}: {declared.Statement}");
        }

        foreach (var caveat in coverage.Caveats)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  ! {caveat.Code}: {caveat.Message}");
        }
    }

    private static string Whole(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string Percent(decimal? percent) => percent?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
}

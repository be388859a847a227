using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Territories.Records;

namespace MapService.Exports;

/// <summary>
/// An audit as a table for a meeting: one row for each declaration, with its subject first. A territory that declares nothing has one row
/// all the same, so that the table has them all. <c>verdict</c> is that of the line.
/// </summary>
internal static class AuditFile
{
    private static readonly string[] Columns =
    [
        "objet", "code", "nom", "codeDepartement", "kind", "date", "mesure", "declare", "qualificatif", "anneeDeclaree", "calcule",
        "calculeMax", "anneeCalculee", "dateCalcul", "ecart",
        "ecartPourcent", "populationTotale", "anneeTotale", "ecartTotale", "ecartTotalePourcent", "verdict", "explication", "portee",
        "autresExplications",
        "composition", "sources", "caveats",
    ];

    /// <summary>The rows of declared coverages, then the rows of territories.</summary>
    public static byte[] Csv(Dataset dataset, IReadOnlyList<CoverageAudit> coverages, IReadOnlyList<TerritoryAudit> territories) =>
        CsvTable.Write(Columns, [.. coverages.SelectMany(c => LinesOf(dataset, c)), .. territories.SelectMany(t => LinesOf(dataset, t))]);

    private sealed record Numbers(
        object? Declared, string? Qualifier, int? DeclaredYear, object? Computed, int? ComputedYear, DateOnly? ComputedAt,
        object? Difference, decimal? DifferencePercent,
        long? Total = null, int? TotalYear = null, long? TotalDifference = null, decimal? TotalDifferencePercent = null,
        int? ComputedMost = null);

    private static IEnumerable<IReadOnlyList<object?>> LinesOf(Dataset dataset, CoverageAudit audit)
    {
        var declared = audit.Declared;
        var place = declared.Departement is { } code
            ? new object?[] { "département", code.Value, dataset.Records.Departements.FirstOrDefault(d => d.Code == code)?.Nom, code.Value }
            : ["région", declared.Region, null, null];
        object?[] head = [.. place, declared.Kind.Code(), Words.Of(declared.At)];
        object?[] tail = [null, string.Join(' ', declared.Sources), string.Join(' ', audit.Caveats.Select(c => c.Code).Distinct())];
        if (audit.Territories.Declared is { } territories)
        {
            var numbers = new Numbers(
                territories,
                null,
                null,
                audit.Territories.Computed,
                null,
                declared.At,
                audit.Territories.Difference,
                audit.Territories.DifferencePercent)
            {
                ComputedMost = audit.Territories.ComputedMost,
            };
            yield return Line(head, AuditPart.Territories, numbers, audit.Territories.Verdict, audit.Explanations, tail);
        }

        if (audit.PopulationPercent.Declared is { } percent)
        {
            var year = dataset.Records.Provenance.PopulationMunicipaleYear;
            var numbers = new Numbers(
                percent, null, null, audit.PopulationPercent.Computed, year, declared.At, audit.PopulationPercent.DifferencePoints, null);
            yield return Line(head, AuditPart.PopulationPercent, numbers, audit.PopulationPercent.Verdict, audit.Explanations, tail);
        }

        if (declared.Whole)
        {
            var (covered, total) = (audit.Figures.Communes.Covered, audit.Figures.Communes.Total);
            var numbers = new Numbers(
                total, null, null, covered, null, declared.At, covered - total, DifferencePercent.Of(covered - total, total));
            yield return Line(head, AuditPart.Whole, numbers, audit.Whole, audit.Explanations, tail);
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> LinesOf(Dataset dataset, TerritoryAudit audit)
    {
        var territory = audit.Territory;
        object?[] head =
        [
            "territoire", territory.Id.Value, territory.Nom, string.Join(' ', territory.Departements.Select(d => d.Value)),
            territory.Kind.Code(),
            territory.InForce.From.ToString(),
        ];
        object?[] tail =
        [
            Words.Of(territory.Composition.Basis),
            string.Join(' ', territory.Sources),
            string.Join(' ', TerritoryCaveats.Of(dataset, dataset.NumberOf(territory.Id)!.Value, null).Select(c => c.Code)),
        ];
        var (communes, inhabitants) = (audit.Communes, audit.Inhabitants);
        if (communes.Declared is not null || inhabitants.Declared is null)
        {
            var numbers = new Numbers(
                communes.Declared, null, null, communes.Computed, null, audit.ComparedAt, communes.Difference, communes.DifferencePercent);
            yield return Line(head, AuditPart.Communes, numbers, communes.Verdict, audit.Explanations, tail);
        }

        if (inhabitants.Declared is { } declared)
        {
            var numbers = new Numbers(
                declared.Value, Words.Of(declared.Qualifier), declared.Year,
                inhabitants.Municipal, inhabitants.MunicipalYear, audit.ComparedAt, inhabitants.MunicipalDifference,
                inhabitants.MunicipalDifferencePercent,
                inhabitants.Total, inhabitants.TotalYear, inhabitants.TotalDifference, inhabitants.TotalDifferencePercent);
            yield return Line(head, AuditPart.Inhabitants, numbers, inhabitants.Verdict, audit.Explanations, tail);
        }
    }

    // The explanations of the line's own comparison first, then what the figures rest on.
    private static IReadOnlyList<object?> Line(
        object?[] head, AuditPart part, Numbers n, Verdict verdict, IReadOnlyList<Explanation> explanations, object?[] tail)
    {
        var own = explanations.Where(e => e.About == part).Concat(explanations.Where(e => e.About == AuditPart.Composition)).ToList();
        var best = own.FirstOrDefault();
        return
        [
            .. head, MeasureOf(part), n.Declared, n.Qualifier, n.DeclaredYear, n.Computed, n.ComputedMost, n.ComputedYear,
            n.ComputedAt is { } day ? Words.Of(day) : null, n.Difference, n.DifferencePercent,
            n.Total, n.TotalYear, n.TotalDifference, n.TotalDifferencePercent, Words.Of(verdict),
            best?.Message, best is null ? null : Words.Of(best.Bearing),
            string.Join(' ', own.Select(e => e.Code).Distinct().Where(code => code != best?.Code)), .. tail,
        ];
    }

    private static string MeasureOf(AuditPart part) => part switch
    {
        AuditPart.Territories => "territoires",
        AuditPart.PopulationPercent => "part de la population (%)",
        AuditPart.Whole => "couverture entière (communes)",
        AuditPart.Communes => "communes",
        AuditPart.Inhabitants => "habitants",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}

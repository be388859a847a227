using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Exports;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Audit;

/// <summary>
/// Declared against computed: of everything, of a département, of a territory; JSON, or CSV with one row for each declaration.
/// </summary>
internal static class AuditEndpoints
{
    private const string Tag = "Audit";
    private const string AsCsv = " As CSV: a line a declaration.";

    public static void MapAudits(this IEndpointRouteBuilder routes)
    {
        Format[] formats = [Format.Json, Format.Csv];
        routes.MapRead(
            "/audit",
            new RequestShape([QueryParameter.KindFilter, QueryParameter.Departement, AuditParameters.Verdicts, QueryParameter.F], formats),
            All)
            .Says(Tag, "audit", "Declared against computed, everything",
                "Every declared coverage of départements and regions and every territory, against what the compositions give, with how "
                + "many have each verdict. What explains a difference best stands first."
                + AsCsv)
            .Produces<AuditDocument>();
        var plain = new RequestShape([QueryParameter.F], formats);
        routes.MapRead("/departements/{code}/audit", plain, OfDepartement)
            .Says(Tag, "departementAudit", "Declared against computed, a département",
                "Everything that sources declare of the département, its region and its territories, against what the compositions give."
                + AsCsv)
            .Produces<DepartementAuditDocument>();
        routes.MapRead("/territories/{id}/audit", plain, OfTerritory)
            .Says(
                Tag,
                "territoryAudit",
                "Declared against computed, a territory",
                "What sources declare of the territory against what its composition gives." + AsCsv)
            .Produces<TerritoryAuditDocument>();
    }

    internal static Answer All(MapRequest request, AuditParameters asked, Dataset dataset)
    {
        if (asked.Departement is { } departement)
        {
            Find.ChosenDepartement(dataset, departement);
        }

        var filter = new AuditFilter(asked.Kind, asked.Departement, asked.WithVerdict);
        return Answering(
            request,
            dataset,
            () => Audits.OfAll(dataset, filter),
            Json,
            audit => AuditFile.Csv(dataset, audit.Coverages, audit.Territories),
            "/audit?" + asked.Query,
            FileNameOf(request, filter));

        AuditDocument Json(WholeAudit audit) => new(
            filter.Kind?.Code(),
            dataset.Records.Departements.Where(d => d.Code == filter.Departement).Select(Shape.Of).FirstOrDefault(),
            filter.Verdict is { } verdict ? Words.Of(verdict) : null,
            AuditShape.SummaryOf(audit),
            [.. audit.Coverages.Select(AuditShape.Of)],
            [.. audit.Territories.Select(AuditShape.Of)],
            Shape.Of(TerritoryCaveats.OfList(dataset, NumbersOf(dataset, audit.Territories), filter.Kind, filter.Departement, null)),
            Shape.ProvenanceOf(dataset));
    }

    internal static Answer OfDepartement(string code, MapRequest request, Dataset dataset)
    {
        var departement = Find.Departement(dataset, code);
        return Answering(
            request,
            dataset,
            () => Find.Certain(Audits.OfDepartement(dataset, departement)),
            audit => new DepartementAuditDocument(
                Shape.Of(audit.Departement),
                [.. audit.Coverages.Select(AuditShape.Of)],
                [.. audit.Territories.Select(AuditShape.Of)],
                Shape.Of(TerritoryCaveats.OfList(dataset, NumbersOf(dataset, audit.Territories), null, departement, null)),
                Shape.ProvenanceOf(dataset)),
            audit => AuditFile.Csv(dataset, audit.Coverages, audit.Territories),
            $"/departements/{departement}/audit?",
            FileNameOf(request, new AuditFilter(null, departement, null)));
    }

    internal static Answer OfTerritory(string id, MapRequest request, Dataset dataset)
    {
        var number = Find.Territory(dataset, id);
        return Answering(
            request,
            dataset,
            () => Find.Certain(Audits.OfTerritory(dataset, dataset.Territories[number].Id)),
            audit => new TerritoryAuditDocument(
                AuditShape.Of(audit), Shape.Of(TerritoryCaveats.Of(dataset, number, null)), Shape.ProvenanceOf(dataset)),
            audit => AuditFile.Csv(dataset, [], [audit]),
            $"/territories/{id}/audit?",
            FileNames.Of(request.Format, "audit-" + id));
    }

    private static Answer Answering<TAudit, TDocument>(
        MapRequest request, Dataset dataset, Func<TAudit> audit, Func<TAudit, TDocument> json, Func<TAudit, byte[]> csv, string path,
        string? fileName) =>
        request.Format == Format.Json
            ? Answer.OfJson(request, dataset, () => json(audit()))
            : Answer.OfBytes(request, dataset, () => csv(audit())) with
            {
                FileName = fileName,
                DescribedBy = new Description(path + "f=json", Format.Json),
            };

    private static string? FileNameOf(MapRequest request, AuditFilter filter) => FileNames.Of(
        request.Format,
        "audit",
        filter.Kind,
        new Area(filter.Departement, null),
        filter.Verdict is { } verdict ? "-" + Words.Of(verdict).Replace(' ', '-') : "");

    private static List<int> NumbersOf(
        Dataset dataset, IReadOnlyList<TerritoryAudit> audits) => [.. audits.Select(audit => dataset.NumberOf(audit.Territory.Id)!.Value)];
}

using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Gaps;

/// <summary>Gap zones of the whole dataset as a table: JSON, or CSV with one row for each commune.</summary>
internal static class GapListEndpoints
{
    public static void MapGapList(this IEndpointRouteBuilder routes) =>
        routes.MapRead(
                "/gaps",
                new RequestShape(
                    [QueryParameter.Kind, QueryParameter.Date, QueryParameter.Departement, QueryParameter.Region, QueryParameter.F],
                    [Format.Json, Format.Csv],
                    IsHeavy: true),
                All)
            .Says(
                "Gaps", "gapList", "Gap zones as a table",
                "Connected zones of communes that no territory of the kind covers, of a département, a region or the whole dataset, "
                + "without outlines: communes, population, surface, box, the territories beside them by shared border. A zone lies in one "
                    + "département. As CSV: a line a commune.")
            .Produces<GapsDocument>();

    internal static Answer All(MapRequest request, Area area, Dataset dataset)
    {
        var departements = area.NumbersIn(dataset);

        // The territories beside a zone may lie outside the area.
        var valid = area.IsAll
            ? dataset.Periods.OfKind(request.Kind, request.Date)
            : departements.Aggregate(
                ValidPeriod.Always, (period, departement) => period & dataset.Periods.Around(request.Kind, departement, request.Date));
        return Answer.OfBytes(request, dataset, () => Write(request, area, dataset, departements, valid)) with
        {
            Valid = valid,
            FileName = FileNames.Of(request.Format, "gap-communes", request.Kind, area, FileNames.DaysOf(valid)),
            DescribedBy = request.Format == Format.Csv ? DescriptionOf(request, area, valid) : null,
        };
    }

    private static ReadOnlyMemory<byte> Write(MapRequest request, Area area, Dataset dataset, int[] departements, ValidPeriod valid)
    {
        var state = CoverageAtDate.At(dataset, request.Kind, request.Date);
        var zones = GapZones.OfDepartements(state, departements);
        var caveats = CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage);
        if (request.Format == Format.Csv)
        {
            return GapShape.Csv(dataset, zones, request.Kind, valid, caveats);
        }

        var document = new GapsDocument(
            request.Kind.Code(),
            valid.From,
            valid.Until,
            area.Departement is null ? null : Shape.Of(dataset.Departements[departements[0]]),
            area.Region is { } region ? Shape.OfRegion(region) : null,
            [.. zones.Select(zone => GapShape.Item(dataset, zone))],
            Shape.Of(caveats),
            Shape.ProvenanceOf(dataset));
        return JsonSerializer.SerializeToUtf8Bytes(document, JsonForm.Options);
    }

    private static Description DescriptionOf(MapRequest request, Area area, ValidPeriod valid)
    {
        var where = area.IsAll ? "" : "&" + area.Query;
        var date = valid.NamedDay is { } day ? "&date=" + Words.Of(day) : "";
        return new Description($"/gaps?kind={request.Kind.Code()}{date}{where}&f=json", Format.Json);
    }
}

using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Changes;

/// <summary>What became covered, uncovered, covered twice or no longer twice between two days: JSON, CSV or GeoJSON.</summary>
internal static class ChangesEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder routes) =>
        routes.MapRead(
                "/changes",
                new RequestShape(
                    [QueryParameter.From, QueryParameter.To, QueryParameter.Kind, QueryParameter.Departement, QueryParameter.Region, QueryParameter.F],
                    [Format.Json, Format.Csv, Format.GeoJson],
                    IsHeavy: true),
                Between)
            .Says("Changes", "changes", "What changed between two days", "Communes that became covered, uncovered, covered twice or no longer twice between 'from' and 'to', with the territories that did it, the shares before and after and the caveats of both days. What may have changed because a date is not exact is marked 'may-be-…'. What came and went in between is in the timeline. As CSV and GeoJSON: a commune each.")
            .Produces<ChangesDocument>();

    internal static Answer Between(MapRequest request, Dataset dataset)
    {
        var (from, to) = (request.Day(QueryParameter.From), request.Day(QueryParameter.To));
        var region = request.Chosen(QueryParameter.Region);
        var departements = Find.Departements(dataset, request);
        var before = dataset.Periods.OfDepartements(request.Kind, departements, from);
        var after = dataset.Periods.OfDepartements(request.Kind, departements, to);
        return Answer.OfBytes(request, dataset, () => Write(request, dataset, departements, before, after)) with
        {
            // Two days of one period may have a change between them that is not known; a day and itself have none.
            Valid = ValidPeriod.Always,
            DependsOn = $"{before} {after} {from == to}",
            DescribedBy = request.Format == Format.Csv ? DescriptionOf(request, region) : null,
        };
    }

    private static ReadOnlyMemory<byte> Write(MapRequest request, Dataset dataset, int[] departements, ValidPeriod before, ValidPeriod after)
    {
        var comparison = CoverageChangeFinder.Compare(dataset, request.Kind, request.Day(QueryParameter.From), request.Day(QueryParameter.To), departements);
        if (request.Format == Format.Csv)
        {
            return ChangesFile.Csv(dataset, comparison, before, after);
        }

        var document = ChangesShape.Of(dataset, comparison, request.Departement, request.Chosen(QueryParameter.Region), before, after);
        return request.Format == Format.GeoJson
            ? ChangesFile.GeoJson(dataset, comparison, document)
            : JsonSerializer.SerializeToUtf8Bytes(document, JsonForm.Options);
    }

    private static Description DescriptionOf(MapRequest request, string? region)
    {
        var where = request.Departement is { } departement ? $"&departement={departement}" : region is not null ? $"&region={region}" : "";
        var (from, to) = (request.Day(QueryParameter.From), request.Day(QueryParameter.To));
        return new Description($"/changes?from={Words.Of(from)}&to={Words.Of(to)}&kind={request.Kind.Code()}{where}&f=json", Format.Json);
    }
}

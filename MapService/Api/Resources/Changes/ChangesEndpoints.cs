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
                    [
                        ChangesParameters.FromParameter, ChangesParameters.ToParameter,
                        QueryParameter.Kind, QueryParameter.Departement, QueryParameter.Region, QueryParameter.F,
                    ],
                    [Format.Json, Format.Csv, Format.GeoJson],
                    IsHeavy: true)
                { Rule = ChangesParameters.RefuseDisorder },
                Between)
            .Says(
                "Changes", "changes", "What changed between two days",
                "Communes that became covered, uncovered, covered twice or no longer twice between 'from' and 'to', with the territories "
                + "that did it, the shares before and after and the caveats of both days. What may have changed because a date is not "
                    + "exact is marked 'may-be-…'. What came and went in between is in the timeline. As CSV and GeoJSON: a commune each.")
            .Produces<ChangesDocument>();

    internal static Answer Between(MapRequest request, ChangesParameters asked, Dataset dataset)
    {
        var (from, to) = (asked.From, asked.To);
        var departements = asked.Area.NumbersIn(dataset);
        var before = dataset.Periods.OfDepartements(request.Kind, departements, from);
        var after = dataset.Periods.OfDepartements(request.Kind, departements, to);
        return Answer.OfBytes(request, dataset, () => Write(request, asked, dataset, departements, before, after)) with
        {
            // Two days of one period may have a change between them that is not known; a day and itself have none.
            Valid = ValidPeriod.Always,
            DependsOn = $"{before} {after} {from == to}",
            FileName = FileNames.Of(request.Format, "changes", request.Kind, asked.Area, FileNames.DaysOf(from, to)),
            DescribedBy = request.Format == Format.Csv ? DescriptionOf(request, asked) : null,
        };
    }

    private static ReadOnlyMemory<byte> Write(
        MapRequest request, ChangesParameters asked, Dataset dataset, int[] departements, ValidPeriod before, ValidPeriod after)
    {
        var comparison = CoverageChangeFinder.Compare(dataset, request.Kind, asked.From, asked.To, departements);
        if (request.Format == Format.Csv)
        {
            return ChangesFile.Csv(dataset, comparison, before, after);
        }

        var document = ChangesShape.Of(dataset, comparison, asked.Area.Departement, asked.Area.Region, before, after);
        return request.Format == Format.GeoJson
            ? ChangesFile.GeoJson(dataset, comparison, document)
            : JsonSerializer.SerializeToUtf8Bytes(document, JsonForm.Options);
    }

    private static Description DescriptionOf(MapRequest request, ChangesParameters asked)
    {
        var where = asked.Area.IsAll ? "" : "&" + asked.Area.Query;
        return new Description(
            $"/changes?from={Words.Of(asked.From)}&to={Words.Of(asked.To)}&kind={request.Kind.Code()}{where}&f=json", Format.Json);
    }
}

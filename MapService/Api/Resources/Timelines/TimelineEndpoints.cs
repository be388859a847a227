using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Coverage;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Exports;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Timelines;

/// <summary>
/// When the coverage of a département, of a region or of everything changes: JSON, CSV with one row for each change, GeoJSON with the
/// communes that changed.
/// </summary>
internal static class TimelineEndpoints
{
    private const string Forms =
        " As CSV: a line a change. As GeoJSON: a feature a change, with the outline of the communes that it is about.";

    public static void MapTimelines(this IEndpointRouteBuilder routes)
    {
        var shape = new RequestShape([QueryParameter.Kind, QueryParameter.F], [Format.Json, Format.Csv, Format.GeoJson]);
        routes.MapRead("/departements/{code}/timeline", shape, OfDepartement)
            .Says("Départements", "timeline", "When the coverage changes",
                "Every day on which territories begin or end, or communes join or leave them, for certain or perhaps, with the coverage "
                + "from that day on."
                + Forms)
            .Produces<TimelineDocument>();
        routes.MapRead("/regions/{code}/timeline", shape, OfRegion)
            .Says(
                "Regions",
                "regionTimeline",
                "When the coverage of a region changes",
                "The same for all départements of a region that the dataset has, counted together." + Forms)
            .Produces<RegionTimelineDocument>();
        routes.MapRead("/timeline", shape, OfAll)
            .Says(
                "Changes",
                "wholeTimeline",
                "When the coverage of everything changes",
                "The same for all départements of the dataset, counted together." + Forms)
            .Produces<WholeTimelineDocument>();
    }

    internal static Answer OfDepartement(string code, MapRequest request, Dataset dataset)
    {
        var departement = Find.Departement(dataset, code);
        return Answering(
            request,
            dataset,
            () => Find.Certain(Timeline.Of(dataset, departement, request.Kind)),
            timeline => TimelineShape.Of(dataset, timeline),
            timeline => (timeline.Entries, timeline.Caveats),
            $"/departements/{departement}/timeline",
            new Area(departement, null));
    }

    internal static Answer OfRegion(string code, MapRequest request, Dataset dataset)
    {
        Find.Region(dataset, code);
        return Answering(
            request,
            dataset,
            () => Find.Certain(Timeline.OfRegion(dataset, code, request.Kind)),
            timeline => TimelineShape.Of(dataset, timeline),
            timeline => (timeline.Of.Entries, timeline.Of.Caveats),
            $"/regions/{code}/timeline",
            new Area(null, code));
    }

    internal static Answer OfAll(MapRequest request, Dataset dataset) => Answering(
        request,
        dataset,
        () => Timeline.OfAll(dataset, request.Kind),
        timeline => TimelineShape.Of(dataset, timeline),
        timeline => (timeline.Entries, timeline.Caveats),
        "/timeline",
        new Area(null, null));

    private static Answer Answering<TTimeline, TDocument>(
        MapRequest request,
        Dataset dataset,
        Func<TTimeline> work,
        Func<TTimeline, TDocument> json,
        Func<TTimeline, (IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<Caveat> Caveats)> parts,
        string path,
        Area area)
    {
        var fileName = FileNames.Of(request.Format, "timeline", request.Kind, area);
        if (request.Format == Format.Json)
        {
            return Answer.OfJson(request, dataset, () => json(work()));
        }

        if (request.Format == Format.GeoJson)
        {
            return Answer.OfBytes(request, dataset, () =>
            {
                var (entries, caveats) = parts(work());
                return TimelineFile.GeoJson(dataset, request.Kind, entries, caveats);
            }) with
            { FileName = fileName };
        }

        return Answer.OfBytes(request, dataset, () => TimelineFile.Csv(request.Kind, parts(work()).Entries)) with
        {
            FileName = fileName,
            DescribedBy = new Description($"{path}?kind={request.Kind.Code()}&f=json", Format.Json),
        };
    }
}

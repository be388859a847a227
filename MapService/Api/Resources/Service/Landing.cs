using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Http.WebFiles;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Layers;
using MapService.Snapshots;

namespace MapService.Api.Resources.Service;

/// <summary>The front door: the map for a person, links for a program.</summary>
internal static class Landing
{
    private const string Vary = "Accept, Accept-Encoding";

    public static void MapLanding(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/", new RequestShape([QueryParameter.F], [Format.Html, Format.Json], Lenient: true), Page)
            .Says(
                "Service",
                "landing",
                "The map, or links for a program",
                "The map page for a browser; for 'Accept: application/json' or '?f=json' what is served and where to go on.")
            .Produces<LandingDocument>();

    internal static IResult Page(
        MapRequest request, HttpContext context, SnapshotHolder snapshots, WebFiles files, MapServerOptions options)
    {
        if (request.Format == Format.Json)
        {
            var dataset = snapshots.Require();
            var root = PublicAddress.RootOf(context.Request, options);
            return Answer.OfJson(request, dataset, () => DocumentOf(dataset, root)) with { DependsOn = root };
        }

        return files.Find("/index.html") is { } index ? new WebFileAnswer(index, Vary) : PlainPage.MapMissing();
    }

    private static LandingDocument DocumentOf(Dataset dataset, string root)
    {
        LinkItem Link(string path, string rel, Format format, string title) => new(root + path, rel, format.MediaType, title);
        return new LandingDocument(
            "Maps",
            "Coverage of départements by CPTS and CLS: figures, gaps, overlaps, tiles and downloads.",
            [
                Link("/?f=json", "self", Format.Json, "This document"),
                Link("/", "alternate", Format.Html, "The map"),
                Link("/api?f=json", "service-desc", Format.Json, "The API, as an OpenAPI 3.1 document"),
                Link("/api.html", "service-doc", Format.Html, "The API, as a page"),
                Link("/departements", "data", Format.Json, "Every département with its shares"),
                Link("/territories", "data", Format.Json, "Every CPTS and CLS"),
                .. TileLinks(root),
            ],
            Shape.ProvenanceOf(dataset));
    }

    private static IEnumerable<LinkItem> TileLinks(string root) => LayerNames.All.Select(layer =>
        new LinkItem($"{root}/tiles/{layer.Name()}.json", "tiles", Format.Json.MediaType, $"Tiles of the layer {layer.Name()}"));
}

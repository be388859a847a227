using System.Text.Json;
using System.Text.Json.Serialization;
using MapService.Api.Documents;
using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Coverage;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.Endpoints;

/// <summary>Tiles of the seven layers, and their descriptions.</summary>
internal static class TileEndpoints
{
    private const string Tag = "Tiles";

    private static readonly JsonSerializerOptions TileJsonForm = new(JsonForm.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        QueryParameter[] parameters = [QueryParameter.Kind, QueryParameter.Date];
        routes.MapRead("/tiles/{layer}.json", new RequestShape(parameters, [Format.Json]), Describe)
            .Says(Tag, "tileJson", "TileJSON 3.0 of a layer", "Where the tiles of the layer are, its bounds and properties, and as further members 'caveats' and 'provenance'. 'kind' is for gaps and overlaps only.");
        routes.MapRead("/tiles/{layer}/{z}/{x}/{y}.geojson", new RequestShape(parameters, [Format.GeoJson], ReadsTile: true), GeoJson)
            .Says(Tag, "tileGeoJson", "A tile as GeoJSON", "The features of the layer, cut at the border of the tile. The Link header leads to the TileJSON, which has the caveats. A tile without features is an empty collection.");
        routes.MapRead("/tiles/{layer}/{z}/{x}/{y}.mvt", new RequestShape(parameters, [Format.Mvt], ReadsTile: true), Mvt)
            .Says(Tag, "tileMvt", "A tile as Mapbox vector tile", "The features of the layer in tile units, extent 4096. The Link header leads to the TileJSON, which has the caveats. 204 for a tile without features.")
            .Produces(StatusCodes.Status204NoContent);
    }

    internal static Answer Describe(string layer, MapRequest request, Dataset dataset, HttpContext context, MapServerOptions options)
    {
        var parsed = Find.Layer(layer);
        var root = Landing.RootOf(context.Request, options);
        return AnswerOfTemplate(parsed, request, dataset, root);
    }

    internal static Answer GeoJson(string layer, MapRequest request, Dataset dataset)
    {
        var parsed = Find.Layer(layer);
        return Answer.OfBytes(request, dataset, () => TileRenderer.GeoJson(dataset, parsed, request.Kind, request.Date, TileOf(request))) with
        { DescribedBy = DescriptionOf(parsed, request) };
    }

    internal static Answer Mvt(string layer, MapRequest request, Dataset dataset)
    {
        var parsed = Find.Layer(layer);
        return Answer.OfBytes(request, dataset, () => TileRenderer.Mvt(dataset, [parsed], request.Kind, request.Date, TileOf(request))) with
        { DescribedBy = DescriptionOf(parsed, request) };
    }

    private static Answer AnswerOfTemplate(TileLayer layer, MapRequest request, Dataset dataset, string root) =>
        Answer.OfBytes(request, dataset, () =>
        {
            var description = TileJson.Of(dataset, [layer], [$"{root}/tiles/{layer.Name()}/{{z}}/{{x}}/{{y}}.mvt{QueryOf(layer, request)}"]);
            var members = JsonSerializer.SerializeToNode(description, TileJsonForm)!.AsObject();

            // Members of our own, which TileJSON allows: written as in every other document.
            members["caveats"] = JsonSerializer.SerializeToNode(LayerCaveats.Of(dataset, layer, null, request.Kind, request.Date), JsonForm.Options);
            members["provenance"] = JsonSerializer.SerializeToNode(Shape.ProvenanceOf(dataset), JsonForm.Options);
            return JsonSerializer.SerializeToUtf8Bytes(members, JsonForm.Options);
        }) with
        { DependsOn = root };

    private static Description DescriptionOf(TileLayer layer, MapRequest request) =>
        new($"/tiles/{layer.Name()}.json{QueryOf(layer, request)}", Format.Json);

    // The resolved day is in the tiles' addresses: a map that stays open over midnight stays of one day.
    private static string QueryOf(TileLayer layer, MapRequest request)
    {
        var kind = layer.DependsOnKind() ? $"&kind={request.Kind.Code()}" : "";
        return layer.DependsOnDate() ? $"?date={Words.Of(request.Date)}{kind}" : "";
    }

    private static TileAddress TileOf(MapRequest request) =>
        request.Tile ?? throw new InvalidOperationException("The address has no tile.");
}

using System.Text.Json;
using System.Text.Json.Serialization;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Layers;
using MapService.Tiles;

namespace MapService.Api.Resources.Tiles;

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
        routes.MapRead("/tiles/{layers}.json", new RequestShape(parameters, [Format.Json]), Describe)
            .Says(
                Tag, "tileJson", "TileJSON 3.0 of one or several layers",
                "Where the tiles of the layers are, their bounds and properties, and as further members 'caveats' and 'provenance'. 'kind' "
                + "is for gaps and overlaps only.");
        routes.MapRead("/tiles/{layer}/{z}/{x}/{y}.geojson", new RequestShape(parameters, [Format.GeoJson], ReadsTile: true), GeoJson)
            .Says(
                Tag, "tileGeoJson", "A tile as GeoJSON",
                "The features of the layer, cut at the border of the tile. The Link header leads to the TileJSON, which has the caveats. A "
                + "tile without features is an empty collection.");
        routes.MapRead("/tiles/{layers}/{z}/{x}/{y}.mvt", new RequestShape(parameters, [Format.Mvt], ReadsTile: true), Mvt)
            .Says(
                Tag, "tileMvt", "A tile as Mapbox vector tile",
                "The features of one or several layers in tile units, extent 4096. The Link header leads to the TileJSON, which has the "
                + "caveats. Dates between which nothing begins or ends give the same tile with the same ETag. 204 for a tile without "
                    + "features.")
            .Produces(StatusCodes.Status204NoContent);
    }

    internal static Answer Describe(string layers, MapRequest request, Dataset dataset, HttpContext context, MapServerOptions options)
    {
        var parsed = Find.Layers(layers);
        var root = PublicAddress.RootOf(context.Request, options);
        return AnswerOfTemplate(parsed, request, dataset, root);
    }

    internal static TileAnswer GeoJson(string layer, MapRequest request, Dataset dataset) =>
        AnswerOf(LayerSet.Of(Find.Layer(layer)), TileForm.GeoJson, request, dataset);

    internal static TileAnswer Mvt(string layers, MapRequest request, Dataset dataset) =>
        AnswerOf(Find.Layers(layers), TileForm.Mvt, request, dataset);

    private static TileAnswer AnswerOf(LayerSet layers, TileForm form, MapRequest request, Dataset dataset) => new(
        new TileQuestion(
            layers, request.Kind, request.Date, request.Tile ?? throw new InvalidOperationException("The address has no tile."), form),
        request.DateIsToday ? request.Date : null,
        dataset);

    private static Answer AnswerOfTemplate(LayerSet layers, MapRequest request, Dataset dataset, string root)
    {
        var valid = LayerPeriods.Of(dataset, layers, request.Kind, request.Date);
        return Answer.OfBytes(request, dataset, () =>
        {
            var template = $"{root}/tiles/{layers}/{{z}}/{{x}}/{{y}}.mvt{TileResponse.QueryOf(layers, request.Kind, valid.NamedDay)}";
            var description = TileJson.Of(dataset, layers.Layers, [template]);
            var members = JsonSerializer.SerializeToNode(description, TileJsonForm)!.AsObject();

            // Members of our own, which TileJSON allows: written as in every other document.
            if (layers.DependsOnDate)
            {
                members["validFrom"] = JsonSerializer.SerializeToNode(valid.From, JsonForm.Options);
                members["validUntil"] = JsonSerializer.SerializeToNode(valid.Until, JsonForm.Options);
            }

            members["caveats"] = JsonSerializer.SerializeToNode(
                Shape.Of(LayerCaveats.Of(dataset, layers, request.Kind, request.Date)), JsonForm.Options);
            members["provenance"] = JsonSerializer.SerializeToNode(Shape.ProvenanceOf(dataset), JsonForm.Options);
            return JsonSerializer.SerializeToUtf8Bytes(members, JsonForm.Options);
        }) with
        {
            DependsOn = root,
            Valid = valid,
        };
    }
}

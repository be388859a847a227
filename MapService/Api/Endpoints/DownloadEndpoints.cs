using System.Text.Json;
using MapService.Api.Documents;
using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Coverage;
using MapService.Formats;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.Endpoints;

/// <summary>Whole layers as files.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        QueryParameter[] parameters = [QueryParameter.Departement, QueryParameter.Kind, QueryParameter.Date];
        routes.MapRead("/downloads/{layer}.geojson", new RequestShape(parameters, [Format.GeoJson]), Download)
            .Says("Downloads", "downloadGeoJson", "A layer as GeoJSON", "Every feature of the layer with its outline at full detail. With 'departement': the features that have a commune there, whole. 'kind' is for gaps and overlaps only.");
        routes.MapRead("/downloads/{layer}.csv", new RequestShape(parameters, [Format.Csv]), Download)
            .Says("Downloads", "downloadCsv", "A layer as CSV", "The properties of every feature of the layer, a line each, without its outline.");
    }

    internal static Answer Download(string layer, MapRequest request, Dataset dataset, HttpContext context)
    {
        var parsed = Find.Layer(layer);
        if (request.Departement is { } departement)
        {
            Find.Departement(dataset, departement.Value);
        }

        // A CSV file has no place for where it comes from.
        context.Response.Headers.Link = "</?f=json>; rel=\"describedby\"; type=\"application/json\"";
        return Answer.OfBytes(request, dataset, () => Write(parsed, request, dataset)) with { FileName = FileNameOf(parsed, request) };
    }

    private static byte[] Write(TileLayer layer, MapRequest request, Dataset dataset)
    {
        var features = LayerFeatures.Of(dataset, layer, request.Kind, request.Date);
        var chosen = features.Features.Where(feature => request.Departement is not { } only || Concerns(dataset, layer, feature, only));
        return request.Format == Format.Csv ? CsvOf(features.Columns, chosen) : GeoJsonOf(layer, request, dataset, features.Columns, chosen);
    }

    private static bool Concerns(Dataset dataset, TileLayer layer, LayerFeature feature, DepartementCode departement) =>
        feature.Communes.Any(commune => dataset.Communes[commune].Departement == departement)
        || (layer is TileLayer.Cpts or TileLayer.Cls
            && dataset.NumberOf(TerritoryId.Parse(feature.Key)) is { } territory
            && dataset.Territories[territory].Departements.Contains(departement));

    private static byte[] CsvOf(IReadOnlyList<PropertyColumn> columns, IEnumerable<LayerFeature> features) => CsvTable.Write(
        [.. columns.Select(column => column.Name)],
        features.Select(feature => (IReadOnlyList<object?>)[.. feature.Values.Select(Cell)]));

    private static object? Cell(PropertyValue value) => !value.IsKnown ? null : value.Type switch
    {
        PropertyType.Text => value.Text,
        PropertyType.Integer => value.Integer,
        PropertyType.Decimal => value.Decimal,
        PropertyType.Flag => value.Flag,
        _ => throw new InvalidOperationException($"No rule for a {value.Type}."),
    };

    private static byte[] GeoJsonOf(
        TileLayer layer, MapRequest request, Dataset dataset, IReadOnlyList<PropertyColumn> columns, IEnumerable<LayerFeature> features) =>
        FeatureCollections.Write(
            json => WriteMembers(json, layer, request, dataset),
            writer =>
            {
                foreach (var feature in features)
                {
                    writer.WriteFeature(feature.Id, json => WriteProperties(json, columns, feature), feature.Outline.ToPolygons(dataset.Topology), 0);
                }
            });

    private static void WriteMembers(Utf8JsonWriter json, TileLayer layer, MapRequest request, Dataset dataset)
    {
        json.WriteString("layer", layer.Name());
        FeatureCollections.Member(json, "departement", request.Departement?.Value);
        if (layer.DependsOnDate())
        {
            var kind = layer switch
            {
                TileLayer.Cpts => TerritoryKind.Cpts,
                TileLayer.Cls => TerritoryKind.Cls,
                _ => request.Kind,
            };
            var state = CoverageState.At(dataset, kind, request.Date);
            json.WriteString("kind", kind.Code());
            json.WriteString("date", Words.Of(request.Date));
            FeatureCollections.Member(json, "caveats", Shape.Of(CaveatFinder.Of(state, request.Departement, CaveatSubject.Membership)));
        }

        FeatureCollections.Member(json, "provenance", Shape.ProvenanceOf(dataset));
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<PropertyColumn> columns, LayerFeature feature)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            FeatureCollections.Member(json, columns[i].Name, Cell(feature.Values[i]));
        }
    }

    // "maps-gaps-CPTS-89-2024-04-29.csv"
    private static string FileNameOf(TileLayer layer, MapRequest request)
    {
        var kind = layer.DependsOnKind() ? "-" + request.Kind.Code() : "";
        var departement = request.Departement is { } only ? "-" + only : "";
        var date = layer.DependsOnDate() ? "-" + Words.Of(request.Date) : "";
        return $"maps-{layer.Name()}{kind}{departement}{date}.{request.Format.Name}";
    }
}

using MapService.Api.Documents;
using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Coverage;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.Endpoints;

/// <summary>Whole layers as files.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        QueryParameter[] parameters = [QueryParameter.Departement, QueryParameter.Kind, QueryParameter.Date];
        routes.MapRead("/downloads/{layer}.geojson", new RequestShape(parameters, [Format.GeoJson], IsHeavy: true), Download)
            .Says("Downloads", "downloadGeoJson", "A layer as GeoJSON", "Every feature of the layer with its outline at full detail. With 'departement': the features that have a commune there, whole. 'kind' is for gaps and overlaps only.");
        routes.MapRead("/downloads/{layer}.csv", new RequestShape(parameters, [Format.Csv], IsHeavy: true), Download)
            .Says("Downloads", "downloadCsv", "A layer as CSV", "The properties of every feature of the layer, a line each, without its outline.");
    }

    internal static Answer Download(string layer, MapRequest request, Dataset dataset)
    {
        var parsed = Find.Layer(layer);
        if (request.Departement is { } departement)
        {
            Find.Departement(dataset, departement.Value);
        }

        var valid = LayerPeriods.Of(dataset, parsed, request.Departement, request.Kind, request.Date);
        return Answer.OfBytes(request, dataset, () => Write(parsed, request, dataset)) with
        {
            Valid = valid,
            FileName = FileNameOf(parsed, request, valid),
            DescribedBy = request.Format == Format.Csv ? new Description($"/downloads/{layer}.geojson{QueryOf(parsed, request, valid)}", Format.GeoJson) : null,
        };
    }

    private static string QueryOf(TileLayer layer, MapRequest request, ValidPeriod valid)
    {
        var parts = new List<string>();
        if (request.Departement is { } only)
        {
            parts.Add("departement=" + only);
        }

        if (layer.DependsOnKind())
        {
            parts.Add("kind=" + request.Kind.Code());
        }

        if (layer.DependsOnDate() && valid.NamedDay is { } day)
        {
            parts.Add("date=" + Words.Of(day));
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static byte[] Write(TileLayer layer, MapRequest request, Dataset dataset) => request.Format == Format.Csv
        ? LayerFile.Csv(dataset, layer, request.Departement, request.Kind, request.Date)
        : LayerFile.GeoJson(dataset, layer, request.Departement, request.Kind, request.Date);

    // "maps-gaps-CPTS-89-from-2024-04-29.csv": the same for all days of the period, as the file is.
    private static string FileNameOf(TileLayer layer, MapRequest request, ValidPeriod valid)
    {
        var kind = layer.DependsOnKind() ? "-" + request.Kind.Code() : "";
        var departement = request.Departement is { } only ? "-" + only : "";
        var date = valid switch
        {
            { From: { } from } => "-from-" + Words.Of(from),
            { Until: { } until } => "-until-" + Words.Of(until),
            _ => "",
        };
        return $"maps-{layer.Name()}{kind}{departement}{date}.{request.Format.Name}";
    }
}

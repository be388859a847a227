using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Exports;
using MapService.Layers;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Downloads;

/// <summary>Whole layers as files.</summary>
internal static class DownloadEndpoints
{
    private const string Tag = "Downloads";
    private const string Choice =
        "With 'departement' or 'region': the features that have a commune there, whole. 'kind' is for gaps and overlaps; with it, communes "
        + "have 'state' (covered, overlap, possible or uncovered) and 'territories' at the date.";

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/downloads/{layer}.geojson", ShapeOf(Format.GeoJson), Download)
            .Says(Tag, "downloadGeoJson", "A layer as GeoJSON", $"Every feature of the layer with its outline at full detail. {Choice}");
        routes.MapRead("/downloads/{layer}.csv", ShapeOf(Format.Csv), Download)
            .Says(
                Tag,
                "downloadCsv",
                "A layer as CSV",
                $"The properties of every feature of the layer, a line each, without its outline. {Choice}");
        routes.MapRead("/downloads/{layers}.gpkg", ShapeOf(Format.GeoPackage), Package)
            .Says(
                Tag, "downloadGeoPackage", "Layers as a GeoPackage",
                $"A table of features a layer, with the properties and ids of the GeoJSON, outlines at full detail and a spatial index; "
                + $"and the table '{LayerPackage.About}' with the period, the caveats and the provenance. {Choice}");
    }

    private static RequestShape ShapeOf(Format format) =>
        new([QueryParameter.Departement, QueryParameter.Region, QueryParameter.Kind, QueryParameter.Date], [format], IsHeavy: true)
        {
            TellsStates = true
        };

    internal static Answer Download(string layer, MapRequest request, Area area, Dataset dataset)
    {
        var parsed = Find.Layer(layer);
        var selection = SelectionOf(request, area, dataset);
        var layers = LayerSet.Of(parsed);
        var valid = LayerPeriods.Of(dataset, layers, selection);
        return Answer.OfBytes(request, dataset, () => Write(parsed, request, dataset, selection)) with
        {
            Valid = valid,
            FileName = FileNameOf(layers, request, selection, valid),
            DescribedBy = request.Format == Format.Csv
                ? new Description($"/downloads/{layer}.geojson{QueryOf(parsed, selection, valid)}", Format.GeoJson)
                : null,
        };
    }

    internal static Answer Package(string layers, MapRequest request, Area area, Dataset dataset)
    {
        var parsed = Find.Layers(layers);
        var selection = SelectionOf(request, area, dataset);
        var valid = LayerPeriods.Of(dataset, parsed, selection);
        return Answer.OfFile(request, dataset, () => LayerPackage.Open(dataset, parsed, selection)) with
        {
            Valid = valid,
            FileName = FileNameOf(parsed, request, selection, valid),
        };
    }

    private static LayerSelection SelectionOf(MapRequest request, Area area, Dataset dataset)
    {
        area.NumbersIn(dataset);
        return new LayerSelection(request.Kind, request.Date)
        {
            Departement = area.Departement,
            Region = area.Region,
            TellsStates = !request.KindIsDefault,
        };
    }

    private static string QueryOf(Layer layer, LayerSelection selection, ValidPeriod valid)
    {
        var parts = new List<string>();
        if (selection.Departement is { } only)
        {
            parts.Add("departement=" + only);
        }

        if (selection.Region is { } region)
        {
            parts.Add("region=" + region);
        }

        if (selection.DependsOnKind(layer))
        {
            parts.Add("kind=" + selection.Kind.Code());
        }

        if (selection.DependsOnDate(layer) && valid.NamedDay is { } day)
        {
            parts.Add("date=" + Words.Of(day));
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static byte[] Write(Layer layer, MapRequest request, Dataset dataset, LayerSelection selection) => request.Format == Format.Csv
        ? LayerFile.Csv(dataset, layer, selection)
        : LayerFile.GeoJson(dataset, layer, selection);

    private static string? FileNameOf(LayerSet layers, MapRequest request, LayerSelection selection, ValidPeriod valid) => FileNames.Of(
        request.Format,
        layers.ToString().Replace(',', '-'),
        layers.Layers.Any(selection.DependsOnKind) ? selection.Kind : null,
        new Area(selection.Departement, selection.Region),
        FileNames.DaysOf(valid));
}

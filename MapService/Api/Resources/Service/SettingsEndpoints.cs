using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Coverage;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Storage.Contract;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Service;

/// <summary>What the map page is set to.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/settings", RequestShape.OfJson(), Settings)
            .Says(
                "Service",
                "settings",
                "What the map page needs first",
                "The base map, whether the dataset can be edited, its ground, regions, kinds and days. Asked about each time.")
            .Produces<SettingsDocument>();

    // Not an answer about the dataset alone: another start of the service may be set otherwise.
    internal static IResult Settings(Dataset dataset, MapServerOptions options) =>
        new StoreAnswer(Format.Json, JsonSerializer.SerializeToUtf8Bytes(DocumentOf(dataset, options), JsonForm.Options));

    private static SettingsDocument DocumentOf(Dataset dataset, MapServerOptions options)
    {
        var span = dataset.Periods.Span;
        return new SettingsDocument(
            options.BaseMap?.Style,
            options.Store is IWritableStore,
            dataset.Version,
            Shape.OfBox(dataset.Box.IsEmpty ? null : dataset.Box),
            RegionEndpoints.Items(dataset),
            BoxesOf(dataset),
            [.. Enum.GetValues<TerritoryKind>().Select(kind => kind.Code())],
            dataset.Records.Provenance.PopulationMunicipaleYear,
            dataset.Records.Provenance.SchematicBoundaries,
            span?.First,
            span?.Last);
    }

    private static Dictionary<string, IReadOnlyList<double>> BoxesOf(Dataset dataset)
    {
        var boxes = new Dictionary<string, IReadOnlyList<double>>();
        foreach (var departement in dataset.Records.Departements)
        {
            if (Shape.OfBox(dataset.Places.BoxOf([.. Find.Certain(dataset.CommunesOf(departement.Code))])) is { } box)
            {
                boxes[departement.Code.Value] = box;
            }
        }

        return boxes;
    }
}

using System.Text.Json;
using MapService.Api.Responses;
using MapService.Coverage;
using MapService.Formats;
using MapService.Territories;
using MapService.Tiles;
using MapService.Topology;

namespace MapService.Api.Documents;

/// <summary>A whole layer as a file: what downloads give and the command line exports.</summary>
internal static class LayerFile
{
    /// <summary>
    /// The properties of every feature, a line each, without outlines; then from when until when they are so, where that changes, and the
    /// codes of the file's caveats, since a table has no other place for them.
    /// </summary>
    /// <param name="dataset">Where the features are.</param>
    /// <param name="layer">Which of them.</param>
    /// <param name="departement">Only the features that have a commune there, whole; null for all.</param>
    /// <param name="kind">For gaps and overlaps.</param>
    /// <param name="date">For the layers that depend on it.</param>
    public static byte[] Csv(Dataset dataset, TileLayer layer, DepartementCode? departement, TerritoryKind kind, DateOnly date)
    {
        var caveats = string.Join(' ', LayerCaveats.Of(dataset, layer, departement, kind, date).Select(caveat => caveat.Code));
        var valid = LayerPeriods.Of(dataset, layer, departement, kind, date);
        object?[] last = layer.DependsOnDate() ? [.. CsvCells.Of(valid), caveats] : [caveats];
        return CsvTable.Write(
            [.. LayerColumns.Of(layer).Select(column => column.Name), .. layer.DependsOnDate() ? CsvCells.PeriodNames : [], "caveats"],
            Chosen(dataset, layer, departement, kind, date).Select(feature => (IReadOnlyList<object?>)[.. feature.Values.Select(Cell), .. last]));
    }

    /// <summary>Every feature with its outline, the caveats and the provenance as members of the collection.</summary>
    /// <param name="dataset">Where the features are.</param>
    /// <param name="layer">Which of them.</param>
    /// <param name="departement">Only the features that have a commune there, whole; null for all.</param>
    /// <param name="kind">For gaps and overlaps.</param>
    /// <param name="date">For the layers that depend on it.</param>
    /// <param name="keptShare">The share (0 to 1) of the vertices that may go at all (<see cref="Simplify"/>) to keep; null for full detail. Said as the member <c>simplifiedToPercent</c>.</param>
    public static byte[] GeoJson(Dataset dataset, TileLayer layer, DepartementCode? departement, TerritoryKind kind, DateOnly date, double? keptShare = null)
    {
        var columns = LayerColumns.Of(layer);
        var shapes = keptShare is { } share ? Simplify.ToShare(dataset.Topology, SimplifyWeights.Of(dataset.Topology), share) : dataset.Topology.Shapes;
        return FeatureCollections.Write(
            json => WriteMembers(json, dataset, layer, departement, kind, date, keptShare),
            writer =>
            {
                foreach (var feature in Chosen(dataset, layer, departement, kind, date))
                {
                    writer.WriteFeature(feature.Id, json => WriteProperties(json, columns, feature), feature.Outline.ToPolygons(shapes), 0);
                }
            });
    }

    private static IEnumerable<LayerFeature> Chosen(Dataset dataset, TileLayer layer, DepartementCode? departement, TerritoryKind kind, DateOnly date) =>
        LayerFeatures.Of(dataset, layer, kind, date).Features.Where(feature => departement is not { } only || Concerns(dataset, layer, feature, only, date));

    private static bool Concerns(Dataset dataset, TileLayer layer, LayerFeature feature, DepartementCode departement, DateOnly date) =>
        layer is TileLayer.Cpts or TileLayer.Cls
            ? dataset.NumberOf(TerritoryId.Parse(feature.Key)) is { } territory && dataset.Concerns(territory, departement, date)
            : feature.Communes.Any(commune => dataset.Communes[commune].Departement == departement);

    private static object? Cell(PropertyValue value) => !value.IsKnown ? null : value.Type switch
    {
        PropertyType.Text => value.Text,
        PropertyType.Integer => value.Integer,
        PropertyType.Decimal => value.Decimal,
        PropertyType.Flag => value.Flag,
        _ => throw new InvalidOperationException($"No rule for a {value.Type}."),
    };

    private static void WriteMembers(
        Utf8JsonWriter json, Dataset dataset, TileLayer layer, DepartementCode? departement, TerritoryKind kindOfGaps, DateOnly date, double? keptShare)
    {
        json.WriteString("layer", layer.Name());
        FeatureCollections.Member(json, "departement", departement?.Value);
        if (layer.DependsOnDate())
        {
            json.WriteString("kind", LayerCaveats.KindOf(layer, kindOfGaps).Code());
            FeatureCollections.Period(json, LayerPeriods.Of(dataset, layer, departement, kindOfGaps, date));
        }

        if (keptShare is { } share)
        {
            json.WriteNumber("simplifiedToPercent", 100 * (decimal)share);
        }

        FeatureCollections.Member(json, "caveats", LayerCaveats.Of(dataset, layer, departement, kindOfGaps, date));
        FeatureCollections.Member(json, "provenance", Shape.ProvenanceOf(dataset));
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<PropertyColumn> columns, LayerFeature feature)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            FeatureCollections.Member(json, columns[i].Name, Cell(feature.Values[i]));
        }
    }
}

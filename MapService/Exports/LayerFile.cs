using System.Text.Json;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Topology.Simplification;

namespace MapService.Exports;

/// <summary>A whole layer as a file: what downloads give and the command line exports.</summary>
internal static class LayerFile
{
    /// <summary>
    /// The properties of every feature, a line each, without outlines; then from when until when they are so, where that changes, and the
    /// codes of the file's caveats, since a table has no other place for them.
    /// </summary>
    public static byte[] Csv(Dataset dataset, Layer layer, LayerSelection selection)
    {
        var caveats = string.Join(' ', LayerCaveats.Of(dataset, layer, selection).Select(caveat => caveat.Code));
        var dated = selection.DependsOnDate(layer);
        object?[] last = dated ? [.. CsvCells.Of(LayerPeriods.Of(dataset, layer, selection)), caveats] : [caveats];
        var rows = LayerRows.Of(dataset, layer, selection);
        return CsvTable.Write(
            [.. rows.Columns.Select(column => column.Name), .. dated ? CsvCells.PeriodNames : [], "caveats"],
            rows.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Cells.Select(LayerRows.Flat), .. last]));
    }

    /// <summary>Every feature with its outline, the caveats and the provenance as members of the collection.</summary>
    /// <param name="dataset">Where the features are.</param>
    /// <param name="layer">Which of them.</param>
    /// <param name="selection">Area, kind and day.</param>
    /// <param name="keptShare">The share (0 to 1) of the vertices that may go at all (<see cref="ArcSimplifier"/>) to keep; null for full
    /// detail. Said as the member <c>simplifiedToPercent</c>.</param>
    public static byte[] GeoJson(Dataset dataset, Layer layer, LayerSelection selection, double? keptShare = null)
    {
        var rows = LayerRows.Of(dataset, layer, selection);
        var shapes = keptShare is { } share
            ? ArcSimplifier.ToShare(dataset.Topology, SimplifyWeights.Of(dataset.Topology), share)
            : dataset.Topology.Shapes;
        return FeatureCollections.Write(
            json => WriteMembers(json, dataset, layer, selection, keptShare),
            writer =>
            {
                foreach (var row in rows.Rows)
                {
                    writer.WriteFeature(
                        row.Feature.Id, json => WriteProperties(json, rows.Columns, row.Cells), row.Feature.Outline.ToPolygons(shapes), 0);
                }
            });
    }

    private static void WriteMembers(Utf8JsonWriter json, Dataset dataset, Layer layer, LayerSelection selection, double? keptShare)
    {
        json.WriteString("layer", layer.Name());
        FeatureCollections.Member(json, "departement", selection.Departement?.Value);
        FeatureCollections.Member(json, "region", selection.Region);
        if (selection.DependsOnDate(layer))
        {
            json.WriteString("kind", LayerCaveats.KindOf(layer, selection.Kind).Code());
            FeatureCollections.Period(json, LayerPeriods.Of(dataset, layer, selection));
        }

        if (keptShare is { } share)
        {
            json.WriteNumber("simplifiedToPercent", 100 * (decimal)share);
        }

        FeatureCollections.Member(json, "caveats", Shape.Of(LayerCaveats.Of(dataset, layer, selection)));
        FeatureCollections.Member(json, "provenance", Shape.ProvenanceOf(dataset));
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<PropertyColumn> columns, object?[] cells)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            FeatureCollections.Member(json, columns[i].Name, cells[i]);
        }
    }
}

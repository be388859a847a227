using System.Text.Json;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Exports;

/// <summary>
/// A timeline as a table, one row for each change, and as GeoJSON, one feature for each change. The figures hold from that day on.
/// </summary>
internal static class TimelineFile
{
    public static byte[] Csv(TerritoryKind kind, IReadOnlyList<TimelineEntry> entries) => CsvTable.Write(
        [
            "date", "kind", "change", "precision", "territory", "nom", "communes",
            "communesCovered", "communesTotal", "communesPercent", "populationCovered", "populationTotal", "populationPercent", "caveats",
        ],
        entries.SelectMany(entry => entry.Changes.Select(change => (IReadOnlyList<object?>)
            [
                Words.Of(entry.Date), kind.Code(), Words.Of(change.Change), Words.Of(change.Precision), change.Territory.Id.Value,
                change.Territory.Nom, change.Communes,
                entry.Figures.Communes.Covered, entry.Figures.Communes.Total, entry.Figures.Communes.Percent,
                entry.Figures.Population.Covered, entry.Figures.Population.Total, entry.Figures.Population.Percent,
                CsvCells.Of(entry.Caveats),
            ])));

    public static byte[] GeoJson(
        Dataset dataset,
        TerritoryKind kind,
        IReadOnlyList<TimelineEntry> entries,
        IReadOnlyList<Caveat> caveats) => FeatureCollections.Write(
        json =>
        {
            json.WriteString("kind", kind.Code());
            FeatureCollections.Member(json, "caveats", Shape.Of(caveats));
            FeatureCollections.Member(json, "provenance", Shape.ProvenanceOf(dataset));
        },
        writer =>
        {
            foreach (var entry in entries)
            {
                foreach (var change in entry.Changes)
                {
                    var outline = Merge.Of(dataset.Topology, change.CommuneNumbers ?? []);
                    var id = $"{Words.Of(entry.Date)} {change.Territory.Id} {Words.Of(change.Change)}";
                    writer.WriteFeature(id, json => WriteChange(json, dataset, entry, change), outline.ToPolygons(dataset.Topology), 0);
                }
            }
        });

    private static void WriteChange(Utf8JsonWriter json, Dataset dataset, TimelineEntry entry, TimelineChange change)
    {
        json.WriteString("date", Words.Of(entry.Date));
        json.WriteString("change", Words.Of(change.Change));
        json.WriteString("precision", Words.Of(change.Precision));
        json.WriteString("territory", change.Territory.Id.Value);
        json.WriteString("nom", change.Territory.Nom);
        FeatureCollections.Member(json, "communes", change.Communes);
        FeatureCollections.Member(json, "codes", change.CommuneNumbers?.Select(n => dataset.Communes[n].Code.Value));
        FeatureCollections.Member(json, "communesPercent", entry.Figures.Communes.Percent);
        FeatureCollections.Member(json, "populationPercent", entry.Figures.Population.Percent);
        json.WriteBoolean("schematic", dataset.Records.Provenance.SchematicBoundaries);
        FeatureCollections.Member(json, "caveats", entry.Caveats.Select(caveat => caveat.Code));
    }
}

using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Api.Resources.Changes;

/// <summary>What changed between two days as a table and as GeoJSON: one row or feature for each commune.</summary>
internal static class ChangesFile
{
    public static byte[] Csv(Dataset dataset, CoverageChanges comparison, ValidPeriod before, ValidPeriod after) => CsvTable.Write(
        [
            "code", "nom", "codeDepartement", "population", "surface", "schematic", "changes", "territories", "kind",
            "beforeValidFrom", "beforeValidUntil", "afterValidFrom", "afterValidUntil", "caveatsBefore", "caveatsAfter",
        ],
        comparison.Communes.Select(changed =>
        {
            var commune = dataset.Communes[changed.CommuneNumber];
            var measures = Measures.Of(dataset, [changed.CommuneNumber]);
            return (IReadOnlyList<object?>)
            [
                commune.Code.Value, commune.Nom, commune.Departement.Value, measures.Population, measures.SurfaceHectares,
                dataset.Records.Provenance.SchematicBoundaries,
                string.Join(' ', changed.Changes.Select(ChangesShape.WordOf)),
                string.Join(',', changed.Territories.Select(t => t.Territory.Id.Value)),
                comparison.Kind.Code(),
                .. CsvCells.Of(before), .. CsvCells.Of(after),
                CsvCells.Of(comparison.Before.Caveats), CsvCells.Of(comparison.After.Caveats),
            ];
        }));

    /// <param name="dataset">The snapshot.</param>
    /// <param name="comparison">The two days.</param>
    /// <param name="document">The same in JSON, of which the members beside the communes are taken.</param>
    public static byte[] GeoJson(Dataset dataset, CoverageChanges comparison, ChangesDocument document) => FeatureCollections.Write(
        json =>
        {
            json.WriteString("kind", document.Kind);
            FeatureCollections.Member(json, "departement", document.Departement);
            FeatureCollections.Member(json, "codeRegion", document.CodeRegion);
            FeatureCollections.Member(json, "nomRegion", document.NomRegion);
            FeatureCollections.Member(json, "before", document.Before);
            FeatureCollections.Member(json, "after", document.After);
            FeatureCollections.Member(json, "summary", document.Summary);
            FeatureCollections.Member(json, "provenance", document.Provenance);
        },
        writer =>
        {
            foreach (var changed in comparison.Communes)
            {
                var commune = dataset.Communes[changed.CommuneNumber];
                var measures = Measures.Of(dataset, [changed.CommuneNumber]);
                writer.WriteFeature(
                    commune.Code.Value,
                    json =>
                    {
                        json.WriteString("code", commune.Code.Value);
                        json.WriteString("nom", commune.Nom);
                        json.WriteString("codeDepartement", commune.Departement.Value);
                        FeatureCollections.Member(json, "population", measures.Population);
                        FeatureCollections.Member(json, "surface", measures.SurfaceHectares);
                        json.WriteBoolean("schematic", dataset.Records.Provenance.SchematicBoundaries);
                        FeatureCollections.Member(json, "changes", changed.Changes.Select(ChangesShape.WordOf));
                        FeatureCollections.Member(json, "territories", ChangesShape.Of(changed.Territories));
                    },
                    Merge.Of(dataset.Topology, [changed.CommuneNumber]).ToPolygons(dataset.Topology),
                    0);
            }
        });
}

using System.Text.Json;
using MapService.Coverage;
using MapService.Geometry;
using MapService.Territories;

namespace MapService.Tests.Tiles;

/// <summary>The real polygons of Bourgogne-Franche-Comté as a dataset without EPCI, populations and territories; read once.</summary>
internal static class RealCommunes
{
    private static readonly Lazy<Dataset> Read = new(() => DatasetOf(SharedData.PathOf("geodata/communes-bfc-2018.geojson")));

    public static Dataset Bfc
    {
        get
        {
            SharedData.PathOf("geodata/communes-bfc-2018.geojson");
            return Read.Value;
        }
    }

    /// <summary>A dataset of communes with made-up names, one for each feature of a table.</summary>
    public static Dataset DatasetOf(IReadOnlyList<CommuneCode> codes, PolygonTable polygons) => Dataset.Build(new DatasetRecords(
        new Provenance(2018, null, null, "none", "test", 2018, false),
        [.. codes.Select(code => code.Departement).Distinct().Order().Select(code => new Departement(code, "Département " + code, "27"))],
        [],
        [.. codes.Select(code => new Commune(code, "Commune " + code, code.Departement, null, null, null, null, null))],
        polygons,
        [],
        [],
        []));

    private static Dataset DatasetOf(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var features = json.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => (Code: CommuneCode.Parse(feature.GetProperty("properties").GetProperty("code").GetString()!), Geometry: feature.GetProperty("geometry")))
            .OrderBy(feature => feature.Code)
            .ToList();
        var builder = new PolygonTableBuilder();
        foreach (var (_, geometry) in features)
        {
            var coordinates = geometry.GetProperty("coordinates");
            foreach (var polygon in geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray())
            {
                foreach (var ring in polygon.EnumerateArray())
                {
                    foreach (var position in ring.EnumerateArray().SkipLast(1))
                    {
                        builder.Add(GridPoint.FromDegrees(position[0].GetDouble(), position[1].GetDouble()));
                    }

                    builder.EndRing();
                }

                builder.EndPolygon();
            }

            builder.EndFeature();
        }

        return DatasetOf([.. features.Select(feature => feature.Code)], builder.ToTable());
    }
}

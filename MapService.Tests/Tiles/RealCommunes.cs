using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Tests.Tiles;

/// <summary>The real polygons of Bourgogne-Franche-Comté as a dataset without EPCI, populations and territories; read once.</summary>
internal static class RealCommunes
{
    private static Dataset? bfc;

    public static Dataset Bfc => bfc ??= DatasetOf(RealPolygons.Bfc);

    /// <summary>A dataset of communes with made-up names, one for each feature of a table.</summary>
    public static Dataset DatasetOf(IReadOnlyList<CommuneCode> codes, PolygonTable polygons) => Dataset.Build(new DatasetRecords(
        new Provenance(2018, null, null, "none", "test", 2018, false),
        [.. codes.Select(code => code.Departement).Distinct().Order().Select(code => new Departement(code, "Département " + code, "27"))],
        [],
        [.. codes.Select(code => new Commune(code, "Commune " + code, code.Departement, null, null, null, null, null))],
        [],
        polygons,
        [],
        [],
        []));

    private static Dataset DatasetOf(RealPolygons real)
    {
        var order = Enumerable.Range(0, real.Codes.Count).OrderBy(feature => real.Codes[feature], StringComparer.Ordinal).ToArray();
        var builder = new PolygonTableBuilder(real.Table.PointCount);
        foreach (var feature in order)
        {
            builder.AddPolygonsOf(real.Table, feature);
            builder.EndFeature();
        }

        return DatasetOf([.. order.Select(feature => CommuneCode.Parse(real.Codes[feature]))], builder.ToTable());
    }
}

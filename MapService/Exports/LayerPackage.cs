using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.GeoPackage;
using MapService.Layers;
using MapService.Territories.Records;

namespace MapService.Exports;

/// <summary>
/// Layers as a GeoPackage: a table of features each, with the properties and the ids of the GeoJSON, and a table <c>maps_about</c> that
/// says what they are of, what is not known, and where they come from.
/// </summary>
internal static class LayerPackage
{
    /// <summary>The table of what a reader must know.</summary>
    public const string About = "maps_about";

    /// <summary>Makes the file and opens it; it is gone when it is closed.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    public static FileStream Open(Dataset dataset, LayerSet layers, LayerSelection selection) => PackageFile.Open(
        [.. layers.Layers.Select(layer => TableOf(dataset, layer, selection))],
        new PackageTexts(
            About,
            "What the layers are of, their caveats, and where they come from: to be kept with every copy.",
            ["subject", "code", "text"],
            AboutRows(dataset, layers, selection)),
        LastChange(dataset));

    private static PackageTable TableOf(Dataset dataset, Layer layer, LayerSelection selection)
    {
        var rows = LayerRows.Of(dataset, layer, selection);
        return new PackageTable(
            layer.Name(),
            DescriptionOf(dataset, layer, selection),
            [.. rows.Columns.Select(column => new PackageColumn(column.Name, SqlTypeOf(column.Type)))],
            rows.Rows.Select(row => new PackageFeature(
                row.Feature.Id, row.Feature.Outline.ToPolygons(dataset.Topology), [.. row.Cells.Select(LayerRows.Flat)])));
    }

    private static string SqlTypeOf(PropertyType type) => type switch
    {
        PropertyType.Text => "TEXT",
        PropertyType.Integer => "INTEGER",
        PropertyType.Decimal => "DOUBLE",
        PropertyType.Flag => "BOOLEAN",
        PropertyType.Day => "DATE",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    // What a program for maps shows of a layer.
    private static string DescriptionOf(Dataset dataset, Layer layer, LayerSelection selection)
    {
        var lines = new List<string> { LayerColumns.DescriptionOf(layer) + "." };
        if (selection.DependsOnDate(layer))
        {
            var valid = LayerPeriods.Of(dataset, layer, selection);
            lines.Add($"{LayerCaveats.KindOf(layer, selection.Kind).Code()}, {valid} (first and last day on which this is so).");
        }

        lines.AddRange(LayerCaveats.Of(dataset, layer, selection).Select(caveat => caveat.Message));
        var provenance = dataset.Records.Provenance;
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"COG {provenance.CogYear}. {provenance.AttributeSource} {provenance.BoundarySource} Dataset {dataset.Version}. More in the "
            + $"table {About}."));
        return string.Join('\n', lines);
    }

    private static List<string?[]> AboutRows(Dataset dataset, LayerSet layers, LayerSelection selection)
    {
        var rows = new List<string?[]>();
        rows.AddRange(layers.Layers.Select(layer => (string?[])["layer", layer.Name(), LayerColumns.DescriptionOf(layer)]));
        if (layers.Layers.Any(selection.DependsOnKind))
        {
            rows.Add(["kind", selection.Kind.Code(), null]);
        }

        if (selection.Departement is { } departement)
        {
            rows.Add(["departement", departement.Value, dataset.Departements.NumberOf(departement) is { } number
                ? dataset.Departements[number].Nom
                : null]);
        }

        if (selection.Region is { } region)
        {
            rows.Add(["region", region, null]);
        }

        if (layers.Layers.Any(selection.DependsOnDate))
        {
            var valid = LayerPeriods.Of(dataset, layers, selection);
            rows.Add(["period", "validFrom", valid.From is { } from ? Words.Of(from) : null]);
            rows.Add(["period", "validUntil", valid.Until is { } until ? Words.Of(until) : null]);
        }

        rows.AddRange(LayerCaveats.Of(dataset, layers, selection).Select(caveat => (string?[])["caveat", caveat.Code, caveat.Message]));
        rows.AddRange(ProvenanceRows(Shape.ProvenanceOf(dataset)));
        return rows;
    }

    private static IEnumerable<string?[]> ProvenanceRows(ProvenanceDocument provenance) =>
    [
        ["provenance", "datasetVersion", provenance.DatasetVersion],
        ["provenance", "cogYear", Text(provenance.CogYear)],
        ["provenance", "populationMunicipaleYear", Text(provenance.PopulationMunicipaleYear)],
        ["provenance", "attributeSource", provenance.AttributeSource],
        ["provenance", "boundarySource", provenance.BoundarySource],
        ["provenance", "boundaryYear", Text(provenance.BoundaryYear)],
        ["provenance", "schematicBoundaries", provenance.SchematicBoundaries ? "true" : "false"],
        .. provenance.Sources.Select(source => (string?[])["source", source.Id, $"{source.Title}. {source.Publisher}, {source.Date}"]),
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    // The file is the same whenever it is made, so this is not a time of the clock: the day of the latest source, otherwise the first of
    // the codes' year.
    private static DateOnly LastChange(Dataset dataset) => dataset.Records.Sources
        .Select(source => source.Date.Latest)
        .Append(new DateOnly(dataset.Records.Provenance.CogYear, 1, 1))
        .Max();
}

using MapService.Coverage;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.Documents;

/// <summary>The features of a layer that a file holds, with their properties.</summary>
/// <param name="Columns">The properties, in order.</param>
/// <param name="Rows">A feature and a value a property: a text, a number, a flag, a list of texts, or null.</param>
internal sealed record LayerRows(IReadOnlyList<PropertyColumn> Columns, IEnumerable<(LayerFeature Feature, object?[] Cells)> Rows)
{
    private const string ListSeparator = "; ";

    /// <summary>The features of a layer that a selection chooses.</summary>
    public static LayerRows Of(Dataset dataset, TileLayer layer, LayerSelection selection) => new(
        LayerColumns.Of(layer),
        Chosen(dataset, layer, selection).Select(feature => (feature, feature.Values.Select(Cell).ToArray())));

    /// <summary>A value as a table holds it, which has no lists.</summary>
    public static object? Flat(object? cell) => cell is string[] list ? string.Join(ListSeparator, list) : cell;

    private static IEnumerable<LayerFeature> Chosen(Dataset dataset, TileLayer layer, LayerSelection selection)
    {
        var features = LayerFeatures.Of(dataset, layer, selection.Kind, selection.Date).Features;
        return selection.NumbersIn(dataset) is { } departements
            ? features.Where(feature => departements.Any(departement => Concerns(dataset, layer, feature, departement, selection.Date)))
            : features;
    }

    private static bool Concerns(Dataset dataset, TileLayer layer, LayerFeature feature, int departement, DateOnly date) =>
        layer is TileLayer.Cpts or TileLayer.Cls
            ? dataset.NumberOf(TerritoryId.Parse(feature.Key)) is { } territory && dataset.Concerns(territory, dataset.Departements[departement].Code, date)
            : feature.Communes.Any(commune => dataset.Departements.Of(commune) == departement);

    private static object? Cell(PropertyValue value) => !value.IsKnown ? null : value.Type switch
    {
        PropertyType.Text => value.Text,
        PropertyType.Integer => value.Integer,
        PropertyType.Decimal => value.Decimal,
        PropertyType.Flag => value.Flag,
        _ => throw new InvalidOperationException($"No rule for a {value.Type}."),
    };
}

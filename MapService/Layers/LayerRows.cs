using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;

namespace MapService.Layers;

/// <summary>The features of a layer in a file, with their properties.</summary>
/// <param name="Columns">The properties, in order.</param>
/// <param name="Rows">Features with one value for each property: a text, a number, a flag, a list of texts, or null.</param>
internal sealed record LayerRows(IReadOnlyList<PropertyColumn> Columns, IEnumerable<(LayerFeature Feature, object?[] Cells)> Rows)
{
    private const string ListSeparator = "; ";

    private static readonly PropertyColumn[] StateColumns =
    [
        new("state", PropertyType.Text, "covered, overlap, possible or uncovered"),
        new("territories", PropertyType.Text, "Names of the territories that count for the commune"),
    ];

    /// <summary>The features of a layer that a selection chooses.</summary>
    public static LayerRows Of(Dataset dataset, Layer layer, LayerSelection selection)
    {
        var (columns, features) = (LayerColumns.Of(layer), Chosen(dataset, layer, selection));
        if (!selection.HasStates(layer))
        {
            return new LayerRows(columns, features.Select(feature => (feature, feature.Values.Select(Cell).ToArray())));
        }

        var state = CoverageAtDate.At(dataset, selection.Kind, selection.Date);
        var states = CommuneStates.Of(state);
        return new LayerRows(
            [.. columns, .. StateColumns],
            features.Select(feature => (
                feature,
                (object?[])[.. feature.Values.Select(Cell), states[feature.Communes[0]].Word(), NamesOf(state, feature.Communes[0])])));
    }

    /// <summary>A value for a table, which has no lists.</summary>
    public static object? Flat(object? cell) => cell is string[] list ? string.Join(ListSeparator, list) : cell;

    private static string[] NamesOf(CoverageAtDate state, int commune) =>
        [.. state.CountedOf(commune).ToArray().Select(territory => state.Territories[territory].Nom)];

    private static IEnumerable<LayerFeature> Chosen(Dataset dataset, Layer layer, LayerSelection selection)
    {
        var features = LayerFeatures.Of(dataset, layer, selection.Kind, selection.Date).Features;
        return selection.NumbersIn(dataset) is { } departements
            ? features.Where(feature => departements.Any(departement => Concerns(dataset, layer, feature, departement, selection.Date)))
            : features;
    }

    private static bool Concerns(Dataset dataset, Layer layer, LayerFeature feature, int departement, DateOnly date) =>
        layer is Layer.Cpts or Layer.Cls
            ? dataset.NumberOf(TerritoryId.Parse(feature.Key)) is { } territory
                && dataset.Concerns(territory, dataset.Departements[departement].Code, date)
            : feature.Communes.Any(commune => dataset.Departements.Of(commune) == departement);

    private static object? Cell(PropertyValue value) => !value.IsKnown ? null : value.Type switch
    {
        PropertyType.Text or PropertyType.Day => value.Text,
        PropertyType.Integer => value.Integer,
        PropertyType.Decimal => value.Decimal,
        PropertyType.Flag => value.Flag,
        _ => throw new InvalidOperationException($"No rule for a {value.Type}."),
    };
}

using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Layers;

/// <summary>The selection of a file of layers: départements, kind and day.</summary>
/// <param name="Kind">Kind of territories, for gaps, overlaps and the states of communes.</param>
/// <param name="Date">The day, for dated layers.</param>
internal sealed record LayerSelection(TerritoryKind Kind, DateOnly Date)
{
    /// <summary>Only features with a commune in this département, each as a whole; null for all.</summary>
    public DepartementCode? Departement { get; init; }

    /// <summary>Only features with a commune in this region, each as a whole; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>True when communes have their state on the day, for the kind.</summary>
    public bool TellsStates { get; init; }

    /// <summary>Sorted numbers of the selected départements; null for all.</summary>
    public int[]? NumbersIn(Dataset dataset) => this switch
    {
        { Departement: { } code } => dataset.Departements.NumberOf(code) is { } number ? [number] : [],
        { Region: { } region } => dataset.Departements.OfRegion(region),
        _ => null,
    };

    /// <summary>True when the layer depends on the date.</summary>
    public bool DependsOnDate(Layer layer) => layer.DependsOnDate() || HasStates(layer);

    /// <summary>True when the layer depends on the kind, and its name does not tell the kind.</summary>
    public bool DependsOnKind(Layer layer) => layer.DependsOnKind() || HasStates(layer);

    /// <summary>True when the features of the layer have a state and territories.</summary>
    public bool HasStates(Layer layer) => TellsStates && layer == Layer.Communes;
}

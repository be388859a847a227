using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Layers;

/// <summary>Of which ground, kind and day a file of layers is.</summary>
/// <param name="Kind">For gaps, overlaps and the states of communes.</param>
/// <param name="Date">For what depends on it.</param>
internal sealed record LayerSelection(TerritoryKind Kind, DateOnly Date)
{
    /// <summary>Only features that have a commune in this département, whole; null for all.</summary>
    public DepartementCode? Departement { get; init; }

    /// <summary>The same for a region; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>True when communes are given with their state at the date for territories of the kind.</summary>
    public bool TellsStates { get; init; }

    /// <summary>Sorted numbers of the départements that are asked for; null for all.</summary>
    public int[]? NumbersIn(Dataset dataset) => this switch
    {
        { Departement: { } code } => dataset.Departements.NumberOf(code) is { } number ? [number] : [],
        { Region: { } region } => dataset.Departements.OfRegion(region),
        _ => null,
    };

    /// <summary>True when the layer is another one at another date.</summary>
    public bool DependsOnDate(Layer layer) => layer.DependsOnDate() || HasStates(layer);

    /// <summary>True when the layer is another one for the other kind of territory, which its name does not say.</summary>
    public bool DependsOnKind(Layer layer) => layer.DependsOnKind() || HasStates(layer);

    /// <summary>True when the features of the layer have a state and territories.</summary>
    public bool HasStates(Layer layer) => TellsStates && layer == Layer.Communes;
}

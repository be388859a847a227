using System.Runtime.CompilerServices;
using MapService.Collections;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Layers;

/// <summary>
/// The layers of a dataset, each built when first needed. They live as long as the dataset. Layers without dates are all kept. Of the
/// others, the <see cref="KeptPeriods"/> most recently used are kept; in a period no territory of the kind begins, ends or changes its
/// communes. Thread-safe.
/// </summary>
internal sealed class DatasetLayers
{
    /// <summary>Number of dated layers that are kept.</summary>
    public const int KeptPeriods = 32;

    private static readonly ConditionalWeakTable<Dataset, DatasetLayers> Known = [];

    private readonly Dataset dataset;
    private readonly Once<LayerFeatures>[] undated;
    private readonly LruCache<DatedLayer, Once<LayerFeatures>> dated = new(KeptPeriods);
    private readonly Lock gate = new();

    private DatasetLayers(Dataset dataset)
    {
        this.dataset = dataset;
        undated = [.. LayerNames.All.Where(layer => !layer.DependsOnDate()).Select(layer => Make(layer, default, default))];
    }

    private readonly record struct DatedLayer(Layer Layer, TerritoryKind Kind, DateOnly Since);

    /// <summary>The layers of a dataset, always the same instance.</summary>
    public static DatasetLayers For(Dataset dataset) => Known.GetValue(dataset, made => new DatasetLayers(made));

    /// <summary>The features of a layer.</summary>
    public LayerFeatures Features(Layer layer, TerritoryKind kind, DateOnly date)
    {
        if (!layer.DependsOnDate())
        {
            return undated[(int)layer].Value;
        }

        var ofKind = LayerCaveats.KindOf(layer, kind);
        var wanted = new DatedLayer(layer, ofKind, LayerPeriods.Since(dataset, ofKind, date));
        Once<LayerFeatures> found;
        lock (gate)
        {
            found = dated.GetOrAdd(wanted, missing => Make(missing.Layer, missing.Kind, missing.Since));
        }

        return found.Value;
    }

    private Once<LayerFeatures> Make(
        Layer layer, TerritoryKind kind, DateOnly date) => new(() => LayerBuilder.Build(dataset, layer, kind, date));
}

using System.Runtime.CompilerServices;
using MapService.Coverage;
using MapService.Territories;

namespace MapService.Tiles;

/// <summary>
/// What is made once for a dataset so that tiles can be cut from it: its layers, drawn on the levels of its topology. It lives as long as its
/// dataset. Layers that no date changes are kept; of the others, the <see cref="KeptPeriods"/> asked for last, where a
/// period is a time in which no territory of the kind begins, ends or changes its communes. Safe to share between threads.
/// </summary>
internal sealed class TileSet
{
    /// <summary>Dated layers that are kept.</summary>
    public const int KeptPeriods = 32;

    private static readonly ConditionalWeakTable<Dataset, TileSet> Sets = [];

    private readonly Dataset dataset;
    private readonly Once<DrawnLayer>[] undated;
    private readonly Dictionary<DatedLayer, Once<DrawnLayer>> dated = [];
    private readonly LinkedList<DatedLayer> lastAsked = [];
    private readonly Lock gate = new();

    private TileSet(Dataset dataset)
    {
        this.dataset = dataset;
        undated = [.. TileLayers.All.Where(layer => !layer.DependsOnDate()).Select(layer => Make(layer, default, default))];
    }

    private readonly record struct DatedLayer(TileLayer Layer, TerritoryKind Kind, DateOnly Since);

    /// <summary>The one set of a dataset.</summary>
    public static TileSet For(Dataset dataset) => Sets.GetValue(dataset, made => new TileSet(made));

    public DrawnLayer Layer(TileLayer layer, TerritoryKind kind, DateOnly date)
    {
        if (!layer.DependsOnDate())
        {
            return undated[(int)layer].Value;
        }

        var ofKind = layer switch { TileLayer.Cpts => TerritoryKind.Cpts, TileLayer.Cls => TerritoryKind.Cls, _ => kind };
        return Dated(new DatedLayer(layer, ofKind, dataset.Periods.OfTerritories(ofKind, date).From ?? DateOnly.MinValue)).Value;
    }

    private Once<DrawnLayer> Make(TileLayer layer, TerritoryKind kind, DateOnly date) =>
        new(() => new DrawnLayer(LayerBuilder.Build(dataset, layer, kind, date), zoom => ZoomLevels.For(dataset.Topology)[zoom]));

    private Once<DrawnLayer> Dated(DatedLayer wanted)
    {
        lock (gate)
        {
            lastAsked.Remove(wanted);
            lastAsked.AddFirst(wanted);
            if (dated.TryGetValue(wanted, out var known))
            {
                return known;
            }

            if (lastAsked.Count > KeptPeriods)
            {
                dated.Remove(lastAsked.Last!.Value);
                lastAsked.RemoveLast();
            }

            var made = Make(wanted.Layer, wanted.Kind, wanted.Since);
            dated.Add(wanted, made);
            return made;
        }
    }
}

using MapService.Collections;
using MapService.Geometry;

namespace MapService.Topology;

/// <summary>A feature that shares a border, and how long the border is, in metres on the ellipsoid.</summary>
public readonly record struct Neighbour(int Feature, double SharedBorderMetres);

/// <summary>
/// Neighbours: features that share a border, on the two sides of an arc. Features that touch at a point are not neighbours.
/// Each pair is listed for both features, with the same length, in flat arrays.
/// </summary>
public sealed class Neighbours
{
    private readonly int[] starts;
    private readonly Neighbour[] items;

    private Neighbours(int[] starts, Neighbour[] items)
    {
        this.starts = starts;
        this.items = items;
    }

    /// <summary>The neighbours of one feature, sorted by feature number.</summary>
    public ReadOnlySpan<Neighbour> this[int feature] => items.AsSpan(starts[feature]..starts[feature + 1]);

    /// <summary>Computes the neighbours of each feature. A feature without a polygon has none.</summary>
    public static Neighbours Of(CoverageTopology topology)
    {
        var (starts, borders) = BordersByFeature(topology);
        var merged = new int[starts.Length];
        var count = 0;
        for (var feature = 0; feature < topology.FeatureCount; feature++)
        {
            var run = borders.AsSpan(starts[feature]..starts[feature + 1]);
            run.Sort(static (a, b) => a.Feature != b.Feature
                ? a.Feature.CompareTo(b.Feature)
                : a.SharedBorderMetres.CompareTo(b.SharedBorderMetres));
            foreach (var border in run)
            {
                // The arcs of a border are added shortest first, so that both features get the same sum.
                if (count > merged[feature] && borders[count - 1].Feature == border.Feature)
                {
                    borders[count - 1] = new Neighbour(border.Feature, borders[count - 1].SharedBorderMetres + border.SharedBorderMetres);
                }
                else
                {
                    borders[count++] = border;
                }
            }

            merged[feature + 1] = count;
        }

        return new Neighbours(merged, borders[..count]);
    }

    /// <summary>Restores neighbours from the arrays of <see cref="ToArrays"/>.</summary>
    /// <exception cref="InvalidDataException">An array is missing.</exception>
    public static Neighbours FromArrays(NamedArrays arrays)
    {
        var (features, metres) = (arrays.Get<int>("neighbours.features"), arrays.Get<double>("neighbours.metres"));
        var items = new Neighbour[features.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new Neighbour(features[i], metres[i]);
        }

        return new Neighbours(arrays.Get<int>("neighbours.starts"), items);
    }

    /// <summary>Adds the arrays.</summary>
    public void ToArrays(NamedArrays arrays)
    {
        arrays.Add("neighbours.starts", starts);
        arrays.Add("neighbours.features", Array.ConvertAll(items, item => item.Feature));
        arrays.Add("neighbours.metres", Array.ConvertAll(items, item => item.SharedBorderMetres));
    }

    /// <summary>The shared arcs of each feature, with the feature on the other side and the length.</summary>
    private static (int[] Starts, Neighbour[] Borders) BordersByFeature(CoverageTopology topology)
    {
        var sort = new CountingSort(topology.FeatureCount);
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            if (IsShared(topology, arc))
            {
                sort.Count(topology.LeftOf(arc));
                sort.Count(topology.RightOf(arc));
            }
        }

        var borders = new Neighbour[sort.Place()];
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            if (IsShared(topology, arc))
            {
                var metres = GeodesicLength.Metres(topology.Arc(arc));
                borders[sort.Next(topology.LeftOf(arc))] = new Neighbour(topology.RightOf(arc), metres);
                borders[sort.Next(topology.RightOf(arc))] = new Neighbour(topology.LeftOf(arc), metres);
            }
        }

        return (sort.Starts, borders);
    }

    private static bool IsShared(CoverageTopology topology, int arc) =>
        topology.LeftOf(arc) >= 0 && topology.RightOf(arc) >= 0 && topology.LeftOf(arc) != topology.RightOf(arc);
}

using MapService.Geometry;

namespace MapService.Topology;

/// <summary>A feature that shares a border, and how long the border is, in metres on the ellipsoid.</summary>
public readonly record struct Neighbour(int Feature, double SharedBorderMetres);

/// <summary>
/// Which features share a border: those on the two sides of an arc. Touching at a point is not sharing a border.
/// Kept in flat arrays; a pair is listed from both sides with the same length.
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

    /// <summary>Works out the neighbours of every feature; none for a feature without a polygon.</summary>
    public static Neighbours Of(CoverageTopology topology)
    {
        var borders = new List<(int From, int To, double Metres)>();
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var (left, right) = (topology.LeftOf(arc), topology.RightOf(arc));
            if (left >= 0 && right >= 0 && left != right)
            {
                var metres = GeodesicLength.Metres(topology.Arc(arc));
                borders.Add((left, right, metres));
                borders.Add((right, left, metres));
            }
        }

        borders.Sort();
        var starts = new int[topology.FeatureCount + 1];
        var items = new List<Neighbour>();
        for (var i = 0; i < borders.Count;)
        {
            var (from, to, metres) = borders[i++];
            while (i < borders.Count && borders[i].From == from && borders[i].To == to)
            {
                metres += borders[i++].Metres;
            }

            items.Add(new Neighbour(to, metres));
            starts[from + 1] = items.Count;
        }

        for (var feature = 0; feature < topology.FeatureCount; feature++)
        {
            starts[feature + 1] = Math.Max(starts[feature], starts[feature + 1]);
        }

        return new Neighbours(starts, [.. items]);
    }
}

using MapService.Topology;

namespace MapService.Tests.Topology;

/// <summary>Who shares a border, how long it is, and which communes hang together.</summary>
public sealed class NeighboursTests
{
    //   +---+---+---+
    //   | 2 | 3 |   |      Squares of 0.01 degree at the equator; 0 and 3 touch at a corner only.
    //   +---+---+ 4 |
    //   | 0 | 1 |   |
    //   +---+---+---+
    private static readonly string[] Squares =
    [
        Square(0, 0), Square(1, 0), Square(0, 1), Square(1, 1),
        "POLYGON((200000 0, 300000 0, 300000 200000, 200000 200000, 200000 100000, 200000 0))",
    ];

    [Fact]
    public void Neighbours_are_listed_with_the_length_of_their_border()
    {
        var neighbours = Neighbours.Of(CoverageTopology.Build(Nts.Table(Squares)));
        Assert.Equal([1, 2], neighbours[0].ToArray().Select(n => n.Feature));
        Assert.Equal([0, 3, 4], neighbours[1].ToArray().Select(n => n.Feature));

        // 0.01 degree of the meridian at the equator is 1105.743 m, of the equator 1113.195 m.
        Assert.Equal(1105.743, neighbours[0][0].SharedBorderMetres, 0.01);
        Assert.Equal(1113.195, neighbours[0][1].SharedBorderMetres, 0.01);
    }

    [Fact]
    public void Both_sides_have_the_same_length()
    {
        var neighbours = Neighbours.Of(CoverageTopology.Build(RealPolygons.Bfc.Table));
        var pairs = Enumerable.Range(0, RealPolygons.Bfc.Codes.Count)
            .SelectMany(f => neighbours[f].ToArray().Select(n => (From: f, To: n.Feature, n.SharedBorderMetres)))
            .ToDictionary(p => (p.From, p.To), p => p.SharedBorderMetres);
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(pair.Value, pairs[(pair.Key.To, pair.Key.From)], 1e-6));
    }

    [Fact]
    public void Touching_at_a_corner_does_not_make_neighbours_or_a_zone()
    {
        var neighbours = Neighbours.Of(CoverageTopology.Build(Nts.Table(Squares)));
        Assert.Equal([[0], [3]], ConnectedZones.Of(neighbours, [3, 0]));
    }

    [Fact]
    public void Zones_hang_together_by_borders()
    {
        var neighbours = Neighbours.Of(CoverageTopology.Build(Nts.Table(Squares)));
        Assert.Equal([[0, 1, 4]], ConnectedZones.Of(neighbours, [4, 0, 1]));
        Assert.Equal([[0], [4]], ConnectedZones.Of(neighbours, [4, 0]));
    }

    [Fact]
    public void A_feature_without_a_polygon_is_a_zone_of_its_own()
    {
        var neighbours = Neighbours.Of(CoverageTopology.Build(Nts.Table(Square(0, 0), "EMPTY", Square(1, 0))));
        Assert.Equal([[0, 2], [1]], ConnectedZones.Of(neighbours, [0, 1, 2]));
        Assert.True(neighbours[1].IsEmpty);
    }

    [Fact]
    public void No_features_have_no_zone() =>
        Assert.Empty(ConnectedZones.Of(Neighbours.Of(CoverageTopology.Build(Nts.Table(Squares))), []));

    private static string Square(int column, int row)
    {
        var (x, y) = (column * 100000, row * 100000);
        return $"POLYGON(({x} {y}, {x + 100000} {y}, {x + 100000} {y + 100000}, {x} {y + 100000}, {x} {y}))";
    }
}

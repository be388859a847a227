using MapService.Geometry;
using MapService.Import.Polygons;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace MapService.Tests.Import.Polygons;

/// <summary>Edges that meet, found by a sweep, against all pairs and against NetTopologySuite.</summary>
public sealed class SegmentContactsTests
{
    //  A comb of long teeth: every box along one side overlaps many others, but nothing meets.
    //  | | | | |
    //  |_| |_| |
    [Fact]
    public void A_comb_of_200_000_positions_has_no_contact_until_one_tooth_touches_the_next()
    {
        var comb = Comb(50_000);
        Assert.False(Any(comb));

        // The end of one tooth in the middle goes onto the side of the one before.
        var tooth = comb.Count / 2;
        while (comb[tooth].Y != 1_000_000)
        {
            tooth++;
        }

        comb[tooth] = new GridPoint(comb[tooth].X - 20, 500_000);
        Assert.True(Any(comb));
    }

    //  A square spiral stood on its corner: the boxes of its sides lie in one another.
    [Fact]
    public void A_spiral_of_200_000_positions_has_no_contact_until_two_turns_touch()
    {
        var spiral = Spiral(50_000);
        Assert.False(Any(spiral));

        var middle = spiral.Count / 4;
        spiral[middle] = spiral[middle + 8];
        Assert.True(Any(spiral));
    }

    // Few positions on a small grid meet in every way there is: crossing, touching, lying on one another, twice the same vertex.
    [Fact]
    public void Random_rings_have_the_contacts_that_NetTopologySuite_finds()
    {
        var random = new Random(20240429);
        var (meeting, apart) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var ring = Ring(random, 3 + random.Next(6), 2 + random.Next(12));
            if (ring is null)
            {
                continue;
            }

            var closed = ring.Append(ring[0]).Select(p => new Coordinate(p.X, p.Y)).ToArray();
            var simple = new IsSimpleOp(new GeometryFactory().CreateLinearRing(closed)).IsSimple();
            Assert.True(Any(ring) == !simple, string.Join(' ', ring));
            _ = simple ? apart++ : meeting++;
        }

        Assert.True(meeting > 1000 && apart > 1000, $"{meeting} {apart}");
    }

    // A hole that touches its shell at a vertex of the shell, in the middle of an edge, and not at all.
    [Theory]
    [InlineData(0, 5, true)]
    [InlineData(1, 5, false)]
    [InlineData(-1, 5, true)]
    [InlineData(0, 0, true)]
    public void A_hole_is_compared_with_its_shell(int x, int y, bool expected)
    {
        var builder = new PolygonTableBuilder(16);
        builder.Add([new GridPoint(0, 0), new GridPoint(10, 0), new GridPoint(10, 10), new GridPoint(0, 10)]);
        builder.EndRing();
        builder.Add([new GridPoint(x, y), new GridPoint(4, 6), new GridPoint(4, 4)]);
        builder.EndRing();
        builder.EndPolygon();
        builder.EndFeature();

        Assert.Equal(expected, Any(builder.ToTable()));
    }

    [Fact]
    public void One_instance_answers_for_one_feature_after_another()
    {
        var contacts = new SegmentContacts();
        foreach (var (ring, expected) in new[] { (Comb(100), false), (Comb(3), false), (Eight(), true), (Comb(50), false) })
        {
            Assert.Equal(expected, contacts.Any(Table(ring), TestContext.Current.CancellationToken));
        }
    }

    private static List<GridPoint> Eight() => [new(0, 0), new(10, 10), new(10, 0), new(0, 10)];

    private static List<GridPoint> Comb(int teeth)
    {
        var ring = new List<GridPoint>();
        for (var i = 0; i < teeth; i++)
        {
            ring.AddRange([new(40 * i, 10), new(40 * i, 1_000_000), new((40 * i) + 20, 1_000_000), new((40 * i) + 20, 10)]);
        }

        ring.AddRange([new(40 * teeth, 0), new(0, 0)]);
        return ring;
    }

    // Inwards along one side of the wall and outwards along the other.
    private static List<GridPoint> Spiral(int turns)
    {
        var (inwards, outwards) = (new List<GridPoint>(), new List<GridPoint>());
        for (var i = 0; i < turns; i += 2)
        {
            Turn(inwards, 10 * (turns + 10 - i));
            Turn(outwards, (10 * (turns + 10 - i)) - 7);
        }

        outwards.Reverse();
        return [.. inwards, .. outwards];

        // The next turn begins nearer to the middle, by 20.
        static void Turn(List<GridPoint> ring, int reach) =>
            ring.AddRange([new(reach, 0), new(0, reach), new(-reach, 0), new(0, -reach + 10)]);
    }

    private static List<GridPoint>? Ring(Random random, int length, int size)
    {
        var ring = new List<GridPoint>();
        while (ring.Count < length)
        {
            var point = new GridPoint(random.Next(size) - (size / 2), random.Next(size) - (size / 2));
            if (ring.Count == 0 || ring[^1] != point)
            {
                ring.Add(point);
            }
        }

        return ring[0] == ring[^1] ? null : ring;
    }

    private static bool Any(List<GridPoint> ring) => Any(Table(ring));

    // The sweep, and for few edges the pairs, which must be of one mind.
    private static bool Any(PolygonTable shape)
    {
        var swept = new SegmentContacts(fewEdges: 0).Any(shape, TestContext.Current.CancellationToken);
        Assert.Equal(swept, new SegmentContacts().Any(shape, TestContext.Current.CancellationToken));
        return swept;
    }

    private static PolygonTable Table(List<GridPoint> ring)
    {
        var builder = new PolygonTableBuilder(ring.Count);
        builder.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ring));
        builder.EndRing();
        builder.EndPolygon();
        builder.EndFeature();
        return builder.ToTable();
    }
}

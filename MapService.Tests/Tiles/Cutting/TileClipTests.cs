using FsCheck;
using FsCheck.Fluent;
using MapService.Tests.Tiles.Levels;
using MapService.Tiles.Cutting;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;
using MapService.Topology.Outlines;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;

namespace MapService.Tests.Tiles.Cutting;

/// <summary>
/// Pictures are the four tiles of zoom 1, eight characters a side, so that a tile is four by four; # is inside. The expected numbers are
/// polygons and holes of the tiles north-west, north-east, south-west, south-east.
/// </summary>
public sealed class TileClipTests
{
    private const int Cell = TileAddress.Extent / 4;

    [Fact]
    public void A_polygon_over_the_corner_of_four_tiles() => Check(
        """
        ........
        ........
        ..####..
        ..####..
        ..####..
        ........
        ........
        ........
        """, "1+0 1+0 1+0 1+0");

    [Fact]
    public void A_hole_that_crosses_the_border_opens_to_it() => Check(
        """
        ........
        .######.
        .##..##.
        .######.
        ........
        ........
        ........
        ........
        """, "1+0 1+0 0+0 0+0");

    [Fact]
    public void A_ring_that_leaves_and_comes_back_gives_separate_polygons() => Check(
        """
        ..####..
        .....#..
        ..####..
        ..#.....
        ..####..
        .....#..
        .#####..
        ........
        """, "2+0 1+0 2+0 1+0");

    [Fact]
    public void A_polygon_that_covers_the_whole_tile_gives_the_tile() => Check(
        """
        ######..
        ######..
        ######..
        ######..
        ######..
        ######..
        ........
        ........
        """, "1+0 1+0 1+0 1+0");

    [Fact]
    public void A_polygon_that_only_touches_the_border_gives_nothing_on_the_other_side() => Check(
        """
        ....###.
        ....###.
        ....###.
        ....###.
        ........
        ........
        ........
        ........
        """, "0+0 1+0 0+0 0+0");

    [Fact]
    public void A_polygon_that_only_touches_a_corner_gives_nothing_there() => Check(
        """
        ........
        ........
        ........
        ....##..
        ..##....
        ..##....
        ........
        ........
        """, "0+0 1+0 1+0 0+0");

    [Fact]
    public void A_polygon_around_a_tile_leaves_nothing_in_it() => Check(
        """
        ....####
        ....####
        ....####
        ....####
        ########
        ########
        ########
        ########
        """, "0+0 1+0 1+0 1+0");

    [Fact]
    public void A_hole_inside_stays_a_hole() => Check(
        """
        ........
        ........
        ........
        ........
        ####....
        #..#....
        #..#....
        ####....
        """, "0+0 0+0 1+1 0+0");

    [Fact]
    public void A_hole_that_touches_the_border_at_its_side_opens_to_it() => Check(
        """
        ######..
        #...##..
        #...##..
        ######..
        ........
        ........
        ........
        ........
        """, "1+0 1+0 0+0 0+0");

    [Fact]
    public void Parts_that_touch_at_a_point_on_the_border_stay_apart() => Check(
        """
        ........
        ..##....
        ..##....
        ....##..
        ....##..
        ........
        ........
        ........
        """, "1+0 1+0 0+0 1+0");

    [Fact]
    public void A_comb_across_the_border_gives_its_teeth() => Check(
        """
        #####...
        #.......
        #####...
        #.......
        #####...
        #.......
        #####...
        ........
        """, "1+0 2+0 1+0 2+0");

    [Fact]
    public void A_frame_along_the_outside_of_a_tile_is_not_in_it() => Check(
        """
        ........
        ........
        ........
        ........
        ....####
        ....#...
        ....#...
        ....#...
        """, "0+0 0+0 0+0 1+0");

    [Fact]
    public void Random_polygons_are_cut_as_OverlayNG_cuts_them()
    {
        var stars = Gen.Choose(5, 40).SelectMany(corners =>
            Gen.Choose(0, 1_000_000).ArrayOf(2 * corners).SelectMany(numbers =>
                Gen.Choose(1, 6).Select(zoom => (numbers, zoom))));
        Prop.ForAll(stars.ToArbitrary(), star => CheckStar(star.numbers, star.zoom))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20260101, 1));
    }

    /// <summary>
    /// A star around the corner of the four tiles of zoom 1, drawn at a zoom, cut by each tile of that zoom with and without buffer.
    /// </summary>
    private static void CheckStar(int[] numbers, int zoom)
    {
        var corners = numbers.Length / 2;

        // One corner in each of as many equal sectors: never half a turn between two of five or more, so that the star does not cross
        // itself.
        var angles = numbers.Take(corners).Select((number, corner) => (corner + (number / 1_000_001.0)) * 2 * Math.PI / corners).ToArray();
        var x = new double[angles.Length + 1];
        var y = new double[angles.Length + 1];
        for (var i = 0; i < angles.Length; i++)
        {
            // Anticlockwise to the eye, as outlines are: y goes down.
            var radius = 0.002 + (numbers[corners + i] * 0.4 / 1_000_000);
            (x[i], y[i]) = (0.5 + (radius * Math.Cos(angles[i])), 0.5 - (radius * Math.Sin(angles[i])));
        }

        (x[^1], y[^1]) = (x[0], y[0]);
        var level = Level.Of(new WorldArcs(x, y, [0, x.Length]), zoom);
        var drawn = new DrawnLevel(LevelDrawing.Of(level, [new Outline([0], [0, 1], [0, 1])]));
        var whole = LevelGeometries.Of(drawn.Polygons, 0);
        AssertValid(whole);
        for (var tile = 0; tile < 1 << (2 * zoom); tile += 1 + (tile / 50))
        {
            var address = new TileAddress(zoom, tile >> zoom, tile & ((1 << zoom) - 1));
            CheckCut(drawn, whole, address, 0);
            CheckCut(drawn, whole, address, 64);
        }
    }

    private static void CheckCut(DrawnLevel drawn, NetTopologySuite.Geometries.Geometry whole, TileAddress tile, int buffer)
    {
        var (x, y) = (tile.X * TileAddress.Extent, tile.Y * TileAddress.Extent);
        var box = LevelGeometries.Box(x - buffer, y - buffer, x + TileAddress.Extent + buffer, y + TileAddress.Extent + buffer);
        var expected = OverlayNG.Overlay(whole, box, SpatialFunction.Intersection);
        var (features, pieces) = new TileCutter().Cut(drawn, tile, buffer);
        if (features.Count == 0)
        {
            Assert.Equal(0, expected.Area);
            return;
        }

        var piece = LevelGeometries.Of(pieces, 0);
        AssertValid(piece);
        Assert.Equal(expected.Area, piece.Area, 1e-3);
        Assert.True(box.EnvelopeInternal.Contains(piece.EnvelopeInternal));
        Assert.Equal(0, OverlayNG.Overlay(piece, whole, SpatialFunction.Difference).Area, 1e-3);
    }

    private static void Check(string picture, string expected)
    {
        var rows = picture.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var drawn = new DrawnLevel(Draw(rows));
        var found = new List<string>();
        foreach (var (tileX, tileY) in new[] { (0, 0), (1, 0), (0, 1), (1, 1) })
        {
            var cells = rows.Skip(4 * tileY).Take(4).Sum(row => row.Substring(4 * tileX, 4).Count(cell => cell == '#'));
            var (features, pieces) = new TileCutter().Cut(drawn, new TileAddress(1, tileX, tileY), 0);
            found.Add(features.Count == 0
                ? "0+0"
                : $"{pieces.PolygonsOf(0).Count}+{pieces.RingsOfFeature(0).Count - pieces.PolygonsOf(0).Count}");
            var area = 0.0;
            if (features.Count > 0)
            {
                var piece = LevelGeometries.Of(pieces, 0);
                AssertValid(piece);
                area = piece.Area;
                AssertInside(piece, tileX, tileY);
            }

            Assert.Equal((double)cells * Cell * Cell, area);
        }

        Assert.Equal(expected, string.Join(' ', found));
    }

    private static void AssertInside(NetTopologySuite.Geometries.Geometry piece, int tileX, int tileY)
    {
        var side = TileAddress.Extent;
        Assert.True(new Envelope(tileX * side, (tileX + 1) * side, tileY * side, (tileY + 1) * side).Contains(piece.EnvelopeInternal));
    }

    /// <summary>The outline of all # cells: the sides of cells, less those between two of them.</summary>
    private static LevelPolygons Draw(string[] rows)
    {
        var tracer = new RingTracer();
        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 8; column++)
            {
                if (rows[row][column] == '#')
                {
                    var (x, y) = (column * Cell, row * Cell);
                    tracer.Add(x, y, x + Cell, y);
                    tracer.Add(x + Cell, y, x + Cell, y + Cell);
                    tracer.Add(x + Cell, y + Cell, x, y + Cell);
                    tracer.Add(x, y + Cell, x, y);
                }
            }
        }

        var builder = new LevelPolygonsBuilder();
        tracer.Trace(builder);
        builder.EndFeature();
        return builder.ToPolygons();
    }

    private static void AssertValid(NetTopologySuite.Geometries.Geometry geometry)
    {
        var check = new IsValidOp(geometry);
        Assert.True(check.IsValid, $"{check.ValidationError} {geometry}");
    }
}

using MapService.Geometry;
using MapService.Import.Geodata;
using MapService.Storage.Embedded;
using MapService.Tests.Storage.Contract;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace MapService.Tests.Import.Geodata;

public class SchematicCellsTests
{
    //   o  o  o      five sites around one, no outside: the mask gives the border
    //   o  x  o
    private static readonly (double, double)[] Six = [(5.0, 47.0), (5.05, 47.0), (5.1, 47.0), (5.0, 47.04), (5.05, 47.04), (5.1, 47.04)];

    [Fact]
    public async Task The_embedded_cells_are_one_land_without_gap_overlap_or_hole_one_simple_polygon_a_commune()
    {
        var records = await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(records.Communes.Count, records.Polygons.PolygonCount);

        CheckCoverage(records.Polygons);
    }

    [Fact]
    public async Task Every_embedded_cell_holds_the_point_of_its_commune_and_has_five_decimals()
    {
        var records = await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);
        var cells = Polygons(records.Polygons);

        for (var i = 0; i < cells.Length; i++)
        {
            var commune = records.Communes[i];
            Assert.True(cells[i].Contains(new Point(commune.Longitude!.Value, commune.Latitude!.Value)), commune.Code.Value);
        }

        Assert.All(records.Polygons.Points, p => Assert.True(p.X % 100 == 0 && p.Y % 100 == 0));
    }

    [Fact]
    public void The_same_sites_give_the_same_cells_twice_and_they_fit()
    {
        var first = SchematicCells.Of(Six, 6);
        var second = SchematicCells.Of(Six, 6);

        Assert.Equal(first.Points, second.Points);
        CheckCoverage(first);
    }

    [Fact]
    public void Two_sites_at_the_same_place_get_a_cell_each()
    {
        var cells = SchematicCells.Of([.. Six, Six[1], Six[1]], 8);

        Assert.Equal(8, cells.PolygonCount);
        CheckCoverage(cells);
    }

    [Fact]
    public void The_border_towards_a_site_outside_is_half_way()
    {
        // The outside site at 5.15 lies as far from 5.1 as 5.05 does: the border is at 5.125.
        var alone = Polygons(SchematicCells.Of(Six, 6));
        var beside = Polygons(SchematicCells.Of([.. Six, (5.15, 47.0), (5.15, 47.04)], 6));

        Assert.True(alone[2].EnvelopeInternal.MaxX > 5.15);
        Assert.Equal(5.125, beside[2].EnvelopeInternal.MaxX, 5);
    }

    [Fact]
    public void An_outline_that_is_given_is_the_border_where_there_are_no_sites()
    {
        var outline = new Envelope(4.95, 5.15, 46.95, 47.1);

        var cells = SchematicCells.Of(Six, 6, (Polygon)new GeometryFactory().ToGeometry(outline));

        CheckCoverage(cells);
        Assert.Equal(outline, new GeometryCollection(Polygons(cells)).EnvelopeInternal);
        Assert.Equal(0.2 * 0.15, Polygons(cells).Sum(cell => cell.Area), 9);
    }

    [Fact]
    public void A_site_outside_that_severs_the_land_is_left_out()
    {
        // o o x o o in a row: the site in the middle is outside, and its cell would part the land in two.
        (double, double)[] row = [(5.0, 47.0), (5.04, 47.001), (5.12, 47.0), (5.16, 47.001), (5.08, 47.0)];

        var cells = SchematicCells.Of(row, 4);

        CheckCoverage(cells);
        Assert.Equal(5.08, Polygons(cells)[1].EnvelopeInternal.MaxX, 2);
    }

    [Fact]
    public void Sites_too_far_apart_for_one_outline_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => SchematicCells.Of([(1, 47), (1.01, 47), (1, 47.01), (9, 47)], 4));
    }

    /// <summary>By NetTopologySuite: every cell valid, all together one polygon without holes whose area is the sum of theirs.</summary>
    private static void CheckCoverage(PolygonTable table)
    {
        var cells = Polygons(table);
        Assert.All(cells, c => Assert.True(c.IsValid && c.NumInteriorRings == 0 && c.Shell.IsCCW));
        var union = Assert.IsType<Polygon>(OverlayNGRobust.Union(cells));
        Assert.Equal(0, union.NumInteriorRings);
        Assert.Equal(cells.Sum(c => c.Area), union.Area, 9);
        // Unmatched vertices would make the fast union, which needs matched borders, come out larger in length.
        Assert.Equal(union.Length, CoverageUnion.Union(new MultiPolygon(cells)).Length, 9);
    }

    private static Polygon[] Polygons(PolygonTable table)
    {
        var polygons = new Polygon[table.FeatureCount];
        for (var i = 0; i < polygons.Length; i++)
        {
            var ring = table.Ring(i).ToArray().Select(p => new Coordinate(p.Longitude, p.Latitude)).ToList();
            ring.Add(ring[0].Copy());
            polygons[i] = new Polygon(new LinearRing([.. ring]));
        }

        return polygons;
    }
}

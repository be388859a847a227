using MapService.Geometry;
using MapService.Import.Polygons;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;
using MapService.Tests.Topology;

namespace MapService.Tests.Import.Polygons;

public sealed class PolygonSuccessionTests
{
    // 1 is a commune of today and has 2 now; 3 is another commune.
    //
    //   +---+---+---+
    //   | 1 | 2 | 3 |
    //   +---+---+---+
    [Fact]
    public void The_polygon_of_a_former_commune_joins_that_of_the_commune_whose_code_is_both()
    {
        var brought = Bring(["1", "3"], [("2", "1")], ("1", Square(0)), ("2", Square(1)), ("3", Square(2)));

        Check(brought, ("1", "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))"), ("3", Square(2)));
        Assert.Equal(["1: 1 2"], brought.Changes.Select(Told));
    }

    //   +---+---+
    //   | 2 | 3 |    both are 1 now, which had no polygon
    //   +---+---+
    [Fact]
    public void A_new_code_has_the_polygons_of_the_former_ones_through_a_chain()
    {
        var brought = Bring(["1"], [("2", "1"), ("3", "2")], ("3", Square(1)), ("2", Square(0)));

        Check(brought, ("1", "POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))"));
    }

    [Fact]
    public void A_code_that_changed_alone_takes_its_polygon_along_to_the_vertex()
    {
        var brought = Bring(["1"], [("2", "1")], ("2", Square(0)));

        Check(brought, ("1", Square(0)));
        Assert.Equal(["1: 2"], brought.Changes.Select(Told));
    }

    //   +---+   +---+
    //   | 1 |   | 2 |
    //   +---+   +---+
    [Fact]
    public void Parts_that_do_not_touch_become_parts_of_one_commune()
    {
        var brought = Bring(["1"], [("2", "1")], ("1", Square(0)), ("2", Square(2)));

        Check(brought, ("1", "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 30 0, 30 10, 20 10, 20 0)))"));
    }

    [Fact]
    public void What_is_split_unknown_or_outside_keeps_its_polygon_and_its_code()
    {
        var brought = Bring(
            ["1", "3"], [("2", "1"), ("2", "3"), ("4", "9")], ("1", Square(0)), ("2", Square(1)), ("4", Square(2)), ("5", Square(3)));

        Check(brought, ("1", Square(0)), ("2", Square(1)), ("4", Square(2)), ("5", Square(3)));
        Assert.Empty(brought.Changes);
    }

    [Fact]
    public void A_part_without_a_polygon_is_told()
    {
        var brought = Bring(["1"], [("2", "1")], ("1", Square(0)), ("2", "EMPTY"));

        Check(brought, ("1", Square(0)));
        Assert.Equal(["1: 1, without 2"], brought.Changes.Select(Told));
    }

    // Half of 2 lies on 1: the union has 15 by 10 steps where the two had 10 by 10 each.
    [Fact]
    public void Ground_that_two_parts_had_counts_once_and_is_told()
    {
        var brought = Bring(["1"], [("2", "1")], ("1", Box(0, 100_000)), ("2", Box(50_000, 150_000)));

        Check(brought, ("1", Box(0, 150_000)));
        var whole = GeodesicArea.SquareMetres(Nts.Table(Box(50_000, 100_000)), 0);
        Assert.Equal(whole, Assert.Single(brought.Changes).OverlapSquareMetres, whole * 1e-7);
    }

    [Fact]
    public void Polygons_of_communes_of_today_come_back_themselves()
    {
        var polygons = new CommunePolygons([Code("1"), Code("3")], Nts.Table(Square(0), Square(1)));

        Assert.Same(polygons, PolygonSuccession.Of(polygons, History(["1", "3"], [("2", "1")])).Polygons);
    }

    private static string Square(int at) => Box(10 * at, 10 * at + 10, 10);

    private static string Box(int west, int east, int north = 100_000) =>
        $"POLYGON (({west} 0, {east} 0, {east} {north}, {west} {north}, {west} 0))";

    private static CommuneCode Code(string digit) => CommuneCode.Parse("0100" + digit);

    private static string Told(OutlineChange change) =>
        $"{change.Commune.Value[4..]}: {string.Join(' ', change.From.Select(c => c.Value[4..]))}"
        + (change.Without.Count == 0 ? "" : $", without {string.Join(' ', change.Without.Select(c => c.Value[4..]))}");

    private static CommuneHistory History(string[] current, (string Code, string Successor)[] former) => new(
        current.Select(Code).Select(code => new Commune(code, code.Value, code.Departement, null, null, null, null, null)),
        [.. former.Select(f => new FormerCommune(Code(f.Code), null, FormerCommuneKind.AncienCode, Code(f.Successor)))]);

    private static BroughtPolygons Bring(
        string[] current, (string Code, string Successor)[] former, params (string Code, string Wkt)[] polygons) => PolygonSuccession.Of(
        new CommunePolygons([.. polygons.Select(p => Code(p.Code))], Nts.Table([.. polygons.Select(p => p.Wkt)])),
        History(current, former));

    private static void Check(BroughtPolygons brought, params (string Code, string Wkt)[] expected)
    {
        var numbers = brought.Polygons.Codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i);
        Assert.Equal(expected.Select(e => Code(e.Code)).Order(), numbers.Keys.Order());
        foreach (var (code, wkt) in expected)
        {
            var ours = NtsPolygons.Of(brought.Polygons.Polygons, numbers[Code(code)]);
            var theirs = new NetTopologySuite.IO.WKTReader().Read(wkt);
            Assert.True(ours.EqualsTopologically(theirs), $"{code}: {ours}");
        }
    }
}

using System.Globalization;
using MapService.Geometry;

namespace MapService.Tests.Geometry;

/// <summary>Surfaces against PostGIS's <c>ST_Area(geography)</c> on the same polygons. Reads <c>../shared</c>; skips without it.</summary>
public sealed class GeodesicAreaTests
{
    [Fact]
    public void Surfaces_are_within_a_hundredth_of_a_percent_of_the_geodesic_ones()
    {
        var real = RealPolygons.Bfc;
        var lines = File.ReadAllLines(SharedData.PathOf("geodata/area_reference.csv"))[1..];
        Assert.Equal(28, lines.Length);
        foreach (var line in lines)
        {
            var cells = line.Split(',');
            var expected = double.Parse(cells[1], CultureInfo.InvariantCulture);
            var features = Enumerable.Range(0, real.Codes.Count)
                .Where(i => cells[0].StartsWith("dep-", StringComparison.Ordinal)
                    ? "dep-" + real.Departements[i] == cells[0]
                    : real.Codes[i] == cells[0]);
            var surface = features.Sum(feature => GeodesicArea.SquareMetres(real.Table, feature));
            Assert.True(Math.Abs((surface / expected) - 1) < 1e-4, $"{cells[0]}: {surface} against {expected}");
        }
    }

    // A zone of one degree between two parallels has the exact surface (b²/2)[s/(1-e²s²) + atanh(e s)/e] Δλ; its northern and
    // southern borders are parallels, so they are cut into many edges here.
    [Fact]
    public void A_zone_between_two_parallels_has_the_surface_of_the_closed_formula()
    {
        var builder = new PolygonTableBuilder();
        const int steps = 1000;
        for (var i = 0; i <= steps; i++)
        {
            builder.Add(GridPoint.FromDegrees(3 + ((double)i / steps), 46));
        }

        for (var i = steps; i >= 0; i--)
        {
            builder.Add(GridPoint.FromDegrees(3 + ((double)i / steps), 47));
        }

        builder.EndRing();
        builder.EndPolygon();
        builder.EndFeature();
        var expected = (Zone(47) - Zone(46)) * Math.PI / 180;
        Assert.Equal(expected, GeodesicArea.SquareMetres(builder.ToTable(), 0), expected * 1e-8);

        static double Zone(double latitude)
        {
            const double f = 1 / 298.257223563;
            const double b = 6_378_137 * (1 - f);
            var e = Math.Sqrt(f * (2 - f));
            var s = Math.Sin(latitude * Math.PI / 180);
            return b * b / 2 * ((s / (1 - (e * e * s * s))) + (Math.Log((1 + (e * s)) / (1 - (e * s))) / (2 * e)));
        }
    }

    [Fact]
    public void A_feature_without_a_polygon_has_no_surface()
    {
        var builder = new PolygonTableBuilder();
        builder.EndFeature();
        Assert.Equal(0, GeodesicArea.SquareMetres(builder.ToTable(), 0));
    }
}

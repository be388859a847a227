using System.Globalization;
using MapService.Geometry;

namespace MapService.Tests.Geometry;

/// <summary>Expected values: PROJ's, in <c>projection_reference.csv</c>, given to 0.1 mm.</summary>
public sealed class Lambert93Tests
{
    private const double OneMillimetre = 0.001;

    // 1e-8 degree is 1.1 mm of latitude.
    private const double DegreeTolerance = 1e-8;

    [Fact]
    public void Every_reference_point_is_within_a_millimetre_of_PROJ()
    {
        Assert.All(References(), r =>
        {
            var (x, y) = Lambert93.FromDegrees(r.Longitude, r.Latitude);
            Assert.Equal(r.X, x, OneMillimetre);
            Assert.Equal(r.Y, y, OneMillimetre);
        });
    }

    [Fact]
    public void Every_reference_point_comes_back_to_its_degrees()
    {
        Assert.All(References(), r =>
        {
            var (longitude, latitude) = Lambert93.ToDegrees(r.X, r.Y);
            Assert.Equal(r.Longitude, longitude, DegreeTolerance);
            Assert.Equal(r.Latitude, latitude, DegreeTolerance);
        });
    }

    private static IReadOnlyList<Reference> References()
    {
        var lines = File.ReadAllLines(SharedData.PathOf("geodata/projection_reference.csv"));
        Assert.Equal("name,lon,lat,x2154,y2154,x3857,y3857", lines[0]);
        var references = lines.Skip(1)
            .Select(line => line.Split(','))
            .Select(c => new Reference(c[0], Number(c[1]), Number(c[2]), Number(c[3]), Number(c[4])))
            .ToArray();
        Assert.Equal(30, references.Length);
        return references;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Reference(string Name, double Longitude, double Latitude, double X, double Y);
}

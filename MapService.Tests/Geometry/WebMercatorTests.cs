using System.Globalization;
using MapService.Geometry;

namespace MapService.Tests.Geometry;

public sealed class WebMercatorTests
{
    [Fact]
    public void Positions_are_those_of_proj_within_its_tenth_of_a_millimetre()
    {
        var lines = File.ReadLines(SharedData.PathOf("geodata/projection_reference.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(30, lines.Count);
        foreach (var line in lines)
        {
            var numbers = line.Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(numbers[4], WebMercator.EastingMetres(WebMercator.WorldX(numbers[0])), 0.0002);
            Assert.Equal(numbers[5], WebMercator.NorthingMetres(WebMercator.WorldY(numbers[1])), 0.0002);
        }
    }

    [Fact]
    public void Degrees_come_back_from_the_world_square()
    {
        foreach (var latitude in new[] { -85.0, -46.5, 0, 1e-7, 46.5, 51.08854, 85 })
        {
            Assert.Equal(latitude, WebMercator.Latitude(WebMercator.WorldY(latitude)), 1e-11);
        }

        foreach (var longitude in new[] { -180.0, -61.5, 0, 3, 180 })
        {
            Assert.Equal(longitude, WebMercator.Longitude(WebMercator.WorldX(longitude)), 1e-11);
        }
    }

    [Fact]
    public void The_poles_are_cut_off_at_the_edges_of_the_square()
    {
        Assert.Equal(0, WebMercator.WorldY(90), 1e-12);
        Assert.Equal(1, WebMercator.WorldY(-90), 1e-12);
        Assert.Equal(0.5, WebMercator.WorldY(0), 1e-15);
    }
}

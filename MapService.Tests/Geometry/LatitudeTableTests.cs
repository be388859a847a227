using MapService.Geometry;

namespace MapService.Tests.Geometry;

public sealed class LatitudeTableTests
{
    [Fact]
    public void It_says_what_the_formula_says_everywhere_to_a_billionth_of_a_degree()
    {
        for (var i = 0; i <= 1_000_003; i++)
        {
            var worldY = i / 1_000_003.0;
            Assert.Equal(WebMercator.Latitude(worldY), LatitudeTable.Latitude(worldY), 1e-9);
        }
    }
}

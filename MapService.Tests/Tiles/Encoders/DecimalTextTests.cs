using System.Globalization;
using MapService.Tiles.Encoders;

namespace MapService.Tests.Tiles.Encoders;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 5)]
    [InlineData(3, -5)]
    [InlineData(3, 1000)]
    [InlineData(3, 45120)]
    [InlineData(4, -12345)]
    [InlineData(7, 1)]
    [InlineData(7, -1800000000)]
    [InlineData(7, 1799999999)]
    [InlineData(7, 23456789)]
    [InlineData(7, 465000000)]
    public void A_number_is_written_as_the_runtime_writes_it(int decimals, int units) => Check(decimals, units);

    [Fact]
    public void So_are_ten_thousand_random_ones()
    {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            Check(random.Next(3, 8), random.Next(-1_800_000_000, 1_800_000_000) / (int)Math.Pow(10, random.Next(0, 9)));
        }
    }

    private static void Check(int decimals, int units)
    {
        var target = new byte[DecimalText.MaxLength];
        var length = new DecimalText(decimals).Write(target, units);
        var expected = (units / (decimal)Math.Pow(10, decimals)).ToString("0.#########", CultureInfo.InvariantCulture);
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(target, 0, length));
    }
}

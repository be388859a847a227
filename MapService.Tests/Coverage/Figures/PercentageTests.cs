using System.Globalization;
using MapService.Coverage.Figures;

namespace MapService.Tests.Coverage.Figures;

public sealed class PercentageTests
{
    [Theory]
    [InlineData(0, 423, "0.00")]
    [InlineData(171, 423, "40.43")]
    [InlineData(423, 423, "100.00")]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    // 1/800 is 0.125 %: half goes away from zero, not to the even 0.12.
    [InlineData(1, 800, "0.13")]
    public void Has_two_decimals_half_away_from_zero(long covered, long total, string percent) =>
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), Percentage.Of(covered, total));

    [Theory]
    [InlineData(24_999, 25_000)]
    [InlineData(99_999_999_999, 100_000_000_000)]
    public void Is_never_100_while_anything_is_left_out(long covered, long total) => Assert.Equal(99.99m, Percentage.Of(covered, total));

    [Theory]
    [InlineData(1, 100_000)]
    [InlineData(1, 100_000_000_000)]
    public void Is_never_0_while_anything_is_covered(long covered, long total) => Assert.Equal(0.01m, Percentage.Of(covered, total));

    [Fact]
    public void Of_nothing_is_no_percentage()
    {
        Assert.Null(Percentage.Of(0, 0));
        Assert.Null(Percentage.Of(0.0, 0.0));
    }

    [Fact]
    public void Surfaces_follow_the_same_rules()
    {
        Assert.Equal(99.99m, Percentage.Of(99_999.0, 100_000.0));
        Assert.Equal(0.01m, Percentage.Of(1e-3, 1e9));
        Assert.Equal(100m, Percentage.Of(0.3, 0.3));
        Assert.Equal(25m, Percentage.Of(1.0, 4.0));
    }

    [Fact]
    public void More_covered_than_there_is_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(2.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(double.NaN, 1.0));
    }

    [Theory]
    [InlineData(12_345, "1.23")]
    [InlineData(50, "0.01")]
    [InlineData(0, "0.00")]
    public void Hectares_have_two_decimals(double squareMetres, string hectares) =>
        Assert.Equal(decimal.Parse(hectares, CultureInfo.InvariantCulture), Hectares.FromSquareMetres(squareMetres));
}

using MapService.Tiles.Grid;

namespace MapService.Tests.Tiles;

public sealed class TileAddressTests
{
    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("9", "260", "179")]
    [InlineData("14", "16383", "16383")]
    public void An_address_inside_the_pyramid_is_read(string z, string x, string y)
    {
        Assert.True(TileAddress.TryParse(z, x, y, out var address));
        Assert.Equal($"{z}/{x}/{y}", address.ToString());
    }

    [Theory]
    [InlineData("0", "1", "0")]
    [InlineData("0", "0", "1")]
    [InlineData("15", "0", "0")]
    [InlineData("3", "8", "0")]
    [InlineData("-1", "0", "0")]
    [InlineData("3", "-1", "0")]
    [InlineData("3", "+1", "0")]
    [InlineData("3", "01", "0")]
    [InlineData("3", " 1", "0")]
    [InlineData("3", "1.0", "0")]
    [InlineData("3", "", "0")]
    [InlineData("3", null, "0")]
    [InlineData("3", "99999999999", "0")]
    [InlineData("3", "1e0", "0")]
    public void Anything_else_is_not(string? z, string? x, string? y) => Assert.False(TileAddress.TryParse(z, x, y, out _));

    [Fact]
    public void An_address_outside_cannot_be_made() => Assert.Throws<ArgumentOutOfRangeException>(() => new TileAddress(2, 4, 0));
}

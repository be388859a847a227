using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles;
using MapService.Tiles.Grid;

namespace MapService.Tests.Tiles.Encoders;

/// <summary>
/// A handful of GeoJSON tiles of the embedded dataset, byte for byte. After a change that is meant, MAPS_UPDATE_GOLDEN=1 in the environment
/// writes the files anew; a person reads the difference before it is kept.
/// </summary>
public sealed class GoldenTileTests
{
    [Theory]
    [InlineData("communes", 10, 524, 357)]
    [InlineData("epci", 8, 130, 89)]
    [InlineData("departements", 5, 16, 11)]
    [InlineData("cpts", 7, 65, 44)]
    [InlineData("cls", 8, 130, 89)]
    [InlineData("gaps", 8, 131, 89)]
    [InlineData("overlaps", 8, 130, 89)]
    public async Task A_tile_is_as_it_was(string layerName, int z, int x, int y)
    {
        Assert.True(LayerNames.TryParse(layerName, out var layer));
        var dataset = await EmbeddedDataset.GetAsync();
        var made = TileRenderer.GeoJson(dataset, layer, TerritoryKind.Cpts, new DateOnly(2024, 4, 29), new TileAddress(z, x, y));
        var file = Path.Combine(SharedData.Checkout, "MapService.Tests", "Tiles", "Golden", $"{layerName}-{z}-{x}-{y}.geojson");
        if (Environment.GetEnvironmentVariable("MAPS_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, made, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), System.Text.Encoding.UTF8.GetString(made));
    }
}

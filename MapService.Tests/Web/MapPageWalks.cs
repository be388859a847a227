using System.Text.Json;

namespace MapService.Tests.Web;

/// <summary>What holds of the page whatever polygons it shows.</summary>
[Collection(MapPages.Name)]
public abstract class MapPageWalks(PageFixture fixture)
{
    // facts.md: from 12 March 2024 on, 365 of the Yonne's 423 communes.
    [Fact]
    public async Task A_shared_address_shows_figures_and_a_map()
    {
        await using var watched = await fixture.OpenAsync();
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&departement=89");
        Assert.Contains("365 sur 423", await watched.ShareAsync("communes"));
        await watched.MapAsync();
        Assert.Empty(watched.Faults);
    }
}

/// <summary>On the embedded dataset, whose polygons are schematic.</summary>
public sealed class EmbeddedMapPageWalks(MapPageFixture fixture) : MapPageWalks(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
public sealed class RealMapPageWalks(RealMapPageFixture fixture) : MapPageWalks(fixture), IClassFixture<RealMapPageFixture>
{
    [Fact]
    public async Task The_polygons_are_no_schematic_ones()
    {
        await using var watched = await fixture.OpenAsync();
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Address) };
        using var coverage = JsonDocument.Parse(await client.GetStringAsync("departements/89/coverage?date=2024-03-12", TestContext.Current.CancellationToken));
        Assert.False(coverage.RootElement.GetProperty("provenance").GetProperty("schematicBoundaries").GetBoolean());
        Assert.Equal(2018, coverage.RootElement.GetProperty("provenance").GetProperty("boundaryYear").GetInt32());
    }
}

using MapService.Api;
using MapService.Api.Resources.Tiles;
using MapService.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api.Resources.Tiles;

/// <summary>
/// Which requests take the shorter way, once the tile is kept; that it gives the same answer is the business of
/// <see cref="TileServingTests"/>.
/// </summary>
public sealed class KeptTileMiddlewareTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("/tiles/communes/0/0/0.mvt", "")]
    [InlineData("/tiles/communes/0/0/0.mvt", "?")]
    [InlineData("/tiles/communes/0/0/0.geojson", "?date=2022-01-01")]
    [InlineData("/tiles/cpts,communes/0/0/0.mvt", "?date=2022-01-01")]
    [InlineData("/tiles/gaps/0/0/0.mvt", "?kind=CLS&date=2022-01-01")]
    [InlineData("/tiles/overlaps/0/0/0.mvt", "?date=2022-01-01&kind=CPTS")]
    [InlineData("/tiles/communes/14/0/0.mvt", "")]
    public async Task A_plain_request_for_a_tile_that_is_kept_goes_no_further(string path, string query)
    {
        await server.GetAsync(path + query);
        Assert.False(await GoesOnAsync(Request(path, query)));
    }

    [Fact]
    public async Task A_tile_that_is_not_kept_goes_on() => Assert.True(await GoesOnAsync(Request("/tiles/communes/13/7/7.mvt", "")));

    [Theory]
    [InlineData("/tiles/communes/00/0/0.mvt", "")]
    [InlineData("/tiles/communes/0/0/0.mvt/", "")]
    [InlineData("/tiles/communes/0/0/0.mvt", "?f=mvt")]
    [InlineData("/tiles/communes/0/0/0.mvt", "?kind=CPTS")]
    [InlineData("/tiles/communes/0/0/0.mvt", "?date=2022-1-1")]
    [InlineData("/tiles/gaps/0/0/0.mvt", "?date=2022-01-01&kind=cls")]
    [InlineData("/tiles/communes.json", "")]
    [InlineData("/departements", "")]
    public async Task What_is_not_known_to_the_last_character_goes_on(string path, string query) =>
        Assert.True(await GoesOnAsync(Request(path, query)));

    [Theory]
    [InlineData("If-None-Match", "*", true)] // A condition is for the endpoint.
    [InlineData("Origin", "https://elsewhere.example", false)] // Every origin gets the same answer.
    [InlineData("Accept", "text/html", false)] // The address names the format.
    public async Task Who_sets_a_condition_goes_on(string header, string value, bool goesOn)
    {
        await server.GetAsync("/tiles/communes/0/0/0.mvt");
        var context = Request("/tiles/communes/0/0/0.mvt", "");
        Assert.False(await GoesOnAsync(context));
        context = Request("/tiles/communes/0/0/0.mvt", "");
        context.Request.Headers[header] = value;
        Assert.Equal(goesOn, await GoesOnAsync(context));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    public async Task Another_method_goes_on(string method)
    {
        await server.GetAsync("/tiles/communes/0/0/0.mvt");
        var context = Request("/tiles/communes/0/0/0.mvt", "");
        context.Request.Method = method;
        Assert.True(await GoesOnAsync(context));
    }

    private static DefaultHttpContext Request(string path, string query)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = ("GET", path, new QueryString(query));
        context.Response.Body = new MemoryStream();
        return context;
    }

    private async Task<bool> GoesOnAsync(DefaultHttpContext context)
    {
        var goesOn = false;
        var services = context.RequestServices = server.App.Services;
        var middleware = new KeptTileMiddleware(
            _ =>
            {
                goesOn = true;
                return Task.CompletedTask;
            },
            services.GetRequiredService<SnapshotHolder>(),
            services.GetRequiredService<ServedTiles>(),
            services.GetRequiredService<FranceCalendar>(),
            services.GetRequiredService<MapServerOptions>(),
            services.GetRequiredService<IResponseCompressionProvider>());
        await middleware.InvokeAsync(context);
        Assert.Equal(goesOn, context.Response.Body.Length == 0 && context.Response.StatusCode == 200);
        return goesOn;
    }
}

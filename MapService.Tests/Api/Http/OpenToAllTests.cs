using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api.Http;

/// <summary>
/// Pages of every origin may read what is read, and a shared cache can keep the answer for all of them: the headers of CORS are there
/// whether or not the request has an Origin.
/// </summary>
public sealed class OpenToAllTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private const string Tile = "/tiles/communes/0/0/0.mvt";
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("/departements", 200)]
    [InlineData("/departements/89/gaps?f=csv", 200)]
    [InlineData("/downloads/communes.gpkg", 200)]
    [InlineData("/tiles/communes.json", 200)]
    [InlineData("/tiles/communes/14/0/0.mvt", 204)]
    [InlineData("/api.html", 200)]
    [InlineData("/?f=json", 200)]
    [InlineData("/", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/history", 200)]
    [InlineData("/departements?kind=x", 400)]
    [InlineData("/communes/nowhere", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/scenarios", 405)]
    public async Task Every_answer_to_a_read_is_open_with_and_without_an_origin(string address, int status)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            await CheckAsync(method, address, status);
            await CheckAsync(method, address, status, ("Origin", "https://elsewhere.example"));
        }
    }

    [Fact]
    public async Task What_is_not_modified_is_open_too()
    {
        foreach (var address in (string[])["/departements", Tile, "/api.html", "/history"])
        {
            var tag = (await server.GetAsync(address)).Header("ETag")!;
            await CheckAsync(HttpMethod.Get, address, 304, ("If-None-Match", tag));
            await CheckAsync(HttpMethod.Get, address, 304, ("If-None-Match", tag), ("Origin", "https://elsewhere.example"));
        }
    }

    [Fact]
    public async Task A_tile_that_is_kept_is_open_whoever_asked_first()
    {
        await server.GetAsync(Tile);
        await CheckAsync(HttpMethod.Get, Tile, 200);
        await CheckAsync(HttpMethod.Get, Tile, 200, ("Origin", "https://elsewhere.example"));
    }

    [Fact]
    public async Task A_page_of_another_origin_may_ask_before_it_reads()
    {
        var answer = await server.SendAsync(
            HttpMethod.Options, "/departements", null,
            ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains("GET", answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/territories/cpts-one")]
    [InlineData("DELETE", "/territories/cpts-one")]
    [InlineData("PUT", "/records")]
    public async Task Edits_are_not_open(string method, string address)
    {
        foreach (var headers in ((string, string)[][])[[], [("Origin", "https://elsewhere.example")]])
        {
            var answer = await server.SendAsync(new HttpMethod(method), address, null, headers);
            Assert.False(answer.IsSuccessStatusCode);
            Assert.Null(answer.Header("Access-Control-Allow-Origin"));
            Assert.Null(answer.Header("Access-Control-Expose-Headers"));
        }
    }

    [Fact]
    public void Every_address_that_edits_is_among_those_of_the_test_above()
    {
        var edits = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
                .Any(method => method is "PUT" or "DELETE" or "PATCH") == true);
        Assert.Equal(
            ["/records", "/territories/{id}", "/territories/{id}"],
            edits.Select(endpoint => endpoint.RoutePattern.RawText!).Order(StringComparer.Ordinal));
    }

    private async Task CheckAsync(HttpMethod method, string address, int status, params (string Name, string Value)[] headers)
    {
        var answer = await server.SendAsync(method, address, null, headers);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("ETag,Content-Disposition,Link", answer.Header("Access-Control-Expose-Headers"));
        Assert.DoesNotContain("Origin", answer.Header("Vary") ?? "", StringComparison.OrdinalIgnoreCase);
    }
}

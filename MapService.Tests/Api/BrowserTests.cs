using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api;

/// <summary>What browsers need: CORS, security headers, the files of the map page, the page without them.</summary>
public sealed class BrowserTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("/departements", HttpStatusCode.OK)]
    [InlineData("/departements/89/gaps", HttpStatusCode.OK)]
    [InlineData("/communes/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/departements?kind=x", HttpStatusCode.BadRequest)]
    public async Task Any_origin_may_read_answers_and_problems(string address, HttpStatusCode status)
    {
        var answer = await server.GetAsync(address, ("Origin", "https://elsewhere.example"));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", answer.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_may_be_posted_from_any_origin()
    {
        var answer = await server.SendAsync(
            HttpMethod.Options, "/scenarios", null,
            ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains("POST", answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("Content-Type", answer.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/departements")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    public async Task Data_may_do_nothing_in_a_browser(string address)
    {
        var answer = await server.GetAsync(address);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", answer.Header("Content-Security-Policy"));
        Assert.Null(answer.Header("Server"));
    }

    [Fact]
    public async Task Without_the_map_page_the_front_door_says_what_is_missing_and_where_to_go_on()
    {
        var answer = await server.GetAsync("/?utm_source=mail", ("Accept", "text/html,*/*;q=0.8"));
        var page = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("npm", page, StringComparison.Ordinal);
        Assert.Contains("href=\"api.html\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?f=json", "*/*")]
    [InlineData("/", "application/json")]
    public async Task The_front_door_gives_programs_links_that_work(string address, string accept)
    {
        var answer = await server.GetAsync(address, ("Accept", accept));
        var landing = await answer.JsonAsync();
        var links = landing.GetProperty("links").EnumerateArray().ToList();
        Assert.Contains(links, link => link.GetProperty("rel").GetString() == "service-desc");
        foreach (var link in links)
        {
            var target = await server.GetAsync(link.GetProperty("href").GetString()!, ("Accept", link.GetProperty("type").GetString()!));
            Assert.Equal(HttpStatusCode.OK, target.StatusCode);
            Assert.Equal(link.GetProperty("type").GetString(), target.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Behind_another_name_absolute_addresses_begin_with_the_public_one_whatever_the_client_says()
    {
        await using var own = await ServerUnderTest.StartAsync(SmallServer.Store(), publicUrl: "https://maps.example.org/carte/");
        var description = await (await own.GetAsync("/tiles/communes.json", ("Host", "evil.example"))).JsonAsync();
        Assert.Equal("https://maps.example.org/carte/tiles/communes/{z}/{x}/{y}.mvt", description.GetProperty("tiles")[0].GetString());
        var tile = await own.GetAsync("/tiles/communes/0/0/0.mvt");
        Assert.StartsWith("<https://maps.example.org/carte/tiles/communes.json>;", tile.Header("Link"), StringComparison.Ordinal);
        var landing = await (await own.GetAsync("/?f=json", ("Host", "evil.example"))).JsonAsync();
        Assert.All(landing.GetProperty("links").EnumerateArray(), link => Assert.StartsWith(
            "https://maps.example.org/carte/", link.GetProperty("href").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("maps.example.org")]
    [InlineData("ftp://maps.example.org")]
    [InlineData("https://maps.example.org/?a=b")]
    [InlineData("https://maps.example.org/#a")]
    [InlineData("")]
    public void A_public_address_is_checked_at_the_start(string url) =>
        Assert.Throws<ArgumentException>(() => MapService.Api.Hosting.MapServer.Create(
            new MapService.Api.MapServerOptions { PublicUrl = url, Store = SmallServer.Store() }));

    [Fact]
    public async Task The_files_of_the_map_page_are_served_hashed_names_for_ever_and_the_page_asked_about_each_time()
    {
        var folder = Directory.CreateTempSubdirectory("maps-web-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "assets"));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "index.html"), "<!doctype html><title>Carte</title>", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "assets", "index-1a2b.js"), "export const a = 'é';", TestContext.Current.CancellationToken);
            await using var own = await ServerUnderTest.StartAsync(SmallServer.Store(), webFolder: folder.FullName);

            var page = await own.GetAsync("/", ("Accept", "text/html"));
            Assert.Contains("Carte", await page.TextAsync(), StringComparison.Ordinal);
            Assert.Equal("no-cache", page.Header("Cache-Control"));
            Assert.Contains("worker-src 'self';", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", page.Header("Content-Security-Policy"), StringComparison.Ordinal);

            var script = await own.GetAsync("/assets/index-1a2b.js", ("Accept-Encoding", "gzip"));
            Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
            Assert.Equal("public, max-age=31536000, immutable", script.Header("Cache-Control"));
            Assert.Equal("gzip", script.Header("Content-Encoding"));
            var again = await own.GetAsync("/assets/index-1a2b.js", ("Accept-Encoding", "gzip"), ("If-None-Match", script.Header("ETag")!));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.NotEqual(script.Header("ETag"), (await own.GetAsync("/assets/index-1a2b.js")).Header("ETag"));

            // Each of these was a file of its own in memory, 1.1 MB of them in the real page.
            var files = own.App.Services.GetRequiredService<MapService.Api.Http.WebFiles.WebFiles>();
            Assert.Equal(2, files.Count);
            foreach (var slashes in (string[])[
                "//assets/index-1a2b.js", "///assets/index-1a2b.js", "/assets//index-1a2b.js", "/%2fassets/index-1a2b.js"
            ])
            {
                await (await own.GetAsync(own.Root.GetLeftPart(UriPartial.Authority) + slashes)).ProblemAsync(404);
            }

            Assert.Equal(2, files.Count);
            await (await own.GetAsync("/assets/..%2f..%2fetc%2fpasswd")).ProblemAsync(404);
            await (await own.GetAsync("/assets")).ProblemAsync(404);
            await (await own.SendAsync(HttpMethod.Post, "/index.html", null)).ProblemAsync(405);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Net;
using System.Text.RegularExpressions;

namespace MapService.Tests.Api.Http;

/// <summary>Under a sub-path every address in an answer stays below it, and only a trusted proxy says which one it is.</summary>
public sealed partial class SubPathTests
{
    private const string Headers =
        "proxy_set_header X-Forwarded-Proto https; proxy_set_header X-Forwarded-Host maps.example.org; proxy_set_header X-Forwarded-Prefix "
        + "/maps;";

    private static readonly (string Name, string Value)[] Forwarded =
        [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "maps.example.org"), ("X-Forwarded-Prefix", "/maps")];

    [Fact]
    public async Task Behind_nginx_every_address_leads_back_through_it()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), trustedProxies: ["127.0.0.1"]);
        await using var nginx = await Nginx.StartAsync(server.Root, Headers);
        await CheckAsync(
            address => nginx.Client.GetAsync("/maps" + address, TestContext.Current.CancellationToken),
            "https://maps.example.org/maps",
            "/maps");
    }

    [Fact]
    public async Task With_a_public_address_every_address_begins_with_it()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), publicUrl: "https://maps.example.org/maps");
        await using var nginx = await Nginx.StartAsync(server.Root, "");
        const string Public = "https://maps.example.org/maps";
        await CheckAsync(address => nginx.Client.GetAsync("/maps" + address, TestContext.Current.CancellationToken), Public, Public);
    }

    [Fact]
    public async Task A_public_address_goes_before_what_a_proxy_says()
    {
        await using var server = await ServerUnderTest.StartAsync(
            SmallServer.Store(), publicUrl: "https://other.example/carte", trustedProxies: ["127.0.0.0/8"]);
        await CheckAsync(address => server.GetAsync(address, Forwarded), "https://other.example/carte", "https://other.example/carte");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    [InlineData("10.1.2.3,127.0.0.1")]
    public async Task A_proxy_is_trusted_by_its_address_or_its_network(string proxies)
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), trustedProxies: proxies.Split(','));
        await CheckAsync(address => server.GetAsync(address, Forwarded), "https://maps.example.org/maps", "/maps");
    }

    // The last one counts, which the trusted proxy wrote itself.
    [Fact]
    public async Task What_the_client_of_a_proxy_wrote_before_it_is_not_believed()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), trustedProxies: ["127.0.0.1"]);
        (string, string)[] headers = [
            ("X-Forwarded-Proto", "ftp, https"),
            ("X-Forwarded-Host", "evil.example, maps.example.org"),
            ("X-Forwarded-Prefix", "/evil, /maps")
        ];
        await CheckAsync(address => server.GetAsync(address, headers), "https://maps.example.org/maps", "/maps");
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1.2.3")]
    [InlineData("10.0.0.0/8,192.168.0.1")]
    public async Task Of_anybody_else_nothing_is_believed(string proxies)
    {
        await using var server = await ServerUnderTest.StartAsync(
            SmallServer.Store(), trustedProxies: proxies.Split(',', StringSplitOptions.RemoveEmptyEntries));
        (string, string)[] headers = [
            .. Forwarded, ("X-Forwarded-For", "10.1.2.3"), ("Forwarded", "for=10.1.2.3;host=maps.example.org;proto=https")
        ];
        await CheckAsync(address => server.GetAsync(address, headers), server.Root.GetLeftPart(UriPartial.Authority), "");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/maps/../..")]
    [InlineData("/maps//x")]
    [InlineData("https://evil.example")]
    [InlineData("/a<b")]
    [InlineData("/")]
    public async Task A_prefix_that_is_no_path_is_ignored(string prefix)
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), trustedProxies: ["127.0.0.1"]);
        Assert.Equal("/departements", (await server.GetAsync("/Departements/", ("X-Forwarded-Prefix", prefix))).Header("Location"));
    }

    [Fact]
    public async Task A_prefix_may_end_with_a_slash()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), trustedProxies: ["127.0.0.1"]);
        Assert.Equal(
            "/a/maps/departements", (await server.GetAsync("/Departements/", ("X-Forwarded-Prefix", "/a/maps/"))).Header("Location"));
    }

    // A tile that is kept has no address of the service in its bytes; the link beside it has.
    [Fact]
    public async Task Answers_of_two_hosts_are_not_mixed()
    {
        await using var server = await ServerUnderTest.StartAsync(SmallServer.Store(), trustedProxies: ["127.0.0.1"]);
        foreach (var address in (string[])["/tiles/communes.json", "/?f=json", "/api.json", "/scenarios/moves"])
        {
            var here = await server.GetAsync(address);
            var there = await server.GetAsync(address, [.. Forwarded, ("If-None-Match", here.Header("ETag")!)]);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
            Assert.NotEqual(here.Header("ETag"), there.Header("ETag"));
            Assert.Equal(await here.TextAsync(), await (await server.GetAsync(address)).TextAsync());
        }

        const string Tile = "/tiles/communes/0/0/0.mvt";
        var made = await server.GetAsync(Tile);
        var kept = await server.GetAsync(Tile, Forwarded);
        Assert.Equal(made.Header("ETag"), kept.Header("ETag"));
        Assert.StartsWith("</tiles/communes.json>", made.Header("Link"), StringComparison.Ordinal);
        Assert.StartsWith("</maps/tiles/communes.json>", kept.Header("Link"), StringComparison.Ordinal);
        Assert.StartsWith("</tiles/communes.json>", (await server.GetAsync(Tile)).Header("Link"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("1")]
    [InlineData("10.0.0.0/33")]
    [InlineData("*")]
    [InlineData("")]
    public void A_proxy_is_checked_at_the_start(string proxy)
    {
        var wrong = Assert.Throws<ArgumentException>(() => MapService.Api.Hosting.MapServer.Create(
            new MapService.Api.MapServerOptions { TrustedProxies = ["::1", "10.0.0.0/8", proxy], Store = SmallServer.Store() }));
        Assert.Contains($"'{proxy}'", wrong.Message, StringComparison.Ordinal);
    }

    /// <summary>Looks at every place that has an address of the service in it.</summary>
    /// <param name="get">Asks for an address below the root of the service.</param>
    /// <param name="root">What absolute addresses begin with.</param>
    /// <param name="link">What links to the service itself begin with.</param>
    private static async Task CheckAsync(Func<string, Task<HttpResponseMessage>> get, string root, string link)
    {
        var landing = await (await get("/?f=json")).JsonAsync();
        Assert.All(landing.GetProperty("links")
            .EnumerateArray(), item => Assert.StartsWith(root + "/", item.GetProperty("href").GetString(), StringComparison.Ordinal));
        Assert.StartsWith(
            root + "/tiles/communes/",
            (await (await get("/tiles/communes.json")).JsonAsync()).GetProperty("tiles")[0].GetString(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            $"<{link}/tiles/communes.json>", (await get("/tiles/communes/0/0/0.mvt")).Header("Link"), StringComparison.Ordinal);
        Assert.StartsWith(
            $"<{link}/departements/89/gaps?", (await get("/departements/89/gaps?f=csv")).Header("Link"), StringComparison.Ordinal);
        Assert.StartsWith(
            link + "/departements?kind=CLS", (await get("/Departements/?kind=CLS")).Header("Location"), StringComparison.Ordinal);
        var moves = (await (await get("/scenarios/moves?kind=CPTS")).JsonAsync()).GetProperty("moves").EnumerateArray().ToList();
        Assert.NotEmpty(moves);
        Assert.All(moves, move => Assert.StartsWith(root + "/scenarios/", move.GetProperty("link").GetString(), StringComparison.Ordinal));

        var server = Assert.Single((await (await get("/api.json")).JsonAsync()).GetProperty("servers").EnumerateArray());
        Assert.Equal(link.Length == 0 ? "/" : link, server.GetProperty("url").GetString());

        foreach (var (address, status) in ((string, int)[])[("/communes/nowhere", 404), ("/nowhere", 404), ("/departements?kind=x", 400)])
        {
            var answer = await get(address);
            Assert.Equal(status, (int)answer.StatusCode);
            var problem = await answer.JsonAsync();
            Assert.StartsWith(link + "/api.html#problem-", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
            Assert.Equal(link + address.Split('?')[0], problem.GetProperty("instance").GetString());
        }

        // Pages have addresses that hold below every prefix: none begins with a slash.
        foreach (var address in (string[])["/api.html", "/api?f=html", "/"])
        {
            var page = await (await get(address)).TextAsync();
            Assert.NotEmpty(Hrefs().Matches(page));
            Assert.DoesNotContain("href=\"/", page, StringComparison.Ordinal);
            Assert.DoesNotContain("src=\"/", page, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("href=\"[^\"]+\"")]
    private static partial Regex Hrefs();
}

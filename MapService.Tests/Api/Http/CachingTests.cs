using System.IO.Compression;
using System.Net;

namespace MapService.Tests.Api.Http;

/// <summary>Entity tags, 304, Cache-Control, Vary, compression.</summary>
public sealed class CachingTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private const string Dated = "/departements/89/coverage?kind=CPTS&date=2024-01-01";
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("{0}")]
    [InlineData("*")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}, \"more\"")]
    public async Task A_client_that_has_the_answer_gets_304_without_a_body(string known)
    {
        var tag = (await server.GetAsync(Dated)).Header("ETag")!;
        var again = await server.GetAsync(
            Dated, ("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, known, tag)));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("", await again.TextAsync());
        Assert.Equal(tag, again.Header("ETag"));
        Assert.Equal("Accept-Encoding", again.Header("Vary"));
        Assert.NotNull(again.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("not a tag")]
    public async Task A_client_that_has_something_else_gets_the_answer(string known) =>
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(Dated, ("If-None-Match", known))).StatusCode);

    [Fact]
    public async Task A_tag_is_strong_and_another_one_for_another_question()
    {
        string[] addresses =
        [
            Dated, "/departements/89/coverage?kind=CLS&date=2024-01-01", "/departements/89/coverage?kind=CPTS&date=2021-12-31",
            "/departements/58/coverage?kind=CPTS&date=2024-01-01", "/departements/89/gaps?date=2024-01-01",
            "/departements/89/gaps?date=2024-01-01&f=csv",
        ];
        var tags = new List<string>();
        foreach (var address in addresses)
        {
            tags.Add((await server.GetAsync(address)).Header("ETag")!);
        }

        Assert.All(tags, tag => Assert.StartsWith("\"", tag, StringComparison.Ordinal));
        Assert.Equal(addresses.Length, tags.Distinct().Count());
    }

    [Fact]
    public async Task Defaults_filled_in_by_hand_or_not_and_parameters_in_any_order_give_the_same_tag_where_the_answer_is_the_same()
    {
        var one = await server.GetAsync("/departements/89/coverage?kind=CPTS&date=2024-06-15");
        var other = await server.GetAsync("/departements/89/coverage?date=2024-06-15&f=json&kind=cpts");
        Assert.Equal(await one.TextAsync(), await other.TextAsync());
        Assert.Equal(one.Header("ETag"), other.Header("ETag"));
    }

    // cpts-two begins on the first of January 2022, in Paris an hour before it is that day in UTC.
    [Theory]
    [InlineData("2021-12-31T22:59:50Z", HttpStatusCode.OK, "public, must-revalidate, max-age=10")]
    [InlineData("2021-12-30T22:59:59Z", HttpStatusCode.NotModified, "public, must-revalidate, max-age=1")]
    public async Task Today_is_kept_until_midnight_at_most_and_has_another_tag_after_it_only_where_something_changes(
        string utc, HttpStatusCode after, string caching)
    {
        var clock = new StandingClock(utc);
        await using var own = await ServerUnderTest.StartAsync(SmallServer.Store(), clock);
        foreach (var address in (string[])[
            "/departements",
            "/departements/89/coverage",
            "/departements/89/gaps",
            "/territories",
            "/downloads/gaps.csv",
            "/tiles/gaps/0/0/0.mvt"
        ])
        {
            clock.Now = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
            var today = await own.GetAsync(address);
            Assert.Equal(caching, today.Headers.CacheControl?.ToString());
            clock.Now = clock.Now.AddMinutes(1);
            var tomorrow = await own.GetAsync(address, ("If-None-Match", today.Header("ETag")!));
            Assert.Equal(after, tomorrow.StatusCode);
            Assert.Equal("public, must-revalidate, max-age=30", tomorrow.Headers.CacheControl?.ToString());
        }
    }

    // Each night every tile of the communes was another one, and kept for half a minute only.
    [Theory]
    [InlineData("/tiles/communes/0/0/0.mvt")]
    [InlineData("/tiles/epci/0/0/0.geojson")]
    [InlineData("/tiles/departements.json")]
    [InlineData("/downloads/communes.geojson")]
    [InlineData("/downloads/departements.csv")]
    public async Task A_layer_that_depends_on_no_date_has_the_same_tag_every_day_and_is_kept_for_minutes(string address)
    {
        var clock = new StandingClock("2024-06-15T10:00:00Z");
        await using var own = await ServerUnderTest.StartAsync(SmallServer.Store(), clock);
        var answer = await own.GetAsync(address);
        Assert.Equal("public, must-revalidate, max-age=300", answer.Headers.CacheControl?.ToString());
        clock.Now = clock.Now.AddDays(1);
        var tag = answer.Header("ETag")!;
        Assert.Equal(HttpStatusCode.NotModified, (await own.GetAsync(address, ("If-None-Match", tag))).StatusCode);
        Assert.Equal(tag, (await own.GetAsync(address + "?date=2020-01-01")).Header("ETag"));
    }

    [Theory]
    [InlineData("/tiles/cpts/0/0/0.mvt")]
    [InlineData("/downloads/gaps.csv")]
    public async Task A_layer_that_depends_on_the_date_is_kept_for_a_short_time_and_has_the_same_tag_while_nothing_changes(string address)
    {
        var clock = new StandingClock("2024-06-15T10:00:00Z");
        await using var own = await ServerUnderTest.StartAsync(SmallServer.Store(), clock);
        var answer = await own.GetAsync(address);
        Assert.Equal("public, must-revalidate, max-age=30", answer.Headers.CacheControl?.ToString());
        clock.Now = clock.Now.AddDays(1);
        var tomorrow = await own.GetAsync(address, ("If-None-Match", answer.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, tomorrow.StatusCode);
    }

    [Fact]
    public async Task A_dataset_that_changes_changes_every_tag()
    {
        var store = SmallServer.Store();
        await using var own = await ServerUnderTest.StartAsync(store);
        var old = (await own.GetAsync(Dated)).Header("ETag")!;
        store.Records = SmallServer.World().Inhabitants('a', 101).Build().Records;
        await own.Loader.LookAsync(TestContext.Current.CancellationToken);
        var answer = await own.GetAsync(Dated, ("If-None-Match", old));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(old, answer.Header("ETag"));
    }

    [Theory]
    [InlineData(Dated, "public, must-revalidate, max-age=300")]
    [InlineData("/departements/89/coverage", "public, must-revalidate, max-age=30")]
    public async Task A_date_left_out_is_kept_for_a_short_time(string address, string expected) =>
        Assert.Equal(expected, (await server.GetAsync(address)).Headers.CacheControl?.ToString());

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=0.5, br;q=1.0", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    public async Task An_answer_is_compressed_as_the_client_can_read_it(string accepted, string? coding)
    {
        var plain = await server.GetAsync(Dated);
        var answer = await server.GetAsync(Dated, ("Accept-Encoding", accepted));
        Assert.Equal(coding, answer.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", answer.Header("Vary"));
        Assert.Equal(await plain.TextAsync(), await DecodedAsync(answer, coding));
    }

    [Fact]
    public async Task Every_coding_has_a_strong_tag_of_its_own()
    {
        var tags = new HashSet<string>();
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            var tag = (await server.GetAsync(Dated, ("Accept-Encoding", coding))).Header("ETag")!;
            Assert.True(tags.Add(tag));
            Assert.Equal(
                HttpStatusCode.NotModified, (await server.GetAsync(Dated, ("Accept-Encoding", coding), ("If-None-Match", tag))).StatusCode);
        }
    }

    [Theory]
    [InlineData("/departements/89/gaps?date=2024-01-01", "application/geo+json")]
    [InlineData("/departements/89/gaps?date=2024-01-01&f=csv", "text/csv")]
    [InlineData("/departements/XX/coverage", "application/problem+json")]
    [InlineData("/api.html", "text/html")]
    public async Task Every_form_of_text_is_compressed(string address, string mediaType)
    {
        var answer = await server.GetAsync(address, ("Accept-Encoding", "br"));
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("br", answer.Header("Content-Encoding"));
    }

    [Fact]
    public async Task What_does_not_exist_is_404_whatever_the_client_has()
    {
        var answer = await server.GetAsync("/departements/01/coverage", ("If-None-Match", "*"));
        await answer.ProblemAsync(404);
        Assert.Null(answer.Header("ETag"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task Head_is_answered_like_get_without_the_body()
    {
        var get = await server.GetAsync(Dated);
        var head = await server.SendAsync(HttpMethod.Head, Dated, null);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var header in (string[])["ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary"])
        {
            Assert.Equal(get.Header(header), head.Header(header));
        }
    }

    private static async Task<string> DecodedAsync(HttpResponseMessage answer, string? coding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = coding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

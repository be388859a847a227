using System.IO.Compression;
using System.Net;
using MapService.Api.Resources.Tiles;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api.Resources.Tiles;

/// <summary>
/// Tiles over HTTP. In the small world nothing of CPTS changes between 2022-01-01, when cpts-two begins, and 2023-01-01, when
/// cpts-unknown does; nothing of CLS ever changes after cls-one has begun.
/// </summary>
public sealed class TileServingTests : IAsyncLifetime
{
    private const string Communes = "/tiles/communes/0/0/0.mvt";
    private readonly StoreInHand store = SmallServer.Store();
    private ServerUnderTest server = null!;

    private ServedTiles Tiles => server.App.Services.GetRequiredService<ServedTiles>();

    public async ValueTask InitializeAsync() => server = await ServerUnderTest.StartAsync(store);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData(Communes)]
    [InlineData("/tiles/communes/0/0/0.geojson")]
    public async Task A_tile_is_the_same_in_every_coding_and_compressed_once(string address)
    {
        var plain = await BytesAsync(await server.GetAsync(address));
        foreach (var coding in (string[])["gzip", "br"])
        {
            var first = await server.GetAsync(address, ("Accept-Encoding", coding));
            var made = Tiles.Counts.Misses;
            var again = await server.GetAsync(address, ("Accept-Encoding", coding));
            Assert.Equal(made, Tiles.Counts.Misses);
            Assert.Equal(coding, again.Header("Content-Encoding"));
            Assert.Equal(first.Header("ETag"), again.Header("ETag"));
            var compressed = await BytesAsync(again);
            Assert.Equal(compressed, await BytesAsync(first));
            Assert.Equal(compressed.Length, again.Content.Headers.ContentLength);
            Assert.Equal(plain, Decode(compressed, coding));
        }
    }

    // The small world's periods: see above.
    [Theory]
    [InlineData("cpts", "2022-01-01", "2022-12-31", true)]
    [InlineData("cpts", "2021-12-31", "2022-01-01", false)]
    [InlineData("cpts", "2022-12-31", "2023-01-01", false)]
    [InlineData("cls", "2022-12-31", "2023-01-01", true)]
    [InlineData("gaps", "2022-01-01", "2022-12-31", true)]
    [InlineData("overlaps", "2021-12-31", "2022-01-01", false)]
    [InlineData("communes,cls", "2022-12-31", "2023-01-01", true)]
    [InlineData("cls,cpts", "2022-12-31", "2023-01-01", false)]
    [InlineData("communes,departements", "2020-01-01", "2030-01-01", true)]
    public async Task Dates_between_which_nothing_changes_have_one_tile_and_one_tag(string layers, string date, string other, bool same)
    {
        var one = await server.GetAsync($"/tiles/{layers}/0/0/0.mvt?date={date}");
        var made = Tiles.Counts.Misses;
        var two = await server.GetAsync($"/tiles/{layers}/0/0/0.mvt?date={other}");
        Assert.Equal(same, made == Tiles.Counts.Misses);
        Assert.Equal(same, one.Header("ETag") == two.Header("ETag"));
        if (same)
        {
            Assert.Equal(await BytesAsync(one), await BytesAsync(two));
            Assert.Equal(
                HttpStatusCode.NotModified,
                (await server.GetAsync($"/tiles/{layers}/0/0/0.mvt?date={other}", ("If-None-Match", one.Header("ETag")!))).StatusCode);
        }
    }

    [Fact]
    public async Task The_kind_matters_for_gaps_and_overlaps_and_is_CPTS_by_default()
    {
        var byDefault = await server.GetAsync("/tiles/gaps/0/0/0.mvt?date=2024-01-01");
        Assert.Equal(byDefault.Header("ETag"), (await server.GetAsync("/tiles/gaps/0/0/0.mvt?date=2024-01-01&kind=CPTS")).Header("ETag"));
        Assert.NotEqual(byDefault.Header("ETag"), (await server.GetAsync("/tiles/gaps/0/0/0.mvt?date=2024-01-01&kind=CLS")).Header("ETag"));
    }

    [Fact]
    public async Task A_new_dataset_never_serves_an_old_tile()
    {
        var old = await server.GetAsync(Communes);
        var oldBytes = await BytesAsync(old);
        store.Records = SmallServer.World().Inhabitants('a', 101).Build().Records;
        await server.Loader.LookAsync(TestContext.Current.CancellationToken);
        var answer = await server.GetAsync(Communes, ("If-None-Match", old.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(old.Header("ETag"), answer.Header("ETag"));
        Assert.NotEqual(oldBytes, await BytesAsync(answer));
    }

    [Fact]
    public async Task A_client_that_has_the_tile_gets_304_and_nothing_is_made()
    {
        var tag = (await server.GetAsync(Communes)).Header("ETag")!;
        await using var another = await ServerUnderTest.StartAsync(store);
        var answer = await another.GetAsync(Communes, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(tag, answer.Header("ETag"));
        Assert.Equal(0, another.App.Services.GetRequiredService<ServedTiles>().Counts.Misses);
    }

    [Fact]
    public async Task Head_is_answered_like_get_without_the_bytes()
    {
        foreach (var coding in (string[])["identity", "gzip"])
        {
            var get = await server.GetAsync(Communes, ("Accept-Encoding", coding));
            var head = await server.SendAsync(HttpMethod.Head, Communes, null, ("Accept-Encoding", coding));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await BytesAsync(head));
            Assert.Equal(Headers(get), Headers(head));
        }
    }

    [Fact]
    public async Task A_tile_of_the_sea_is_204_the_second_time_too()
    {
        foreach (var time in (int[])[1, 2])
        {
            var answer = await server.GetAsync("/tiles/communes/14/0/0.mvt", ("Accept-Encoding", "gzip"));
            Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{answer.StatusCode} at time {time}");
            Assert.Null(answer.Header("Content-Encoding"));
            Assert.NotNull(answer.Header("ETag"));
        }
    }

    // A tile that is kept goes a shorter way than one that is made; nobody should notice.
    [Theory]
    [InlineData(Communes, "identity")]
    [InlineData(Communes, "gzip")]
    [InlineData("/tiles/communes/0/0/0.geojson", "br")]
    [InlineData("/tiles/cpts/0/0/0.mvt", "gzip")]
    [InlineData("/tiles/cpts,communes/0/0/0.mvt?date=2022-05-01", "gzip")]
    [InlineData("/tiles/gaps/0/0/0.mvt?date=2022-05-01&kind=CLS", "identity")]
    [InlineData("/tiles/gaps/0/0/0.mvt?kind=CLS&date=2022-05-01", "identity")]
    [InlineData("/tiles/communes/0/0/0.mvt?", "gzip")]
    [InlineData("/tiles/communes/14/0/0.mvt", "gzip")]
    public async Task A_tile_has_the_same_headers_when_it_is_made_and_when_it_is_kept(string address, string coding)
    {
        var made = await server.GetAsync(address, ("Accept-Encoding", coding));
        var kept = await server.GetAsync(address, ("Accept-Encoding", coding));
        Assert.Equal(made.StatusCode, kept.StatusCode);
        Assert.Equal(Headers(made), Headers(kept));
        Assert.Equal(await BytesAsync(made), await BytesAsync(kept));
        Assert.Equal("nosniff", kept.Header("X-Content-Type-Options"));
        Assert.NotNull(kept.Header("Content-Security-Policy"));
        Assert.Equal("Accept-Encoding", kept.Header("Vary"));
    }

    [Fact]
    public async Task A_tile_that_is_kept_may_be_read_from_other_origins()
    {
        await server.GetAsync(Communes);
        var answer = await server.GetAsync(Communes, ("Origin", "https://elsewhere.example"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/tiles/communes/0/0/0.mvt?f=json", 400)]
    [InlineData("/tiles/communes/0/0/0.mvt?date=2022-13-01", 400)]
    [InlineData("/tiles/communes/0/0/0.mvt?kind=CPTS", 400)]
    [InlineData("/tiles/communes/0/0/0.mvt?date=2022-01-01&date=2022-01-01", 400)]
    [InlineData("/tiles/communes/0/0/0.mvt?date=2022-01-01&kind=CLS", 400)]
    [InlineData("/tiles/communes/0/0/0.mvt?date=", 400)]
    [InlineData("/tiles/communes/0/0/0.mvt?date=2022-01-01&x=1", 400)]
    [InlineData("/tiles/communes/00/0/0.mvt", 400)]
    [InlineData("/tiles/communes/0/0/0.png", 404)]
    [InlineData("/tiles/communes,communes/0/0/0.mvt", 404)]
    [InlineData("/tiles/communes,cpts/0/0/0.geojson", 404)]
    public async Task What_is_wrong_is_refused_though_a_tile_like_it_is_kept(string address, int status)
    {
        await server.GetAsync(Communes);
        await server.GetAsync("/tiles/communes/0/0/0.geojson");
        await (await server.GetAsync(address)).ProblemAsync(status);
    }

    [Fact]
    public async Task A_tile_that_is_kept_has_the_same_headers_whatever_is_accepted()
    {
        var plain = await server.GetAsync(Communes);
        var answer = await server.GetAsync(Communes, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Headers(plain), Headers(answer));
        Assert.Equal(await BytesAsync(plain), await BytesAsync(answer));
    }

    [Fact]
    public async Task Several_layers_come_in_one_tile_in_any_order_of_their_names()
    {
        var tile = await server.GetAsync("/tiles/cpts,communes/0/0/0.mvt?date=2024-01-01");
        Assert.Equal(["communes", "cpts"], LayerNames(await BytesAsync(tile)));
        Assert.Equal(tile.Header("ETag"), (await server.GetAsync("/tiles/communes,cpts/0/0/0.mvt?date=2024-01-01")).Header("ETag"));
        Assert.Equal("</tiles/communes,cpts.json?date=2024-01-01>; rel=\"describedby\"; type=\"application/json\"", tile.Header("Link"));

        var description = await (await server.GetAsync("/tiles/communes,cpts.json?date=2024-01-01")).JsonAsync();
        Assert.Equal(
            ["communes", "cpts"],
            description.GetProperty("vector_layers").EnumerateArray().Select(layer => layer.GetProperty("id").GetString()!));

        // The first day of the period, in which all tiles are the same: cpts-unknown begins.
        Assert.EndsWith(
            "/tiles/communes,cpts/{z}/{x}/{y}.mvt?date=2023-01-01",
            description.GetProperty("tiles")[0].GetString(),
            StringComparison.Ordinal);
        Assert.Contains("unknown-composition", Answers.CaveatCodes(description));
        Assert.Equal(
            Answers.CaveatCodes(description).Length,
            description.GetProperty("caveats").EnumerateArray().Select(caveat => caveat.GetRawText()).Distinct().Count());
    }

    [Fact]
    public async Task A_layer_of_several_is_what_it_is_by_itself()
    {
        // Layers stand one after the other in a tile, so a tile of two is the two tiles joined.
        var communes = await BytesAsync(await server.GetAsync(Communes));
        var cls = await BytesAsync(await server.GetAsync("/tiles/cls/0/0/0.mvt"));
        var both = await BytesAsync(await server.GetAsync("/tiles/cls,communes/0/0/0.mvt"));
        Assert.Equal(communes.Concat(cls), both);
    }

    private static string[] Headers(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order()];

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static byte[] Decode(byte[] bytes, string coding)
    {
        using var input = new MemoryStream(bytes);
        using Stream decoder = coding == "br"
            ? new BrotliStream(input, CompressionMode.Decompress)
            : new GZipStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        decoder.CopyTo(output);
        return output.ToArray();
    }

    /// <summary>
    /// Names of the layers of a tile: field 3 of a tile is a layer, whose first field here is the version and whose second the name.
    /// </summary>
    private static string[] LayerNames(byte[] tile)
    {
        var names = new List<string>();
        for (var at = 0; at < tile.Length;)
        {
            Assert.Equal(0x1A, tile[at++]);
            var length = Varint(tile, ref at);
            Assert.Equal([0x78, 0x02, 0x0A], tile[at..(at + 3)]);
            names.Add(System.Text.Encoding.UTF8.GetString(tile, at + 4, tile[at + 3]));
            at += length;
        }

        return [.. names];
    }

    private static int Varint(byte[] bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        do
        {
            value |= (bytes[at] & 0x7F) << shift;
            shift += 7;
        }
        while (bytes[at++] >= 0x80);
        return value;
    }
}

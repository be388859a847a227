using System.IO.Compression;
using System.Net;
using MapService.Api.Http.Responses;
using MapService.Api.Http.WebFiles;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api.Http;

/// <summary>The files of the page, compressed once and sent often.</summary>
public sealed class WebFileTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly byte[] script = [.. Enumerable.Range(0, 40_000).Select(i => (byte)('a' + (i * i % 23)))];
    private ServerUnderTest server = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("index.html", "<!doctype html><title>Carte</title>");
        folder.Write("assets/map-1a2b.js", script);
        folder.Write("assets/mark-1a2b.png", script);
        server = await ServerUnderTest.StartAsync(SmallServer.Store(), webFolder: folder.FullPath);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    public async Task A_script_comes_in_the_coding_that_is_asked_for_once_encoded_and_with_its_length(string accepted, string? coding)
    {
        using var answer = await server.GetAsync("/assets/map-1a2b.js", ("Accept-Encoding", accepted));
        Assert.Equal(coding, answer.Header("Content-Encoding"));
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
        using var input = new MemoryStream(body);
        await using Stream decoder = coding switch
        {
            "br" => new BrotliStream(input, CompressionMode.Decompress),
            "gzip" => new GZipStream(input, CompressionMode.Decompress),
            _ => input,
        };
        using var decoded = new MemoryStream();
        await decoder.CopyToAsync(decoded, TestContext.Current.CancellationToken);
        Assert.Equal(script, decoded.ToArray());
        Assert.Equal("public, max-age=31536000, immutable", answer.Header("Cache-Control"));
        Assert.Equal("Accept-Encoding", answer.Header("Vary"));
    }

    [Fact]
    public async Task It_is_compressed_once()
    {
        var file = server.App.Services.GetRequiredService<WebFiles>().Find("/assets/map-1a2b.js")!;
        using var answer = await server.GetAsync("/assets/map-1a2b.js", ("Accept-Encoding", "br"));
        Assert.Equal(file.In(ContentCoding.Brotli), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Same(file.In(ContentCoding.Brotli), file.In(ContentCoding.Brotli));
        Assert.Same(file.In(ContentCoding.Gzip), file.In(ContentCoding.Gzip));
    }

    [Fact]
    public async Task A_picture_is_sent_as_it_is()
    {
        using var answer = await server.GetAsync("/assets/mark-1a2b.png", ("Accept-Encoding", "br"));
        Assert.Null(answer.Header("Content-Encoding"));
        Assert.Equal(script, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again_and_a_question_for_its_headers_has_no_body()
    {
        using var first = await server.GetAsync("/", ("Accept", "text/html"), ("Accept-Encoding", "br"));
        Assert.Equal("no-cache", first.Header("Cache-Control"));
        Assert.Equal("br", first.Header("Content-Encoding"));
        using var again =
            await server.GetAsync("/", ("Accept", "text/html"), ("Accept-Encoding", "br"), ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await server.SendAsync(HttpMethod.Head, "/assets/map-1a2b.js", null, ("Accept-Encoding", "br"));
        Assert.Equal("br", head.Header("Content-Encoding"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}

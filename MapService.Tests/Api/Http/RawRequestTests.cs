using System.Net.Sockets;
using System.Text;

namespace MapService.Tests.Api.Http;

/// <summary>Requests that no well-behaved client sends, byte for byte: each gets an answer of the 400s, and the server lives on.</summary>
public sealed class RawRequestTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("GET /communes/%C3 HTTP/1.1", 404)]
    [InlineData("GET /communes/%FF%FE%80 HTTP/1.1", 404)]
    [InlineData("GET /communes/%C3%28 HTTP/1.1", 404)]
    [InlineData("GET /communes/% HTTP/1.1", 404)]
    [InlineData("GET /communes/%zz HTTP/1.1", 404)]
    [InlineData("GET /communes/89001%2F..%2F HTTP/1.1", 404)]
    [InlineData("GET /communes/%ED%A0%80 HTTP/1.1", 404)]
    [InlineData("GET /departements?date=%FF HTTP/1.1", 400)]
    [InlineData("GET /departements?date=%00 HTTP/1.1", 400)]
    [InlineData("GET /departements?%FF=1 HTTP/1.1", 400)]
    [InlineData("GET /departements?=&& HTTP/1.1", 400)]
    [InlineData("GET /departements?kind=CPTS;DROP HTTP/1.1", 400)]
    [InlineData("GET /../../etc/passwd HTTP/1.1", 404)]
    [InlineData("GET //departements HTTP/1.1", 404)]
    [InlineData("GET /departements/89/coverage#x HTTP/1.1", 404)]
    [InlineData("BREW /departements HTTP/1.1", 405)]
    public async Task An_odd_request_gets_the_right_status(string line, int status) => Assert.Equal(status, await StatusAsync(line));

    [Fact]
    public async Task An_endless_address_is_refused() =>
        Assert.Equal(414, await StatusAsync($"GET /communes/{new string('9', 20_000)} HTTP/1.1"));

    [Fact]
    public async Task A_long_code_is_named_in_short()
    {
        using var answer = await server.GetAsync("/communes/" + new string('9', 5_000));
        var problem = await answer.ProblemAsync(404);
        Assert.True(problem.GetRawText().Length < 2_000);
    }

    private async Task<int> StatusAsync(string requestLine)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Root.Host, server.Root.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.Latin1.GetBytes($"{requestLine}\r\nHost: {server.Root.Authority}\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(status);
        return int.Parse(status.AsSpan(9, 3), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }
}

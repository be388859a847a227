using System.Text.Json;
using MapService.Storage.Embedded;

namespace MapService.Tests.Api;

/// <summary>One server with the embedded dataset for all tests of figures.</summary>
public sealed class EmbeddedServer : IAsyncLifetime
{
    internal ServerUnderTest Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await ServerUnderTest.StartAsync(new EmbeddedStore());

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await Server.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.JsonAsync();
    }
}

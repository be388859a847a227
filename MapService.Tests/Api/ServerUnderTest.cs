using System.Collections.Concurrent;
using System.Globalization;
using MapService.Api;
using MapService.Api.Hosting;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Territories.Records;
using MapService.Territories.Version;
using MapService.Tests.Coverage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MapService.Tests.Api;

/// <summary>The real server on a free port of this machine, with a clock that stands still and a log that is kept.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServerUnderTest(WebApplication app, ServerLog log)
    {
        this.app = app;
        Log = log;
        Root = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1)
        })
        { BaseAddress = Root };
    }

    /// <summary>A client that decompresses nothing and asks for nothing by itself.</summary>
    public HttpClient Client { get; }

    public Uri Root { get; }

    public ServerLog Log { get; }

    public WebApplication App => app;

    public SnapshotHolder Snapshots => app.Services.GetRequiredService<SnapshotHolder>();

    public SnapshotLoader Loader => app.Services.GetServices<IHostedService>().OfType<SnapshotLoader>().Single();

    public static async Task<ServerUnderTest> StartAsync(
        IDatasetStore store,
        TimeProvider? clock = null,
        string? webFolder = null,
        bool waitUntilLoaded = true,
        TimeSpan? pollInterval = null,
        string? publicUrl = null,
        BaseMap? baseMap = null,
        string[]? trustedProxies = null)
    {
        var log = new ServerLog();
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        log.Logged += line =>
        {
            if (line.StartsWith("Serving the dataset", StringComparison.Ordinal))
            {
                loaded.TrySetResult();
            }
        };
        var app = MapServer.Create(new MapServerOptions
        {
            Url = "http://127.0.0.1:0",
            Store = store,
            PublicUrl = publicUrl,
            TrustedProxies = trustedProxies ?? [],
            BaseMap = baseMap,
            Clock = clock ?? new StandingClock("2024-06-15T10:00:00Z"),
            WebFolder = webFolder ?? Path.Combine(Path.GetTempPath(), "maps-no-web-page"),

            // Most tests look at the store themselves.
            PollInterval = pollInterval ?? TimeSpan.FromDays(1),
            Logging = logging => logging.AddProvider(log),
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var server = new ServerUnderTest(app, log);
        if (waitUntilLoaded)
        {
            await loaded.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }

        return server;
    }

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, null, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class StandingClock(string utc) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Keeps what is logged.</summary>
internal sealed class ServerLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text, Exception? Failure)> Lines { get; } = [];

    /// <summary>Told of every line.</summary>
    public event Action<string>? Logged;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add(logLevel, formatter(state, exception), exception);

    public void Dispose()
    {
    }

    private void Add(LogLevel level, string text, Exception? failure)
    {
        Lines.Enqueue((level, text, failure));
        Logged?.Invoke(text);
    }
}

/// <summary>A store whose dataset and faults the test sets.</summary>
internal sealed class StoreInHand : IDatasetStore
{
    public DatasetRecords? Records { get; set; }

    public Exception? Fault { get; set; }

    /// <summary>How often the dataset was asked for.</summary>
    public int Loads { get; private set; }

    /// <summary>The version of what is at fault.</summary>
    public string FaultyVersion { get; set; } = "damaged";

    public string Place => "in hand";

    // The version can be read even when the dataset cannot, as in a file.
    public Task<StoreState> StateAsync(CancellationToken cancellation) => Task.FromResult(
        Fault is null
            ? new StoreState(0, DatasetVersion.Of(Records!), DatasetVersion.OfPolygons(Records!.Polygons))
            : new StoreState(0, FaultyVersion, FaultyVersion));

    public async Task<StoredRecords> LoadAsync(KnownPolygons? known, CancellationToken cancellation)
    {
        Loads++;
        return Fault is null ? new StoredRecords(await StateAsync(cancellation), Records!) : throw Fault;
    }
}

/// <summary>
/// One server for all tests of manners:
/// <code>
/// abc   cpts-one: a b        cpts-two: b c from 2022 on     b is covered twice from then on
/// deA   cls-one: a d         cpts-unknown: not known        d and e are a gap; A is the Nièvre's
/// </code>
/// </summary>
public sealed class SmallServer : IAsyncLifetime
{
    internal ServerUnderTest Server { get; private set; } = null!;

    internal static SmallWorld World() => SmallWorld.Draw("abc", "deA")
        .Epci("200000001", "ab")
        .Cpts("cpts-one", "ab")
        .Cpts("cpts-two", "bc", from: "2022-01-01")
        .Cls("cls-one", "ad")
        .UnknownCpts("cpts-unknown", "89", from: "2023-01-01");

    internal static StoreInHand Store() => new() { Records = World().Build().Records };

    public async ValueTask InitializeAsync() => Server = await ServerUnderTest.StartAsync(Store());

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

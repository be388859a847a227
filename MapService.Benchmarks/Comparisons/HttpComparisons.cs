using System.Net;
using System.Net.Http.Headers;
using MapService.Api;
using MapService.Api.Hosting;
using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// A tile that the service has made before, asked for again and again, against Kestrel alone returning as many bytes; requests a second.
/// The two servers are in this process and asked in turn.
/// </summary>
internal static class HttpComparisons
{
    private const string AnyPort = "http://127.0.0.1:0";

    // Around Dijon, in both datasets.
    private const string Tile = "/tiles/communes/10/526/359.mvt";

    public static void Run(Bench bench)
    {
        using IHost service = MapServer.Create(new MapServerOptions
        {
            Url = AnyPort,
            Store = new StoreInMemory(bench.Dataset.Records),
            Logging = logging => logging.ClearProviders(),
        });
        service.Start();
        foreach (var coding in (string?[])[null, "gzip"])
        {
            Compare(bench, AddressOf(service) + Tile, coding);
        }

        service.StopAsync().Wait();
    }

    private static void Compare(Bench bench, string tile, string? coding)
    {
        var (bytes, type) = Ask(tile, coding);
        using IHost bare = BareServer.Create(AnyPort, bytes, type);
        bare.Start();
        var (ours, peer) = (new double[bench.Options.Rounds], new double[bench.Options.Rounds]);

        // The first of each is to warm up.
        Wrk.RequestsPerSecond(tile, coding);
        Wrk.RequestsPerSecond(AddressOf(bare), coding);
        for (var round = 0; round < bench.Options.Rounds; round++)
        {
            ours[round] = Wrk.RequestsPerSecond(tile, coding);
            peer[round] = Wrk.RequestsPerSecond(AddressOf(bare), coding);
        }

        var samples = (Ours: new Sample(ours), Peer: new Sample(peer));
        bench.Report.Line(
            bench.Name($"requests a second for {bytes.Length} bytes ({coding ?? "identity"}), Kestrel"),
            Goal.AtLeast(0.85),
            samples.Ours,
            samples.Peer,
            samples.Ours.Median / samples.Peer.Median);
        bare.StopAsync().Wait();
    }

    /// <summary>Asks until the dataset is loaded.</summary>
    private static (byte[] Bytes, string Type) Ask(string tile, string? coding)
    {
        using var client = new HttpClient();
        if (coding is not null)
        {
            client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        }

        while (true)
        {
            using var answer = client.GetAsync(tile).Result;
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                answer.EnsureSuccessStatusCode();
                return (answer.Content.ReadAsByteArrayAsync().Result, answer.Content.Headers.ContentType!.ToString());
            }

            Thread.Sleep(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    private static string AddressOf(IHost app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}

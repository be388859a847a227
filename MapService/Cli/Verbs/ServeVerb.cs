using System.CommandLine;
using MapService.Api;
using MapService.Api.Hosting;
using MapService.Cli.Options;
using MapService.Cli.Output;

namespace MapService.Cli.Verbs;

/// <summary><c>serve</c>: the map and the API, until interrupted.</summary>
internal static class ServeVerb
{
    /// <summary>The environment variable that names a base map.</summary>
    private const string BaseMapVariable = "MAPS_BASE_MAP";

    public static Command Create(Terminal terminal)
    {
        var command = new Command("serve", "Serve the map and the API until interrupted (Ctrl+C).");
        AddTo(command, terminal);
        return command;
    }

    /// <summary>Makes a command, the root one too, serve.</summary>
    public static void AddTo(Command command, Terminal terminal)
    {
        var store = Stores.Option();
        var url = new Option<string>("--url")
        {
            Description = "Address to listen on. Other machines reach it only if it names one of this machine's addresses, or *.",
            HelpName = "URL",
            DefaultValueFactory = _ => MapServerOptions.DefaultUrl,
        };
        var publicUrl = new Option<string?>("--public-url")
        {
            Description =
                "What the absolute addresses in answers begin with, for a server behind another name. Default: as each request says.",
            HelpName = "URL",
        };
        var trustedProxies = new Option<string[]>("--trusted-proxy")
        {
            Description =
                "A proxy whose X-Forwarded-Proto, -Host and -Prefix are believed: its IP address, or a network as 10.0.0.0/8; may be given "
                + "several times. Default: none.",
            HelpName = "ADDRESS",
        };
        var tileCache = new Option<int>("--tile-cache")
        {
            Description = $"Tiles that are kept ready to be sent, in megabytes: 0 (none) to {MapServerOptions.MostTileCacheMegabytes}.",
            HelpName = "MB",
            DefaultValueFactory = _ => MapServerOptions.DefaultTileCacheMegabytes,
        };
        var baseMap = new Option<string?>("--base-map")
        {
            Description =
                $"Address of a MapLibre style that the page draws under its own layers: https, or http on this machine. Default: the "
                + $"environment variable {BaseMapVariable}, otherwise none, and the page asks nobody but this service for anything.",
            HelpName = "URL",
        };
        var baseMapOrigins = new Option<string[]>("--base-map-origin")
        {
            Description = "Where else the base map has tiles, glyphs or sprites, as https://tiles.example.org; may be given several times.",
            HelpName = "URL",
        };
        command.Add(store);
        command.Add(url);
        command.Add(publicUrl);
        command.Add(trustedProxies);
        command.Add(tileCache);
        command.Add(baseMap);
        command.Add(baseMapOrigins);
        command.Validators.Add(result =>
        {
            if (result.GetResult(baseMapOrigins) is not null && BaseMapOf(result.GetValue(baseMap)) is null)
            {
                result.AddError("--base-map-origin: there is no --base-map.");
            }
        });
        command.SetAction(async (parsed, cancellation) => await RunAsync(
            new MapServerOptions
            {
                Store = await Stores.ToServeAsync(parsed.GetValue(store), cancellation),
                Url = parsed.GetValue(url)!,
                PublicUrl = parsed.GetValue(publicUrl),
                TrustedProxies = parsed.GetValue(trustedProxies) ?? [],
                TileCacheBytes = parsed.GetValue(tileCache) * 1_000_000L,
                BaseMap = BaseMapOf(parsed.GetValue(baseMap)) is { } style
                    ? new BaseMap(style, parsed.GetValue(baseMapOrigins) ?? [])
                    : null,
            },
            terminal,
            cancellation));
    }

    // Set to nothing, the variable is as good as not there; the option is not.
    private static string? BaseMapOf(string? option) =>
        option ?? (Environment.GetEnvironmentVariable(BaseMapVariable) is { Length: > 0 } configured ? configured : null);

    private static async Task<int> RunAsync(MapServerOptions options, Terminal terminal, CancellationToken cancellation)
    {
        WebApplication app;
        try
        {
            app = MapServer.Create(options);
        }
        catch (ArgumentException wrong)
        {
            terminal.Error.WriteLine(wrong.Message);
            return ExitCode.Usage;
        }

        await using (app)
        {
            await app.StartAsync(cancellation);
            terminal.Out.WriteLine($"Maps serves the dataset '{options.Store.Place}' on {string.Join(' ', app.Urls)} (Ctrl+C stops it)");
            terminal.Out.Flush();
            await app.WaitForShutdownAsync(cancellation);
        }

        return ExitCode.Success;
    }
}

using System.CommandLine;
using MapService.Api;

namespace MapService.Cli;

/// <summary><c>serve</c>: the map and the API, until interrupted.</summary>
internal static class ServeVerb
{
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
            Description = "What the absolute addresses in answers begin with, for a server behind another name. Default: as each request says.",
            HelpName = "URL",
        };
        var tileCache = new Option<int>("--tile-cache")
        {
            Description = $"Tiles that are kept ready to be sent, in megabytes: 0 (none) to {MapServerOptions.MostTileCacheMegabytes}.",
            HelpName = "MB",
            DefaultValueFactory = _ => MapServerOptions.DefaultTileCacheMegabytes,
        };
        command.Add(store);
        command.Add(url);
        command.Add(publicUrl);
        command.Add(tileCache);
        command.SetAction(async (parsed, cancellation) => await RunAsync(
            new MapServerOptions
            {
                Store = await Stores.ToServeAsync(parsed.GetValue(store), cancellation),
                Url = parsed.GetValue(url)!,
                PublicUrl = parsed.GetValue(publicUrl),
                TileCacheBytes = parsed.GetValue(tileCache) * 1_000_000L,
            },
            terminal,
            cancellation));
    }

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

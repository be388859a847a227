namespace MapService.Api.Hosting;

/// <summary>Where the server listens, what it takes, what it logs.</summary>
internal static class ListeningSetup
{
    /// <summary>Longest body of a request.</summary>
    public const int LongestBodyBytes = 1 << 20;

    public static void ListenOn(this WebApplicationBuilder builder, MapServerOptions options)
    {
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBodyBytes;
        });
    }

    public static void SetUpLogging(this WebApplicationBuilder builder, MapServerOptions options)
    {
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("MapService", LogLevel.Information);

        // That the server could not start is the caller's to say, in one sentence; the host logs the exception and throws it too.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (options.Logging is { } configure)
        {
            configure(builder.Logging);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }
}

namespace MapService.Api.Hosting;

/// <summary>The web server: everything under HTTP.</summary>
public static class MapServer
{
    /// <summary>Makes a server that is ready to run and does not listen yet.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static WebApplication Create(MapServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.ListenOn(options);
        builder.SetUpLogging(options);
        builder.Services.AddMaps(options);
        builder.Services.AddHttpManners();
        builder.Services.AddApiDocument();
        var app = builder.Build();
        app.UseManners(options);
        app.MapEverything();
        return app;
    }
}

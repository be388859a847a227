using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace MapService.Benchmarks.Peers;

/// <summary>Kestrel with nothing in front of it: the same bytes to every request, no routing, no middleware.</summary>
internal static class BareServer
{
    /// <summary>Makes a server that answers every request with the bytes.</summary>
    public static WebApplication Create(string url, byte[] bytes, string contentType)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = contentType;
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
        });
        return app;
    }
}

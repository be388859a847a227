using System.IO.Compression;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Http.WebFiles;
using MapService.Api.OpenApi;
using MapService.Api.Resources.Edits;
using MapService.Api.Resources.Tiles;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Snapshots;
using Microsoft.AspNetCore.ResponseCompression;

namespace MapService.Api.Hosting;

/// <summary>What the endpoints are given.</summary>
internal static class ServiceSetup
{
    public static void AddMaps(this IServiceCollection services, MapServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Store);
        services.AddSingleton(options.Clock);
        services.AddSingleton<FranceCalendar>();
        services.AddSingleton<WebFiles>();
        services.AddSingleton<HeavyWork>();
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton(new SnapshotPolling(options.PollInterval));
        services.AddSingleton<ServedTiles>();
        services.AddSingleton<SnapshotLoader>();
        services.AddHostedService(provider => provider.GetRequiredService<SnapshotLoader>());
        services.AddSingleton<TerritoryEditor>();

        // One request, one snapshot: whoever asks during a request gets the same.
        services.AddScoped<Dataset>(provider => provider.GetRequiredService<SnapshotHolder>().Require());
    }

    public static void AddHttpManners(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => JsonForm.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        AddCompression(services);
        services.AddCors(cors =>
        {
            string[] exposed = [.. OpenToAll.Exposed];
            cors.AddDefaultPolicy(
                policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD").AllowAnyHeader().WithExposedHeaders(exposed));
            cors.AddPolicy(
                CorsPolicies.Scenarios,
                policy => policy.AllowAnyOrigin().WithMethods("POST").WithHeaders("Content-Type").WithExposedHeaders(exposed));
        });
    }

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Configure);
        services.AddSingleton<ApiDocument>();
    }

    private static void AddCompression(IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, CompressionProvider>();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                Format.Json.MediaType, Format.GeoJson.MediaType, Format.Csv.MediaType, Format.Html.MediaType, Format.Mvt.MediaType,
                Format.GeoPackage.MediaType,
                "application/problem+json", "text/css", "text/javascript", "application/javascript", "image/svg+xml", "text/plain",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}

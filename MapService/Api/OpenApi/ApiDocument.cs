using System.Text;
using MapService.Api.Http.Responses;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document and the page made of it. Made at the first request and kept: the addresses do not change while the program runs.</summary>
public sealed class ApiDocument(IServiceProvider services) : IDisposable
{
    /// <summary>Name of the document inside the program.</summary>
    public const string Name = "maps";

    private readonly SemaphoreSlim making = new(1, 1);
    private (byte[] Json, string Page)? made;

    /// <summary>How the document is made from the endpoints.</summary>
    public static void Configure(OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer<ApiDocumentTransformer>();
        options.AddOperationTransformer<ApiOperationTransformer>();
    }

    /// <summary>The document in UTF-8.</summary>
    public async Task<ReadOnlyMemory<byte>> JsonAsync(CancellationToken cancellation) => (await MakeAsync(cancellation)).Json;

    /// <summary>The page.</summary>
    public async Task<string> PageAsync(CancellationToken cancellation) => (await MakeAsync(cancellation)).Page;

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();

    private async Task<(byte[] Json, string Page)> MakeAsync(CancellationToken cancellation)
    {
        if (made is { } known)
        {
            return known;
        }

        await making.WaitAsync(cancellation);
        try
        {
            if (made is null)
            {
                var provider = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
                var document = await provider.GetOpenApiDocumentAsync(cancellation);
                var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation);
                made = (Encoding.UTF8.GetBytes(json), PlainPage.Of("Maps: the API", ApiPage.Body(document)));
            }

            return made.Value;
        }
        finally
        {
            making.Release();
        }
    }
}

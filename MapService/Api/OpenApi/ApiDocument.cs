using System.Text;
using System.Text.Json;
using MapService.Api.Http.Responses;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>
/// The OpenAPI 3.1 document and the page made of it. Made at the first request and kept: the addresses do not change while the program
/// runs.
/// </summary>
public sealed class ApiDocument(IServiceProvider services) : IDisposable
{
    /// <summary>Name of the document inside the program.</summary>
    public const string Name = "maps";

    // The one server of the document, of which the rest does not depend.
    private const string ServerMember = $"\"url\": \"{ApiDocumentTransformer.ServerUrl}\"";

    private readonly SemaphoreSlim making = new(1, 1);
    private (string Json, string Page)? made;

    /// <summary>How the document is made from the endpoints.</summary>
    public static void Configure(OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = ApiSchemas.NameOf;
        options.AddDocumentTransformer<ApiDocumentTransformer>();
        options.AddOperationTransformer<ApiOperationTransformer>();
    }

    /// <summary>The document in UTF-8.</summary>
    /// <param name="root">What the addresses of the service begin with for the caller; empty for its host alone.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<ReadOnlyMemory<byte>> JsonAsync(string root, CancellationToken cancellation)
    {
        var json = (await MakeAsync(cancellation)).Json;
        return Encoding.UTF8.GetBytes(
            root.Length == 0 ? json : json.Replace(ServerMember, $"\"url\": \"{JsonEncodedText.Encode(root)}\"", StringComparison.Ordinal));
    }

    /// <summary>The page.</summary>
    public async Task<string> PageAsync(CancellationToken cancellation) => (await MakeAsync(cancellation)).Page;

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();

    private async Task<(string Json, string Page)> MakeAsync(CancellationToken cancellation)
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
                made = (json, PlainPage.Of("Maps: the API", ApiPage.Body(document)));
            }

            return made.Value;
        }
        finally
        {
            making.Release();
        }
    }
}

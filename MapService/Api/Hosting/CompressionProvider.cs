using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace MapService.Api.Hosting;

/// <summary>The framework's compression, which leaves compressed answers alone.</summary>
internal sealed class CompressionProvider(
    IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.Headers.ContentEncoding.Count == 0 && base.ShouldCompressResponse(context);
}

namespace MapService.Api.Http.Responses;

/// <summary>
/// What addresses of the service begin with in answers, without a slash at the end: behind a proxy, a path alone may lead nowhere.
/// </summary>
internal static class PublicAddress
{
    /// <summary>
    /// Of absolute addresses: the public address where one is set, otherwise scheme, host and prefix as the caller, or a proxy that is
    /// trusted, gives them. Empty for a caller that names no host. What has such an address in its body depends on it.
    /// </summary>
    public static string RootOf(HttpRequest request, MapServerOptions options) =>
        options.PublicUrl?.TrimEnd('/')
        ?? (request.Host.HasValue
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}"
            : request.PathBase.ToUriComponent());

    /// <summary>
    /// Of links to the service itself: the public address where one is set, otherwise the prefix under which the caller knows the service.
    /// </summary>
    public static string LinkRootOf(HttpContext context) =>
        LinkRootOf(context.Request, context.RequestServices.GetRequiredService<MapServerOptions>());

    /// <summary>The same where the options are at hand.</summary>
    public static string LinkRootOf(HttpRequest request, MapServerOptions options) =>
        options.PublicUrl?.TrimEnd('/') ?? request.PathBase.ToUriComponent();
}

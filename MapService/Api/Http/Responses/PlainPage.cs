using System.Security.Cryptography;
using System.Text;
using MapService.Api.Http.Requests;

namespace MapService.Api.Http.Responses;

/// <summary>A page without scripts, and with the one style sheet of these pages. It loads nothing from elsewhere.</summary>
/// <param name="Html">The page, made by <see cref="Of"/>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="CanBeKept">False for a page that another build of the program would not show.</param>
public sealed record PlainPage(string Html, int Status, bool CanBeKept) : IResult
{
    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
        h1, h2, h3 { line-height: 1.2; }
        h2 { border-bottom: 1px solid #ccc; padding-bottom: .2rem; margin-top: 2.5rem; }
        h3 { margin-top: 2rem; }
        code, pre { font-family: ui-monospace, monospace; background: #f3f3f3; }
        code { padding: 0 .2rem; overflow-wrap: anywhere; }
        pre { padding: .6rem; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; padding: .25rem .6rem .25rem 0; }
        .method { font-weight: 600; }
        @media (prefers-color-scheme: dark) {
          body { color: #e8e8e8; background: #161616; } code, pre { background: #2a2a2a; } a { color: #8ab4ff; } h2, th, td { border-color: #444; }
        }
        """;

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>A whole page.</summary>
    /// <param name="title">Text, not HTML.</param>
    /// <param name="body">HTML.</param>
    public static string Of(string title, string body) =>
        $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        + $"initial-scale=1\">\n"
        + $"<title>{System.Net.WebUtility.HtmlEncode(title)}</title>\n<link rel=\"icon\" "
            + $"href=\"data:,\">\n<style>{Style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n";

    /// <summary>What the front door shows when the program was built without the map page.</summary>
    public static PlainPage MapMissing() => new(
        Of(
            "Maps: the map page is not built",
            """
            <h1>Maps runs, without its map page</h1>
            <p>The map page is built with Node 20 or later and npm when the program is built, and one of them was missing then.
            Install <a href="https://nodejs.org/">Node and npm</a>, then build again: <code>dotnet build MapService</code>.</p>
            <p>Everything else works:</p>
            <ul>
            <li><a href="api.html">the API, described</a></li>
            <li><a href="departements">every département with its shares</a></li>
            <li><a href="territories">every CPTS and CLS</a></li>
            <li><a href="downloads/cpts.geojson">the CPTS in force today, as GeoJSON</a></li>
            </ul>
            """),
        StatusCodes.Status200OK,
        CanBeKept: false);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = EntityTags.OfText(Html, ContentCodings.Choose(httpContext));
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = "Accept, Accept-Encoding";
        response.Headers.CacheControl = CanBeKept ? CacheRules.Dated : CacheRules.AskEachTime;
        SecurityHeaders.Allow(httpContext, SecurityHeaders.PlainPagePolicy(StyleHash));
        if (EntityTags.IsKnownToClient(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = Encoding.UTF8.GetBytes(Html);
        response.StatusCode = Status;
        response.ContentType = Format.Html.ContentType;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}

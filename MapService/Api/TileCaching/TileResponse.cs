using MapService.Api.Requests;
using MapService.Api.Responses;
using MapService.Territories;
using MapService.Tiles;

namespace MapService.Api.TileCaching;

/// <summary>The headers and the bytes of a tile.</summary>
internal static class TileResponse
{
    public static void SetCaching(HttpResponse response, string tag, bool dateIsToday)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = dateIsToday ? CacheRules.Today : CacheRules.Dated;
        response.Headers.Vary = "Accept-Encoding";
    }

    public static Task WriteAsync(
        HttpContext context, KeptTile tile, TileQuestion question, ContentCoding coding, bool dateIsToday, MapServerOptions options)
    {
        var response = context.Response;
        SetCaching(response, tile.EntityTag, dateIsToday);

        // A tile has no place for caveats and provenance. Behind another name, a path alone may lead nowhere.
        response.Headers.Link = $"<{options.PublicUrl?.TrimEnd('/')}{DescriptionOf(question)}>; rel=\"describedby\"; type=\"{Format.Json.MediaType}\"";
        if (tile.Bytes.Length == 0)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        response.ContentType = question.Form == TileForm.Mvt ? Format.Mvt.ContentType : Format.GeoJson.ContentType;
        response.ContentLength = tile.Bytes.Length;
        if (coding.Name() is { } name)
        {
            response.Headers.ContentEncoding = name;
        }

        // When the client goes away, the writing ends by itself.
        return response.BodyWriter.WriteAsync(tile.Bytes).AsTask();
    }

    private static string DescriptionOf(TileQuestion question) => $"/tiles/{question.Layers}.json{QueryOf(question.Layers, question.Kind, question.Date)}";

    /// <summary>The query of an address of these layers. The resolved day is in it: a map that stays open over midnight stays of one day.</summary>
    public static string QueryOf(LayerSet layers, TerritoryKind kind, DateOnly date)
    {
        var ofKind = layers.DependsOnKind ? $"&kind={kind.Code()}" : "";
        return layers.DependsOnDate ? $"?date={IsoDay.Text(date)}{ofKind}" : "";
    }
}

using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Layers;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Tiles;

/// <summary>The headers and the bytes of a tile.</summary>
internal static class TileResponse
{
    /// <param name="context">The request.</param>
    /// <param name="tag">The tile's tag.</param>
    /// <param name="today">The day, where the request left it out.</param>
    public static void SetCaching(HttpContext context, string tag, DateOnly? today)
    {
        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = CacheRules.Of(context, today);
        response.Headers.Vary = "Accept-Encoding";
    }

    public static Task WriteAsync(
        HttpContext context, KeptTile tile, TileQuestion question, ContentCoding coding, DateOnly? today, MapServerOptions options)
    {
        var response = context.Response;
        SetCaching(context, tile.EntityTag, today);

        // A tile has no place for caveats and provenance.
        response.Headers.Link =
            $"<{PublicAddress.LinkRootOf(context.Request, options)}{DescriptionOf(question)}>; rel=\"describedby\"; "
            + $"type=\"{Format.Json.MediaType}\"";
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

    private static string DescriptionOf(TileQuestion question) =>
        $"/tiles/{question.Layers}.json{QueryOf(question.Layers, question.Kind, question.Date)}";

    /// <summary>The query of an address of these layers. A day is in it: a map that stays open over midnight stays of one day.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="kind">For gaps and overlaps.</param>
    /// <param name="date">The day; null where all days are the same.</param>
    public static string QueryOf(LayerSet layers, TerritoryKind kind, DateOnly? date)
    {
        var parts = new List<string>();
        if (layers.DependsOnDate && date is { } day)
        {
            parts.Add("date=" + IsoDay.Text(day));
        }

        if (layers.DependsOnKind)
        {
            parts.Add("kind=" + kind.Code());
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}

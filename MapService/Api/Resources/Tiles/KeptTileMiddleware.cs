using System.Collections.Concurrent;
using MapService.Api.Http.Responses;
using MapService.Layers;
using MapService.Snapshots;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Tiles.Grid;
using Microsoft.AspNetCore.ResponseCompression;

namespace MapService.Api.Resources.Tiles;

/// <summary>
/// A shorter way for the most frequent request: a tile that is kept, with no condition and nothing to negotiate but its coding. It gives
/// what the endpoint gives, without routing, reading and the layers of the pipeline, which together cost more than sending the tile. It
/// makes nothing and refuses nothing: every request that it does not know to the last character goes through the whole pipeline.
/// </summary>
public sealed class KeptTileMiddleware(
    RequestDelegate next, SnapshotHolder holder, ServedTiles tiles, FranceCalendar calendar, MapServerOptions options,
    IResponseCompressionProvider compression)
{
    private const string Start = "/tiles/";
    private const string Date = "date=";

    // Clients of one kind all say the same, but anybody may say anything: the first so many texts are remembered.
    private const int MostChoices = 64;

    private readonly ConcurrentDictionary<string, ContentCoding> choices = [];

    /// <summary>Answers with a tile that is kept, or runs the rest of the pipeline.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsUnconditionalGet(request)
            || TryReadPath(request.Path.Value) is not var (layers, address, form)
            || TryReadQuery(request.QueryString.Value, layers) is not var (date, kind)
            || holder.Current is not { } dataset)
        {
            return next(context);
        }

        var question = new TileQuestion(layers, kind, date ?? (layers.DependsOnDate ? calendar.Today : default), address, form);
        var coding = Choose(context);
        if (tiles.CacheOf(dataset).Find(TileKey.Of(dataset, question, coding)) is not { } tile)
        {
            return next(context);
        }

        SecurityHeaders.Set(context.Response.Headers);
        OpenToAll.Set(context.Response.Headers);
        return TileResponse.WriteAsync(
            context, tile, question, coding, date is null && layers.DependsOnDate ? question.Date : null, options);
    }

    // Conditions are read further on. The address names the format, so Accept is not asked.
    private static bool IsUnconditionalGet(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.IfNoneMatch.Count == 0;

    /// <summary>Reading Accept-Encoding takes longer than finding the tile.</summary>
    private ContentCoding Choose(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding;
        if (accepted.Count == 0)
        {
            return ContentCoding.Identity;
        }

        var text = accepted.ToString();
        if (choices.TryGetValue(text, out var known))
        {
            return known;
        }

        var chosen = ContentCodings.Choose(context, compression);
        if (choices.Count < MostChoices)
        {
            choices[text] = chosen;
        }

        return chosen;
    }

    /// <summary>"/tiles/{layers}/{z}/{x}/{y}.{form}", exactly.</summary>
    private static (LayerSet Layers, TileAddress Address, TileForm Form)? TryReadPath(string? path)
    {
        if (path is null || !path.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }

        // One more than there are, so that a longer path does not fit.
        Span<Range> parts = stackalloc Range[5];
        var rest = path.AsSpan(Start.Length);
        if (rest.Split(parts, '/') != 4)
        {
            return null;
        }

        var last = rest[parts[3]];
        var dot = last.IndexOf('.');
        TileForm? form = dot < 0 ? null : last[dot..] switch { ".mvt" => TileForm.Mvt, ".geojson" => TileForm.GeoJson, _ => null };
        return form is { } known
            && LayerSet.TryParse(rest[parts[0]], out var layers)
            && (known == TileForm.Mvt || layers.IsSingle)
            && TileAddress.TryParse(rest[parts[1]], rest[parts[2]], last[..dot], out var address)
            ? (layers, address, known)
            : null;
    }

    /// <summary>"date=2024-04-29" and, for layers of a kind, "kind=CPTS" or "kind=CLS": each at most once, in any order.</summary>
    private static (DateOnly? Date, TerritoryKind Kind)? TryReadQuery(string? query, LayerSet layers)
    {
        DateOnly? date = null;
        TerritoryKind? kind = null;
        var text = query is ['?', .. var after] ? after.AsSpan() : default;
        if (text.IsEmpty)
        {
            return (null, TerritoryKind.Cpts);
        }

        foreach (var range in text.Split('&'))
        {
            var part = text[range];
            if (date is null && part.StartsWith(Date) && IsoDay.TryParse(part[Date.Length..].ToString(), out var day))
            {
                date = day;
            }
            else if (kind is null && layers.DependsOnKind && part is ("kind=CPTS" or "kind=CLS"))
            {
                kind = part is "kind=CLS" ? TerritoryKind.Cls : TerritoryKind.Cpts;
            }
            else
            {
                return null;
            }
        }

        return (date, kind ?? TerritoryKind.Cpts);
    }
}

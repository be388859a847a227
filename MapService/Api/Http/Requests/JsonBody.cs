using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Files;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Requests;

/// <summary>Reads a body as strict JSON: UTF-8, no comment, no trailing comma, no name twice, at most 16 levels.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <exception cref="RefusedRequestException">415 for another media type, charset or coding; 400 for what is not strict
    /// JSON.</exception>
    /// <exception cref="BadHttpRequestException">413 for a body that is too long.</exception>
    public static async Task<JsonElement> ReadAsync(HttpContext context)
    {
        RequireJson(context.Request);
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        try
        {
            using var document = JsonDocument.Parse(bytes.ToArray(), Strict);
            RequireTexts(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (InvalidOperationException)
        {
            throw RefusedRequestException.BadRequest(
                [Fault.OfBody("", null, "texts that are Unicode; there is half a surrogate pair (\\ud800) in one")]);
        }
        catch (JsonException fault)
        {
            var place = fault.LineNumber is { } line ? $"line {line + 1}, byte {fault.BytePositionInLine + 1}" : "the end";
            throw RefusedRequestException.BadRequest(
                [Fault.OfBody("", place, "strict JSON in UTF-8 (no comments, no trailing commas, no name twice, at most 16 levels)")]);
        }
    }

    // The parser leaves escapes alone until a text is asked for, and throws then.
    private static void RequireTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RequireTexts(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    RequireTexts(property.Value);
                }

                break;
        }
    }

    private static void RequireJson(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(Format.Json.MediaType, StringComparison.OrdinalIgnoreCase)
            && (type.Charset.Length == 0
                || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
        if (isJson && request.Headers.ContentEncoding.Count == 0)
        {
            return;
        }

        var given = request.Headers.ContentEncoding.Count == 0
            ? request.ContentType
            : $"{request.ContentType}, {request.Headers.ContentEncoding}";
        throw new RefusedRequestException(
            ProblemKind.UnsupportedMediaType,
            ProblemKind.UnsupportedMediaType.Description,
            [new Fault("header", "Content-Type", ShownText.Shorten(given), "application/json")]);
    }
}

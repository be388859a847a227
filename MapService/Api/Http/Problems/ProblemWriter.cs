using System.Text.Json;
using System.Text.Json.Serialization;
using MapService.Api.Http.Responses;
using MapService.Documents;

namespace MapService.Api.Http.Problems;

/// <summary>Problem details as RFC 9457 has them, with every fault of the request.</summary>
/// <param name="Type">Address of the description of this kind of problem.</param>
/// <param name="Title">The kind, in words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="Instance">The address that was asked for.</param>
/// <param name="Errors">Every fault; empty where the detail says it all.</param>
public sealed record ProblemAnswer(string Type, string Title, int Status, string Detail, string Instance, IReadOnlyList<Fault> Errors)
{
    /// <summary>What has changed since the caller last looked; only where that is the problem.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EditConflict? Conflict { get; init; }
}

/// <summary>Writes problem details.</summary>
public static class ProblemWriter
{
    /// <summary>Media type of problem details, without parameters.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Media type of problem details.</summary>
    public const string ContentType = MediaType + "; charset=utf-8";

    private const int LongestInstance = 500;

    /// <summary>Answers with a problem. The response must not have started.</summary>
    public static Task WriteAsync(
        HttpContext context, ProblemKind kind, string detail, IReadOnlyList<Fault> faults, EditConflict? conflict = null)
    {
        var root = PublicAddress.LinkRootOf(context);
        var path = context.Request.Path.Value ?? "/";
        var answer = new ProblemAnswer(
            root + kind.Type,
            kind.Title,
            kind.Status,
            detail,
            root + (path.Length <= LongestInstance ? path : path[..LongestInstance] + "…"),
            faults)
        {
            Conflict = conflict,
        };
        var response = context.Response;
        response.StatusCode = kind.Status;
        response.Headers.Remove("ETag");
        response.Headers.Remove("Content-Disposition");
        response.Headers.Remove("Link");
        response.Headers.CacheControl = "no-store";
        response.ContentType = ContentType;
        if (kind.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "2";
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(answer, JsonForm.Options);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

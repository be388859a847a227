using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Responses;

/// <summary>Where an answer is described.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Form">What is there.</param>
public sealed record Description(string Address, Format Form);

/// <summary>
/// An answer that is not computed yet. Its entity tag comes first; a client that has the tag gets 304, and nothing is
/// computed. Handlers check codes before they make an answer, so an unknown code is 404 for every client; where checking
/// is long work itself, see <see cref="IsCheckedByWork"/>.
/// </summary>
public sealed record Answer : IResult
{
    private readonly MapRequest request;
    private readonly string version;
    private readonly string contentType;
    private readonly Func<AnswerBody> work;

    private Answer(MapRequest request, string version, string contentType, Func<AnswerBody> work)
    {
        this.request = request;
        this.version = version;
        this.contentType = contentType;
        this.work = work;
    }

    /// <summary>What a browser saves the answer as; null for an answer that is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the caveats and the provenance are, for a form that has no place for them; null for all others.</summary>
    public Description? DescribedBy { get; init; }

    /// <summary>
    /// From when until when the answer is the same. Two dates of one period give the same bytes, so the tag is made of the period;
    /// where it is not said, of the very day.
    /// </summary>
    public ValidPeriod? Valid { get; init; }

    /// <summary>What the answer depends on besides the request's parameters (the host in absolute addresses).</summary>
    public string DependsOn { get; init; } = "";

    /// <summary>
    /// True when only the work finds out whether there is an answer. A client that names the tag was answered once; one that says it has
    /// whatever there is (*) was perhaps not.
    /// </summary>
    public bool IsCheckedByWork { get; init; }

    /// <summary>What the tag begins with, so that an edit can name it (<c>TerritoryTag</c>); empty where no edit does.</summary>
    public string TagStart { get; init; } = "";

    /// <summary>An answer in JSON.</summary>
    public static Answer OfJson<T>(MapRequest request, Dataset dataset, Func<T> work) =>
        new(request, dataset.Version, Format.Json.ContentType, () => AnswerBody.Of(
            JsonSerializer.SerializeToUtf8Bytes(work(), JsonForm.Options)));

    /// <summary>An answer of bytes in the request's form; no bytes is 204.</summary>
    public static Answer OfBytes(MapRequest request, Dataset dataset, Func<ReadOnlyMemory<byte>> work) =>
        new(request, dataset.Version, request.Format.ContentType, () => AnswerBody.Of(work()));

    /// <summary>An answer that is a file, in the request's form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="dataset">What it is made from.</param>
    /// <param name="work">Makes the file; it is closed when it has been sent.</param>
    public static Answer OfFile(MapRequest request, Dataset dataset, Func<FileStream> work) =>
        new(request, dataset.Version, request.Format.ContentType, () => AnswerBody.Of(work()));

    /// <summary>An answer from records and nothing else, of bytes in the request's form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="start">What the tags of the records begin with: their version.</param>
    /// <param name="work">Gives the bytes.</param>
    public static Answer OfRecords(MapRequest request, string start, Func<ReadOnlyMemory<byte>> work) =>
        new(request, start, request.Format.ContentType, () => AnswerBody.Of(work())) { TagStart = start };

    /// <summary>An answer that no dataset is in, of bytes in the request's form.</summary>
    public static Answer WithoutDataset(MapRequest request, Func<ReadOnlyMemory<byte>> work) =>
        new(request, "", request.Format.ContentType, () => AnswerBody.Of(work()));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var day = Valid is { } valid ? valid.ToString() : request.CanonicalDate;
        var tag = EntityTags.Of(version, $"{request.Canonical}\n{day}\n{DependsOn}", ContentCodings.Choose(httpContext), TagStart);
        if (EntityTags.IsKnownToClient(httpContext.Request, tag, anyWillDo: !IsCheckedByWork))
        {
            SetCaching(httpContext, tag);
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // Worked out before any header is set: a failure must not carry the tag of an answer.
        await using var body = IsHeavy(httpContext)
            ? await httpContext.RequestServices.GetRequiredService<HeavyWork>().RunAsync(work, httpContext.RequestAborted)
            : work();
        SetCaching(httpContext, tag);
        if (DescribedBy is { } description)
        {
            response.Headers.Link =
                $"<{PublicAddress.LinkRootOf(httpContext)}{description.Address}>; rel=\"describedby\"; "
                + $"type=\"{description.Form.MediaType}\"";
        }

        if (body.Length == 0)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (FileName is not null)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = FileName }.ToString();
        }

        await body.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    private static bool IsHeavy(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RequestShape>() is { IsHeavy: true };

    private void SetCaching(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = CacheRules.Of(context, request.DateIsToday ? request.Date : null);
        headers.Vary = context.GetEndpoint()?.Metadata.GetMetadata<RequestShape>() is { Negotiates: true }
            ? "Accept, Accept-Encoding"
            : "Accept-Encoding";
    }
}

namespace MapService.Api.Http.Problems;

/// <summary>A kind of problem that the service answers with, as RFC 9457 means it. Described on the page of the API.</summary>
/// <param name="Name">Fragment of its address on that page.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The same for every occurrence.</param>
/// <param name="Description">What it means and what to do.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Description)
{
    /// <summary>Address of the description below the root of the service; the RFC's <c>type</c>.</summary>
    public string Type => "/api.html#problem-" + Name;

    /// <summary>400.</summary>
    public static ProblemKind BadRequest { get; } = new(
        "bad-request", 400, "The request has faults",
        "Parameters, the address or the body are not as expected, or a parameter has a code that the dataset does not have. 'errors' lists "
        + "every fault with what was expected.");

    /// <summary>401.</summary>
    public static ProblemKind Unauthorised { get; } = new(
        "unauthorised", 401, "API key needed",
        "Send the header 'Authorization: Bearer KEY' with an API key. Whoever runs the service makes them with the verb 'apikey'.");

    /// <summary>403.</summary>
    public static ProblemKind Forbidden { get; } = new(
        "forbidden", 403, "Not allowed with this key", "The API key is good, but not for this.");

    /// <summary>404, a code or id.</summary>
    public static ProblemKind UnknownCode { get; } = new(
        "unknown-code", 404, "Unknown code",
        "The dataset has nothing with the code or id that the address names. The status is 404 for a code in the path, and 400 for one in "
        + "a parameter.");

    /// <summary>404, an address.</summary>
    public static ProblemKind NotFound { get; } = new(
        "not-found", 404, "No such address", "Nothing is served at this address.");

    /// <summary>405.</summary>
    public static ProblemKind MethodNotAllowed { get; } = new(
        "method-not-allowed", 405, "Method not allowed", "The address does not take this method. The Allow header lists those it takes.");

    /// <summary>406.</summary>
    public static ProblemKind NotAcceptable { get; } = new(
        "not-acceptable", 406, "Not acceptable", "The Accept header refuses every form that the address has.");

    /// <summary>412.</summary>
    public static ProblemKind Stale { get; } = new(
        "stale", 412, "Changed meanwhile",
        "It is not as it was when the caller read it. 'conflict' has its tag now, and who changed what since. Read it again, look at what "
        + "changed, and send the edit again if it still holds.");

    /// <summary>413.</summary>
    public static ProblemKind TooLarge { get; } = new(
        "too-large", 413, "The body is too large", "The body of a request may have 1 MB (1 048 576 bytes), of /records 16 MB.");

    /// <summary>415.</summary>
    public static ProblemKind UnsupportedMediaType { get; } = new(
        "unsupported-media-type", 415, "Unsupported media type", "The body must be application/json in UTF-8, not compressed.");

    /// <summary>428.</summary>
    public static ProblemKind PreconditionRequired { get; } = new(
        "precondition-required", 428, "Say what the edit was made on",
        "An edit names what it was made on, so that it overwrites nobody's unseen: If-Match with the ETag of '/territories/{id}/record', "
        + "or If-None-Match: * for a new territory.");

    /// <summary>503.</summary>
    public static ProblemKind NotReady { get; } = new(
        "not-ready", 503, "Not ready", "The dataset is being loaded. Try again in a few seconds.");

    /// <summary>503, of the works that few are done of at a time.</summary>
    public static ProblemKind Busy { get; } = new(
        "busy", 503, "Too busy", "Too many downloads, scenarios or edits are being worked on. Try again in a few seconds.");

    /// <summary>503, of the store.</summary>
    public static ProblemKind StoreUnavailable { get; } = new(
        "store-unavailable", 503, "The store does not work",
        "The store cannot be read or written at the moment: its disk is full, or its database is away. The detail says what became of an "
        + "edit.");

    /// <summary>500.</summary>
    public static ProblemKind Internal { get; } = new(
        "internal", 500, "Internal error", "A fault of the service. It was logged.");

    /// <summary>Any other status that the server gives of itself.</summary>
    public static ProblemKind Other { get; } = new(
        "other", 0, "The request could not be answered", "The status says why.");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
        [
            BadRequest, Unauthorised, Forbidden, UnknownCode, NotFound, MethodNotAllowed, NotAcceptable, Stale, TooLarge,
            UnsupportedMediaType, PreconditionRequired,
            NotReady, Busy, StoreUnavailable, Internal, Other,
        ];

    /// <summary>The kind for a status that carries no kind of its own.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        400 => BadRequest,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        500 => Internal,
        503 => NotReady,
        _ => Other with { Status = status },
    };
}

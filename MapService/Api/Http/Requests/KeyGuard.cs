using System.Security.Cryptography;
using System.Text;
using MapService.Api.Http.Problems;
using MapService.Storage.Contract;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Requests;

/// <summary>
/// Lets requests through that carry a key with the right scope. The store is asked each time, so a key that any process revokes is refused
/// at once. A wrong secret and an unknown id have the same answer, after the same time. There is nothing to guess in 2^256
/// secrets, so wrong keys are not counted.
/// </summary>
internal static class KeyGuard
{
    private const string Scheme = "Bearer ";
    private const string Challenge = "Bearer realm=\"maps\"";

    // What an unknown id is compared with.
    private static readonly string NoHash = new('0', 64);

    /// <summary>The key of a request, which must have a scope.</summary>
    /// <exception cref="RefusedRequestException">401 without a valid key; 403 where the key lacks the scope.</exception>
    /// <exception cref="StoreUnavailableException">The keys cannot be read.</exception>
    public static async Task<ApiKey> RequireAsync(HttpContext context, IWritableStore store, ApiScopes scope)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0)
        {
            throw Refused(ProblemKind.Unauthorised, ProblemKind.Unauthorised.Description, Challenge);
        }

        var text = header.Count == 1 && header[0] is { } only && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? only[Scheme.Length..].Trim()
            : null;
        var given = ApiKeyText.TryParse(text, out var parsed) ? parsed : new ApiKeyText("", "");
        var keys = await StoreAccess.RunAsync(() => store.KeysAsync(context.RequestAborted));
        var known = keys.FirstOrDefault(key => string.Equals(key.Id, given.Id, StringComparison.Ordinal));
        var isRight = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(given.SecretHash), Encoding.ASCII.GetBytes(known?.SecretHash ?? NoHash));
        if (known is null || !isRight || known.Revoked is not null)
        {
            throw Refused(
                ProblemKind.Unauthorised, "The API key is not known, is wrong or was revoked.", Challenge + ", error=\"invalid_token\"");
        }

        return known.Scopes.HasFlag(scope)
            ? known
            : throw Refused(
                ProblemKind.Forbidden,
                $"The key '{known.Name}' has not the scope '{ScopeNames.Of(scope)}' that this takes.",
                $"{Challenge}, error=\"insufficient_scope\", scope=\"{ScopeNames.Of(scope)}\"");
    }

    private static RefusedRequestException Refused(ProblemKind kind, string detail, string challenge) =>
        new(kind, detail) { Headers = [(HeaderNames.WWWAuthenticate, challenge)] };
}

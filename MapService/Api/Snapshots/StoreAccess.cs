using MapService.Api.Problems;
using MapService.Storage;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Snapshots;

/// <summary>Asks the store for what is not in the snapshot: keys and history.</summary>
internal static class StoreAccess
{
    /// <summary>Asks; a store that does not answer is a problem of its own.</summary>
    /// <exception cref="StoreUnavailableException">It does not answer.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The store does not answer. Try again in a few seconds.", e);
        }
    }

    /// <summary>The store, where it can be written to.</summary>
    /// <exception cref="RefusedRequestException">405.</exception>
    public static IWritableStore RequireWritable(IDatasetStore store) => store as IWritableStore
        ?? throw new RefusedRequestException(
            ProblemKind.MethodNotAllowed, "The service runs on a dataset that cannot be changed. Import one into a store, and serve that.")
        {
            Headers = [(HeaderNames.Allow, "GET, HEAD")],
        };
}

/// <summary>The store cannot be read or written at the moment.</summary>
/// <param name="detail">A sentence for the caller, without anything of the inner exception.</param>
/// <param name="inner">Why; for the log.</param>
public sealed class StoreUnavailableException(string detail, Exception inner) : Exception(detail, inner);

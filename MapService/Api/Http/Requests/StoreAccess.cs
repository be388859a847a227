using MapService.Api.Http.Problems;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using Microsoft.Net.Http.Headers;

namespace MapService.Api.Http.Requests;

/// <summary>Asks the store for keys and history, which the snapshot does not have.</summary>
internal static class StoreAccess
{
    /// <summary>
    /// True for what says that the store is at fault, and not the program: it cannot be reached, or what is there cannot be used (a file
    /// that is gone or damaged, a newer schema).
    /// </summary>
    public static bool IsOfStore(Exception failure) => failure is IOException or UnauthorizedAccessException or RefusedInputException;

    /// <summary>Asks; a store that does not answer, or cannot be used, is a problem of its own.</summary>
    /// <exception cref="StoreUnavailableException">It does not answer, or cannot be used.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RefusedInputException e)
        {
            throw new StoreUnavailableException(
                "The store cannot be used: it is missing or damaged, or a newer version of the program made it. The log of the service "
                + "says which.", e);
        }
        catch (Exception e) when (IsOfStore(e))
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

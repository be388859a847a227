namespace MapService.Storage.Contract;

/// <summary>
/// The connection was lost while a commit was being confirmed, and the store cannot be asked: the commit may be there or not.
/// </summary>
public sealed class StoreOutcomeUnknownException(string message, Exception inner) : IOException(message, inner);

/// <summary>The store has changed since the caller read it.</summary>
public sealed class StoreConflictException(string message) : Exception(message)
{
    /// <summary>The store has another version than the one that was to be replaced.</summary>
    internal static StoreConflictException Of(string? expected, string? found) => new(
        $"Somebody else was faster: the store has {(found is null ? "no dataset" : "version " + found)}, and what was to be stored was "
        + $"made on {(expected is null ? "an empty store" : "version " + expected)}. Nothing was changed: run it again.");
}

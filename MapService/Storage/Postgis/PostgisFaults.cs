using MapService.Territories.Checks;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>
/// Failures of PostgreSQL as those above know failures, with a sentence for people: what cannot be done now is an
/// <see cref="IOException"/>, what is of no use is refused. No sentence has a password in it.
/// </summary>
internal static class PostgisFaults
{
    /// <summary>True for what <see cref="Of"/> knows.</summary>
    public static bool Knows(Exception fault) => fault is NpgsqlException or TimeoutException;

    /// <summary>The failure to be thrown in place of one of Npgsql's.</summary>
    /// <param name="fault">What Npgsql threw.</param>
    /// <param name="place">Where the database is, for people.</param>
    /// <param name="writing">True when something was to be changed.</param>
    public static Exception Of(Exception fault, string place, bool writing) => fault is PostgresException answer
        ? OfServer(answer, place)
        : new IOException(
            writing
                ? $"{place}: no server that can be written to is within reach, or the connection to it was lost. Whatever had not been "
                    + $"confirmed may or may not be stored; look before trying again. {Reasons(fault)}"
                : $"{place} cannot be reached, or the connection was lost. {Reasons(fault)}",
            fault);

    private static Exception OfServer(PostgresException fault, string place) => fault.SqlState switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.InsufficientResources =>
            Failed(fault, place, "the server has no room left; nothing was changed", withServersWords: true),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            Failed(fault, place, "the server can only be read, because it is a standby or set so; nothing was changed"),
        PostgresErrorCodes.LockNotAvailable =>
            Failed(fault, place, "somebody else has been writing for too long; nothing was changed, try again when they are done"),
        PostgresErrorCodes.InsufficientPrivilege =>
            Failed(fault, place, "the user of the connection may not do this; nothing was changed", withServersWords: true),
        PostgresErrorCodes.InvalidCatalogName =>
            Failed(fault, place, "there is no such database: make it with createdb", withServersWords: true),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            Refused(fault, place, "damaged-database", "The server says that its files are damaged: go back to a backup"),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DatatypeMismatch
            or PostgresErrorCodes.InvalidSchemaName =>
            Refused(fault, place, "damaged-schema", "The schema maps is not as this program made it: go back to a backup"),
        _ => Failed(fault, place, "the server refused or gave up", withServersWords: true),
    };

    private static IOException Failed(PostgresException fault, string place, string what, bool withServersWords = false) =>
        new(withServersWords ? $"{place}: {what}. PostgreSQL says: {fault.MessageText}" : $"{place}: {what}.", fault);

    private static RefusedInputException Refused(PostgresException fault, string place, string code, string what) =>
        new([new InputProblem(ProblemSeverity.Refused, code, place, null, null, $"{what}. PostgreSQL says: {fault.MessageText}")]);

    // Several hosts fail in one exception with a reason each.
    private static string Reasons(Exception fault) => string.Join(" ", Innermost(fault).Distinct());

    private static IEnumerable<string> Innermost(Exception fault) => fault switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(Innermost),
        PostgresException answer => [Sentence(answer.MessageText)],
        { InnerException: AggregateException several } => Innermost(several),
        { InnerException: { } inner } => [Sentence(fault.Message), .. Innermost(inner)],
        _ => [Sentence(fault.Message)],
    };

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}

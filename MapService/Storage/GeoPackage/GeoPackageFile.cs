using System.Globalization;
using System.Text.RegularExpressions;
using MapService.Files;
using MapService.Formats.GeoPackage;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using Microsoft.Data.Sqlite;

namespace MapService.Storage.GeoPackage;

/// <summary>
/// Opens the file of a <see cref="GeoPackageStore"/>: creates it where asked to, refuses files of other programs, and brings an older
/// schema up to date in one transaction, after a backup beside the file.
/// </summary>
internal sealed partial class GeoPackageFile(string path, IReadOnlyList<Migration> migrations)
{
    private const int WaitForWriterSeconds = 30;

    // Checked once: whoever replaces the file has to stop the service first.
    private volatile bool checkedBefore;

    // Something is in the log that could not go into the file yet.
    private volatile bool logIsLeft;

    /// <summary>Whole path of the file.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>Opens the file to read it.</summary>
    /// <exception cref="RefusedInputException">It is not there, or of no use to this program.</exception>
    public SqliteConnection OpenToRead()
    {
        if (!File.Exists(FullPath))
        {
            throw Refused("no-dataset", null, "There is no such file: 'import' makes one, and so does 'serve'.");
        }

        Prepare(create: false);
        return Open(SqliteOpenMode.ReadWrite);
    }

    /// <summary>Opens the file to write to it, and makes it where there is none.</summary>
    /// <exception cref="RefusedInputException">It is of no use to this program.</exception>
    public SqliteConnection OpenToWrite()
    {
        Prepare(create: true);
        var connection = Open(SqliteOpenMode.ReadWrite);
        AddFunctions(connection);
        return connection;
    }

    /// <summary>
    /// Moves what is in the write-ahead log into the file, so that a copy of the file alone is whole. It waits for nobody: while somebody
    /// reads an older dataset, the newer one stays in the log, and <see cref="FinishLog"/> moves it later.
    /// </summary>
    public void EmptyLog(SqliteConnection connection)
    {
        try
        {
            // The first column of the answer says whether somebody held it up.
            logIsLeft = connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        }
        catch (SqliteException)
        {
            // The commit is on the disk, in the log: a full disk or a file that cannot be written must not make a failure of it.
            logIsLeft = true;
        }
    }

    /// <summary>Does what <see cref="EmptyLog"/> had to leave, where nobody holds it up any more.</summary>
    public void FinishLog(SqliteConnection connection)
    {
        if (logIsLeft)
        {
            EmptyLog(connection);
        }
    }

    /// <summary>
    /// A failure of SQLite as those above know failures: a full disk or a busy file is an <see cref="IOException"/>, damage is refused.
    /// </summary>
    public Exception Translated(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            Refused("damaged-file", null, "The file is damaged, or no GeoPackage: " + fault.Message),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new IOException(
                $"Somebody else has been writing to {FullPath} for {WaitForWriterSeconds} seconds; nothing was changed. Try again when "
                + $"they are done.", fault),
        SQLitePCL.raw.SQLITE_FULL => new IOException($"There is no room left for {FullPath}; nothing was changed.", fault),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_CANTOPEN =>
            new IOException($"{FullPath} cannot be opened or written to; nothing was changed: {fault.Message}", fault),
        _ => new IOException($"{FullPath}: {fault.Message}", fault),
    };

    private RefusedInputException Refused(string code, string? value, string message) =>
        new([new InputProblem(ProblemSeverity.Refused, code, FullPath, null, value, message)]);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = FullPath,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = WaitForWriterSeconds,
        }.ToString());
        connection.Open();

        // With a write-ahead log, FULL is what makes a commit survive a power cut.
        connection.Execute("PRAGMA synchronous = FULL");
        return connection;
    }

    private void Prepare(bool create)
    {
        if (checkedBefore)
        {
            return;
        }

        if (create)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
        }

        using var connection = Open(create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        if (connection.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            // New, or left by a program that was stopped before it wrote anything.
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {GeoPackageStandard.ApplicationId}"));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {GeoPackageStandard.UserVersion}"));
        }
        else if (connection.Number("PRAGMA application_id") != GeoPackageStandard.ApplicationId
            || connection.Number("SELECT count(*) FROM sqlite_master WHERE name = 'maps_schema'") == 0)
        {
            throw Refused(
                "not-a-dataset", null, "The file is there, and it is no dataset of this program. Name another one, which will be made.");
        }

        KeepLog(connection);
        Migrate(connection);

        // What this migration wrote, and what a process left that was killed.
        EmptyLog(connection);
        checkedBefore = true;
    }

    // Without the write-ahead log, readers would block writers. A copy made by VACUUM INTO, such as a backup, has none.
    private static void KeepLog(SqliteConnection connection)
    {
        if (connection.Rows("PRAGMA journal_mode", row => row.GetString(0)).Single() == "wal")
        {
            return;
        }

        try
        {
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_READONLY)
        {
            // A file that cannot be written to has no writers to block.
            return;
        }
    }

    private void Migrate(SqliteConnection connection)
    {
        var version = VersionOf(connection);
        if (version > migrations.Count)
        {
            throw Migrations.Newer(FullPath, version, migrations.Count);
        }

        if (version == migrations.Count)
        {
            return;
        }

        AddFunctions(connection);
        using var transaction = connection.BeginTransaction(deferred: false);

        // Somebody else may have done it while this one waited.
        version = VersionOf(connection);
        if (version is > 0 && version < migrations.Count)
        {
            Backup(version);
        }

        connection.Execute("CREATE TABLE IF NOT EXISTS maps_schema (version INTEGER NOT NULL)");
        foreach (var step in migrations.Skip(version))
        {
            connection.Execute(Template().Replace(step.Sql, match => GeoPackageStandard.Sql(match.Groups[1].Value, match.Groups[2].Value)));
        }

        connection.Execute("DELETE FROM maps_schema");
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO maps_schema VALUES ({migrations.Count})"));
        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection) =>
        connection.Number("SELECT count(*) FROM sqlite_master WHERE name = 'maps_schema'") == 0
            ? 0
            : (int)connection.Number("SELECT coalesce(max(version), 0) FROM maps_schema");

    /// <summary>
    /// A whole copy beside the file, by another connection: this one holds the lock that keeps others from writing meanwhile.
    /// </summary>
    private void Backup(int version)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{FullPath}.schema-{version}.backup");
        var unfinished = copy + ".part";
        File.Delete(unfinished);
        using (var reader = Open(SqliteOpenMode.ReadWrite))
        {
            using var command = reader.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", unfinished);
            command.ExecuteNonQuery();
        }

        DurableFile.Finish(unfinished, copy);
    }

    // Programs for maps bring the functions of the spatial index, and lack the one that guards the tables.
    private static void AddFunctions(SqliteConnection connection)
    {
        connection.CreateFunction("only_maps_may_change_this", () => 1);
        GeoPackageStandard.AddFunctions(connection);
    }

    [GeneratedRegex("^@(standard|spatial-index|guard)(?: ([a-z_]+))?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}

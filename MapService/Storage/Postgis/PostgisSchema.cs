using System.Globalization;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>
/// Makes the schema <c>maps</c> and brings an older one up to date: numbered steps, each in a transaction of its own, one program at a
/// time. Of a step that was cut off nothing is left, and the next program to come goes on from there.
/// </summary>
internal sealed class PostgisSchema(string place, IReadOnlyList<Migration> migrations)
{
    // Any number that no other program is likely to take: "maps" and a 1.
    private const long LockKey = 0x6D61_7073_0001;

    private const string Table =
        """
        CREATE TABLE maps.schema_steps (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now());
        COMMENT ON TABLE maps.schema_steps IS 'Versions of the schema. A program refuses a database whose highest number it does not know.'
        """;

    /// <summary>The version that this program makes.</summary>
    public int Newest => migrations.Count;

    /// <summary>Refuses a version that only a newer program knows.</summary>
    /// <exception cref="RefusedInputException">It is newer.</exception>
    public void Check(int version)
    {
        if (version > Newest)
        {
            throw Migrations.Newer(place, version, Newest);
        }
    }

    /// <summary>Applies the steps that the database lacks.</summary>
    /// <exception cref="RefusedInputException">A newer program was there, or there is a schema of that name that is none of
    /// ours.</exception>
    /// <exception cref="IOException">The user of the connection may not, or PostGIS is not installed.</exception>
    public async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // One step a transaction: one that fails does not undo those before it.
        int reached;
        do
        {
            reached = await StepAsync(connection, cancellation);
        }
        while (reached < Newest);
    }

    private async Task<int> StepAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock($1)", cancellation, LockKey);
        var version = await VersionAsync(connection, cancellation);
        Check(version);
        if (version == Newest)
        {
            return version;
        }

        if (version == 0)
        {
            await PrepareAsync(connection, cancellation);
        }

        var step = migrations[version];
        await connection.ExecuteAsync(
            "SELECT set_config('search_path', 'maps, ' || quote_ident(nspname), true) FROM pg_extension JOIN pg_namespace n ON n.oid = "
            + "extnamespace WHERE extname = 'postgis'",
            cancellation);
        await connection.ExecuteAsync(step.Sql, cancellation);
        await connection.ExecuteAsync("INSERT INTO maps.schema_steps (number) VALUES ($1)", cancellation, step.Number);
        await transaction.CommitAsync(cancellation);
        return step.Number;
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var there = await connection.ListAsync(
            "SELECT to_regclass('maps.schema_steps') IS NOT NULL", row => row.GetBoolean(0), cancellation);
        return there.Single()
            ? (await connection.ListAsync("SELECT coalesce(max(number), 0) FROM maps.schema_steps", row => row.GetInt32(0), cancellation))
                .Single()
            : 0;
    }

    private async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.ExecuteAsync("CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public", cancellation);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new IOException(
                $"{place}: the user of the connection may not make the extension PostGIS. Ask an administrator to run CREATE EXTENSION "
                + $"postgis in this database once.", fault);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile)
        {
            throw new IOException(
                $"{place}: PostGIS is not installed on the server; in Debian it is the package postgresql-{Major(connection)}-postgis-3. "
                + $"PostgreSQL says: {fault.MessageText}", fault);
        }

        await PrepareSchemaAsync(connection, cancellation);
    }

    // A schema that an administrator has made for this program is empty.
    private async Task PrepareSchemaAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var objects = await connection.ListAsync(
            "SELECT count(c.oid) FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid WHERE nspname = 'maps' GROUP BY n.oid",
            row => row.GetInt64(0),
            cancellation);
        if (objects.Count == 0)
        {
            await connection.ExecuteAsync("CREATE SCHEMA maps", cancellation);
        }
        else if (objects[0] > 0)
        {
            throw new RefusedInputException([new InputProblem(
                ProblemSeverity.Refused, "not-a-dataset", place, "schema maps", null,
                "There is a schema maps in this database, and it is none of this program. Use another database.")]);
        }

        await connection.ExecuteAsync(Table, cancellation);
    }

    private static string Major(NpgsqlConnection connection) => connection.PostgreSqlVersion.Major.ToString(CultureInfo.InvariantCulture);
}

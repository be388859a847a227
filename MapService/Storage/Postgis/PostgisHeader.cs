using MapService.Storage.Contract;
using MapService.Territories.Version;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>What a server says of itself and of the dataset, at the beginning of a transaction.</summary>
/// <param name="Standby">True when it follows another server and may be behind it.</param>
/// <param name="Schema">Version of the schema; 0 where there is none.</param>
/// <param name="State">What is stored; null for nothing.</param>
/// <param name="GroundVersion">Version of everything but territories (<see cref="DatasetVersion.OfGround"/>).</param>
/// <param name="KnowsGeometry">False when the connection was made before PostGIS was there, and cannot read shapes.</param>
internal sealed record PostgisHeader(bool Standby, int Schema, StoreState? State, string? GroundVersion, bool KnowsGeometry)
{
    private const string Query =
        """
        SELECT pg_is_in_recovery(), (SELECT max(number) FROM maps.schema_steps), revision, version, polygons_version, ground_version,
          (SELECT geom FROM maps.dataset_departements LIMIT 0)
        FROM maps.dataset
        """;

    private static readonly PostgisHeader Nothing = new(Standby: false, 0, null, null, KnowsGeometry: false);

    /// <summary>Asks, and locks the dataset against other writers where that is wanted.</summary>
    /// <remarks>Where there is no schema the transaction has failed and is of no use any more.</remarks>
    public static async Task<PostgisHeader> ReadAsync(NpgsqlConnection connection, bool locked, CancellationToken cancellation)
    {
        try
        {
            var rows = await connection.ListAsync(locked ? Query + " FOR UPDATE" : Query, Row, cancellation);
            return rows.SingleOrDefault() ?? Nothing;
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return Nothing;
        }
    }

    private static PostgisHeader Row(NpgsqlDataReader row) => new(
        row.GetBoolean(0),
        row.OrNull<int>(1) ?? 0,
        row.IsDBNull(3) ? null : new StoreState(row.GetInt64(2), row.GetString(3), row.GetString(4)),
        row.TextOrNull(5),
        row.GetDataTypeName(6).Contains("geometry", StringComparison.Ordinal));
}

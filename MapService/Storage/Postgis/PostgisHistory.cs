using MapService.Storage.Contract;
using MapService.Territories.Codes;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>Reads revisions and what they changed.</summary>
internal static class PostgisHistory
{
    /// <summary>The changes of a territory in revisions with a smaller number than one, the last one first.</summary>
    public static ValueTask<List<TerritoryRevision>> OfTerritoryAsync(
        NpgsqlConnection connection, TerritoryId territory, long before, int count, CancellationToken cancellation) =>
        connection.ListAsync(
            """
            SELECT number, at, who, action, reason, before, after FROM maps.territory_changes JOIN maps.revisions ON number = revision
            WHERE territory = $1 AND number < $2 ORDER BY number DESC LIMIT $3
            """,
            row => new TerritoryRevision(row.GetInt64(0), Note(row), row.TextOrNull(5), row.TextOrNull(6)),
            cancellation,
            territory.Value,
            before,
            count);

    /// <summary>Revisions with a smaller number than one, the last one first.</summary>
    public static ValueTask<List<Revision>> RevisionsAsync(
        NpgsqlConnection connection, long before, int count, CancellationToken cancellation) =>
        connection.ListAsync(
            """
            SELECT number, at, who, action, reason, version, ground_changed,
              ARRAY(SELECT territory FROM maps.territory_changes WHERE revision = number ORDER BY territory)
            FROM maps.revisions WHERE number < $1 ORDER BY number DESC LIMIT $2
            """,
            row => new Revision(
                row.GetInt64(0), Note(row), row.GetString(5), [.. row.GetFieldValue<string[]>(7).Select(TerritoryId.Parse)],
                row.GetBoolean(6)),
            cancellation,
            before,
            count);

    private static RevisionNote Note(NpgsqlDataReader row) =>
        new(row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), RevisionActions.Parse(row.GetString(3)), row.TextOrNull(4));
}

using MapService.Formats.DatasetFolder;
using MapService.Formats.Records;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using Npgsql;
using NpgsqlTypes;

namespace MapService.Storage.Postgis;

/// <summary>Writes a commit, in a transaction that the caller has begun and that holds the lock of the dataset.</summary>
internal static class PostgisWriter
{
    /// <summary>Name of the channel that notifies listeners of a commit.</summary>
    public const string Channel = "maps_dataset";

    private const string Upsert =
        """
        INSERT INTO maps.dataset_territories
          (id, kind, nom, basis, departements, in_force_from, in_force_until, certain_from, certain_until, version, document, geom)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::json, $12)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, nom = excluded.nom, basis = excluded.basis, departements = excluded.departements,
          in_force_from = excluded.in_force_from, in_force_until = excluded.in_force_until, certain_from = excluded.certain_from,
          certain_until = excluded.certain_until, version = excluded.version, document = excluded.document, geom = excluded.geom
        """;

    /// <summary>Writes what the commit changes, and its history, and reads it back; returns what the database has then.</summary>
    /// <exception cref="RefusedInputException">The database does not match its version: another program changed it.</exception>
    /// <exception cref="StoreConflictException">The database has another version than the one that is to be replaced.</exception>
    public static async Task<StoreState> WriteAsync(
        PostgisSession session, DatasetCommit commit, string place, CancellationToken cancellation)
    {
        var (connection, before) = (session.Connection, session.Header);
        if (before.State?.Version != commit.Expected)
        {
            throw StoreConflictException.Of(commit.Expected, before.State?.Version);
        }

        var plan = CommitPlan.Of(commit, await connection.ListAsync(
            "SELECT id, version, document FROM maps.dataset_territories ORDER BY id",
            row => new StoredTerritory(TerritoryId.Parse(row.GetString(0)), row.GetString(1), row.GetString(2)),
            cancellation));
        var groundChanged = plan.Versions.Ground != before.GroundVersion;
        var everything = groundChanged || CommitPlan.IsWhole(commit);
        if (everything)
        {
            await WriteGroundAsync(connection, commit, cancellation);
        }

        await WriteTerritoriesAsync(connection, commit, plan, everything, cancellation);
        await WriteSourcesAsync(connection, commit.Records, cancellation);
        var state = new StoreState((before.State?.Revision ?? 0) + 1, plan.Versions.Whole, plan.Versions.Polygons);
        await WriteHistoryAsync(connection, commit.Note, plan, state, groundChanged, cancellation);
        await connection.ExecuteAsync(
            "UPDATE maps.dataset SET revision = $1, version = $2, ground_version = $3, polygons_version = $4, provenance = $5::json",
            cancellation,
            state.Revision, state.Version, plan.Versions.Ground, state.PolygonsVersion, ProvenanceJson.Text(commit.Records.Provenance));
        var stored = await PostgisReader.ReadAsync(connection, everything ? null : commit.Records.Polygons, place, cancellation);
        StoredRows.Verify(stored, state, commit.Records.Polygons, place);
        await connection.ExecuteAsync("SELECT pg_notify($1, $2::text)", cancellation, Channel, state.Revision);
        return state;
    }

    private static async Task WriteGroundAsync(NpgsqlConnection connection, DatasetCommit commit, CancellationToken cancellation)
    {
        var records = commit.Records;
        await PostgisBulk.ReplaceAsync(
            connection,
            "maps.dataset_departements",
            Enumerable.Range(0, records.Departements.Count),
            [
                new("fid", NpgsqlDbType.Integer, i => i + 1),
                new("code", NpgsqlDbType.Text, i => records.Departements[i].Code.Value),
                new("nom", NpgsqlDbType.Text, i => records.Departements[i].Nom),
                new("region", NpgsqlDbType.Text, i => records.Departements[i].Region),
                new("geom", NpgsqlDbType.Geometry, i => PostgisGeometry.Of(commit.Outlines.Departement(i), 0)),
            ],
            cancellation);
        await PostgisBulk.ReplaceAsync(
            connection,
            "maps.dataset_epcis",
            Enumerable.Range(0, records.Epcis.Count),
            [
                new("fid", NpgsqlDbType.Integer, i => i + 1),
                new("code", NpgsqlDbType.Text, i => records.Epcis[i].Code.Value),
                new("nom", NpgsqlDbType.Text, i => records.Epcis[i].Nom),
                new("type", NpgsqlDbType.Text, i => records.Epcis[i].Type),
            ],
            cancellation);
        await PostgisBulk.ReplaceAsync(
            connection,
            "maps.dataset_former_communes",
            Enumerable.Range(0, records.FormerCommunes.Count),
            [
                new("fid", NpgsqlDbType.Integer, i => i + 1),
                new("code", NpgsqlDbType.Text, i => records.FormerCommunes[i].Code.Value),
                new("nom", NpgsqlDbType.Text, i => records.FormerCommunes[i].Nom),
                new("kind", NpgsqlDbType.Text, i => records.FormerCommunes[i].Kind.Word()),
                new("successor", NpgsqlDbType.Text, i => records.FormerCommunes[i].Successor.Value),
            ],
            cancellation);
        await PostgisBulk.ReplaceAsync(
            connection,
            "maps.dataset_communes",
            Enumerable.Range(0, records.Communes.Count),
            [
                new("fid", NpgsqlDbType.Integer, i => i + 1),
                new("code", NpgsqlDbType.Text, i => records.Communes[i].Code.Value),
                new("nom", NpgsqlDbType.Text, i => records.Communes[i].Nom),
                new("departement", NpgsqlDbType.Text, i => records.Communes[i].Departement.Value),
                new("epci", NpgsqlDbType.Text, i => records.Communes[i].Epci?.Value),
                new("population_municipale", NpgsqlDbType.Integer, i => records.Communes[i].PopulationMunicipale),
                new("population_totale", NpgsqlDbType.Integer, i => records.Communes[i].PopulationTotale),
                new("longitude", NpgsqlDbType.Double, i => records.Communes[i].Longitude),
                new("latitude", NpgsqlDbType.Double, i => records.Communes[i].Latitude),
                new("geom", NpgsqlDbType.Geometry, i => PostgisGeometry.Of(records.Polygons, i)),
            ],
            cancellation);
    }

    private static async Task WriteTerritoriesAsync(
        NpgsqlConnection connection, DatasetCommit commit, CommitPlan plan, bool everything, CancellationToken cancellation)
    {
        await connection.ForEachAsync(
            "DELETE FROM maps.dataset_territories WHERE id = $1", plan.Removed, removed => [removed.Id.Value], cancellation);

        var changed = plan.Written.Select(write => write.Number).ToHashSet();
        var same = everything
            ? commit.Records.Territories.Index()
                .Where(item => !changed.Contains(item.Index))
                .Select(item => TerritoryWrite.Unchanged(item.Index, item.Item))
            : [];

        // The row of a territory keeps its number, which a program for maps may have remembered.
        await connection.ForEachAsync(Upsert, plan.Written.Concat(same), written => ValuesOf(written, commit.Outlines), cancellation);
    }

    private static object?[] ValuesOf(TerritoryWrite written, DatasetOutlines outlines)
    {
        var territory = written.Territory;
        return
        [
            territory.Id.Value, territory.Kind.Code(), territory.Nom, territory.Composition.Basis.Word(),
            string.Join(", ", territory.Departements),
            territory.InForce.From.ToString(), territory.InForce.Until?.ToString(), territory.InForce.From.Latest,
            territory.InForce.Until?.Earliest,
            written.Version, written.Document, PostgisGeometry.Of(outlines.Territory(written.Number), 0),
        ];
    }

    private static async Task WriteSourcesAsync(NpgsqlConnection connection, DatasetRecords records, CancellationToken cancellation)
    {
        await PostgisBulk.ReplaceAsync(
            connection,
            "maps.dataset_declared_coverages",
            Enumerable.Range(0, records.DeclaredCoverages.Count),
            [
                new("number", NpgsqlDbType.Integer, i => i),
                new("document", NpgsqlDbType.Json, i => TerritoryJson.Of(records.DeclaredCoverages[i])),
            ],
            cancellation);
        await PostgisBulk.ReplaceAsync(
            connection,
            "maps.dataset_sources",
            records.Sources,
            [new("id", NpgsqlDbType.Text, source => source.Id), new("document", NpgsqlDbType.Json, source => TerritoryJson.Of(source))],
            cancellation);
    }

    private static async Task WriteHistoryAsync(
        NpgsqlConnection connection, RevisionNote note, CommitPlan plan, StoreState state, bool groundChanged,
        CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            "INSERT INTO maps.revisions (number, at, who, action, reason, version, ground_changed) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            cancellation,
            state.Revision, note.At.ToUniversalTime(), note.Who, note.Action.Word(), note.Reason, plan.Versions.Whole, groundChanged);
        const string Change = "INSERT INTO maps.territory_changes (revision, territory, before, after) VALUES ($1, $2, $3::json, $4::json)";
        await connection.ForEachAsync(
            Change, plan.Written, written => [state.Revision, written.Territory.Id.Value, written.Before, written.Document], cancellation);
        await connection.ForEachAsync(
            Change, plan.Removed, removed => [state.Revision, removed.Id.Value, removed.Document, null], cancellation);
    }
}

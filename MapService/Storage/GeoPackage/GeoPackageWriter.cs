using System.Text;
using MapService.Formats.DatasetFolder;
using MapService.Formats.GeoPackage;
using MapService.Formats.Records;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using Microsoft.Data.Sqlite;

namespace MapService.Storage.GeoPackage;

/// <summary>Writes a commit, in a transaction that the caller has begun and that holds the lock of the file.</summary>
internal static class GeoPackageWriter
{
    /// <summary>Writes what the commit changes, and its history, and reads it back; returns what the file has then.</summary>
    /// <exception cref="RefusedInputException">The file would not be what its version says: another program changed it, or it is
    /// damaged.</exception>
    /// <exception cref="StoreConflictException">The file has another version than the one that is to be replaced.</exception>
    public static StoreState Write(SqliteConnection connection, DatasetCommit commit, string place)
    {
        var before = GeoPackageReader.State(connection);
        if (before?.Version != commit.Expected)
        {
            throw StoreConflictException.Of(commit.Expected, before?.Version);
        }

        var groundBefore = connection.Rows("SELECT ground_version FROM maps_dataset", row => row.GetString(0)).SingleOrDefault();
        var plan = CommitPlan.Of(commit, [.. connection.Rows(
            "SELECT id, version, document FROM territories",
            row => new StoredTerritory(TerritoryId.Parse(row.GetString(0)), row.GetString(1), row.GetString(2)))]);
        var groundChanged = plan.Versions.Ground != groundBefore;
        var everything = groundChanged || CommitPlan.IsWhole(commit);
        if (everything)
        {
            WriteGround(connection, commit.Records, commit.Outlines.Departement);
        }

        WriteTerritories(connection, commit, plan, everything);
        WriteSources(connection, commit.Records);
        var state = new StoreState((before?.Revision ?? 0) + 1, plan.Versions.Whole, plan.Versions.Polygons);
        WriteHistory(connection, commit.Note, plan, state, groundChanged);
        connection.Execute(
            "INSERT OR REPLACE INTO maps_dataset VALUES (1, $1, $2, $3, $4, $5)",
            state.Revision, state.Version, plan.Versions.Ground, state.PolygonsVersion, ProvenanceJson.Text(commit.Records.Provenance));
        WriteContents(connection, commit.Note.At);
        var stored = GeoPackageReader.Read(connection, everything ? null : commit.Records.Polygons, place);
        StoredRows.Verify(stored, state, commit.Records.Polygons, place);
        return state;
    }

    private static void WriteGround(SqliteConnection connection, DatasetRecords records, Func<int, PolygonTable> outlineOf)
    {
        connection.Execute("DELETE FROM communes");
        connection.ForEach(
            "INSERT INTO communes VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            records.Communes.Index(),
            item => [
                item.Index + 1, GeoPackageGeometry.Write(records.Polygons, item.Index), item.Item.Code.Value, item.Item.Nom,
                item.Item.Departement.Value,
                item.Item.Epci?.Value, item.Item.PopulationMunicipale, item.Item.PopulationTotale, item.Item.Longitude,
                item.Item.Latitude]);
        connection.Execute("DELETE FROM departements");
        connection.ForEach(
            "INSERT INTO departements VALUES ($1, $2, $3, $4, $5)",
            records.Departements.Index(),
            item => [item.Index
                + 1, GeoPackageGeometry.Write(outlineOf(item.Index), 0), item.Item.Code.Value, item.Item.Nom, item.Item.Region]);
        connection.Execute("DELETE FROM epci");
        connection.ForEach(
            "INSERT INTO epci (code, nom, type) VALUES ($1, $2, $3)", records.Epcis, epci => [epci.Code.Value, epci.Nom, epci.Type]);
        connection.Execute("DELETE FROM former_communes");
        connection.ForEach(
            "INSERT INTO former_communes (code, nom, type, codeSuccesseur) VALUES ($1, $2, $3, $4)",
            records.FormerCommunes,
            former => [former.Code.Value, former.Nom, former.Kind.Word(), former.Successor.Value]);
    }

    private static void WriteTerritories(SqliteConnection connection, DatasetCommit commit, CommitPlan plan, bool everything)
    {
        connection.ForEach("DELETE FROM territories WHERE id = $1", plan.Removed, removed => [removed.Id.Value]);
        var changed = plan.Written.Select(written => written.Number).ToHashSet();
        var same = everything
            ? commit.Records.Territories.Index()
                .Where(item => !changed.Contains(item.Index))
                .Select(item => TerritoryWrite.Unchanged(item.Index, item.Item))
            : [];

        // The row of a territory keeps its number, which a program for maps may have remembered. Not ON CONFLICT: it would reach into the
        // triggers of the spatial index, whose REPLACE it undoes.
        connection.ForEach(
            """
            UPDATE territories SET geom = $1, nom = $3, kind = $4, basis = $5, departements = $6, "from" = $7, until = $8, version = $9, document = $10 WHERE id = $2
            """,
            plan.Written.Where(written => written.Before is not null).Concat(same),
            Row);
        connection.ForEach(
            """
            INSERT INTO territories (geom, id, nom, kind, basis, departements, "from", until, version, document) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            plan.Written.Where(written => written.Before is null),
            Row);

        object?[] Row(TerritoryWrite written) => [
            GeoPackageGeometry.Write(commit.Outlines.Territory(written.Number), 0), written.Territory.Id.Value, written.Territory.Nom,
            written.Territory.Kind.Code(),
            written.Territory.Composition.Basis.Word(), string.Join(", ", written.Territory.Departements),
            written.Territory.InForce.From.ToString(),
            written.Territory.InForce.Until?.ToString(), written.Version, written.Document];
    }

    private static void WriteSources(SqliteConnection connection, DatasetRecords records)
    {
        connection.Execute("DELETE FROM maps_declared_coverages");
        connection.ForEach(
            "INSERT INTO maps_declared_coverages VALUES ($1, $2)", records.DeclaredCoverages.Index(),
            item => [item.Index, TerritoryJson.Of(item.Item)]);
        connection.Execute("DELETE FROM maps_sources");
        connection.ForEach("INSERT INTO maps_sources VALUES ($1, $2)", records.Sources, source => [source.Id, TerritoryJson.Of(source)]);
    }

    private static void WriteHistory(SqliteConnection connection, RevisionNote note, CommitPlan plan, StoreState state, bool groundChanged)
    {
        connection.Execute(
            "INSERT INTO maps_revisions VALUES ($1, $2, $3, $4, $5, $6, $7)",
            state.Revision, StoredTime.Text(note.At), note.Who, note.Action.Word(), note.Reason, plan.Versions.Whole, groundChanged);
        const string Change = "INSERT INTO maps_territory_changes VALUES ($1, $2, $3, $4)";
        connection.ForEach(Change, plan.Written, written => [state.Revision, written.Territory.Id.Value, written.Before, written.Document]);
        connection.ForEach(Change, plan.Removed, removed => [state.Revision, removed.Id.Value, removed.Document, null]);
    }

    // Programs for maps take the extent of a layer from here.
    private static void WriteContents(SqliteConnection connection, DateTimeOffset at)
    {
        var sql = new StringBuilder();
        foreach (var table in (string[])["communes", "territories", "departements"])
        {
            sql.Append(
                "UPDATE gpkg_contents SET last_change = $1, (min_x, min_y, max_x, max_y) = (SELECT min(minx), min(miny), max(maxx), "
                + "max(maxy) FROM rtree_")
                .Append(table).Append("_geom) WHERE table_name = '").Append(table).Append("';");
        }

        connection.Execute(sql.ToString(), StoredTime.ToTheMillisecond(at));
    }
}

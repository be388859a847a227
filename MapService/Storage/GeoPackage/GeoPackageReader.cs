using MapService.Formats.DatasetFolder;
using MapService.Formats.GeoPackage;
using MapService.Formats.Records;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using Microsoft.Data.Sqlite;

namespace MapService.Storage.GeoPackage;

/// <summary>Reads a dataset row by row, in a transaction that the caller has begun.</summary>
internal static class GeoPackageReader
{
    /// <summary>What the file has; null when no dataset was stored.</summary>
    public static StoreState? State(SqliteConnection connection) =>
        connection.Rows(
            "SELECT revision, version, polygons_version FROM maps_dataset",
            row => new StoreState(row.GetInt64(0), row.GetString(1), row.GetString(2)))
            .SingleOrDefault();

    /// <summary>Reads everything.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="polygons">The polygons, where they are known; null to read them.</param>
    /// <param name="place">For messages.</param>
    /// <exception cref="RefusedInputException">Something is damaged: every fault.</exception>
    public static DatasetRecords Read(SqliteConnection connection, PolygonTable? polygons, string place)
    {
        var problems = new List<InputProblem>();
        var provenance = ProvenanceJson.Read(
            connection.Rows("SELECT provenance FROM maps_dataset", row => row.GetString(0)).Single(), place, problems);
        var rows = new StoredRows(place, problems);
        var departements = connection.Rows(
            "SELECT code, nom, codeRegion FROM departements ORDER BY code",
            row => rows.Departement(row.GetString(0), row.GetString(1), row.GetString(2))).ToList();
        var epcis = connection.Rows(
            "SELECT code, nom, type FROM epci ORDER BY code",
            row => rows.Epci(row.GetString(0), row.GetString(1), row.GetString(2))).ToList();
        var former = connection.Rows(
            "SELECT code, nom, type, codeSuccesseur FROM former_communes ORDER BY code, codeSuccesseur",
            row => rows.FormerCommune(row.GetString(0), row.TextOrNull(1), row.GetString(2), row.GetString(3))).ToList();
        var (communes, table) = Communes(connection, rows, polygons, problems, place);
        var territories = TerritoryJson.Read(
            connection.Rows("SELECT document FROM territories ORDER BY id", row => row.GetString(0)),
            connection.Rows("SELECT document FROM maps_declared_coverages ORDER BY number", row => row.GetString(0)),
            connection.Rows("SELECT document FROM maps_sources ORDER BY id", row => row.GetString(0)),
            place,
            problems);
        return problems.Any(problem => problem.Severity == ProblemSeverity.Refused)
            ? throw new RefusedInputException(problems)
            : new DatasetRecords(
                provenance!, departements, epcis, communes, former, table, territories.Territories, territories.DeclaredCoverages,
                territories.Sources);
    }

    private static (List<Commune> Communes, PolygonTable Table) Communes(
        SqliteConnection connection, StoredRows rows, PolygonTable? known, List<InputProblem> problems, string place)
    {
        var communes = new List<Commune>();
        var builder = new PolygonTableBuilder();
        var geometry = known is null ? "geom" : "NULL";
        var sql =
            $"SELECT code, nom, codeDepartement, codeEpci, populationMunicipale, populationTotale, longitude, latitude, {geometry} FROM "
            + $"communes ORDER BY code";
        foreach (var (commune, blob) in connection.Rows(sql, row => (
            rows.Commune(
                row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.IntOrNull(4), row.IntOrNull(5),
                row.DoubleOrNull(6), row.DoubleOrNull(7)),
            row.IsDBNull(8) ? null : row.GetFieldValue<byte[]>(8))))
        {
            communes.Add(commune);
            try
            {
                if (blob is not null)
                {
                    GeoPackageGeometry.Read(blob, builder);
                }
            }
            catch (InvalidDataException damage)
            {
                problems.Add(
                    new InputProblem(ProblemSeverity.Refused, "damaged-geometry", place, $"commune {commune.Code}", null, damage.Message));
            }

            builder.EndFeature();
        }

        return (communes, known ?? builder.ToTable());
    }
}

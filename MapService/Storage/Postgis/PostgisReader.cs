using MapService.Formats.DatasetFolder;
using MapService.Formats.Records;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using NetTopologySuite.Geometries;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>Reads a dataset row by row, in a transaction that the caller has begun.</summary>
internal static class PostgisReader
{
    /// <summary>Reads everything.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="known">The polygons, where they are known; null to read them.</param>
    /// <param name="place">For messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RefusedInputException">Something is damaged: every fault.</exception>
    public static async Task<DatasetRecords> ReadAsync(
        NpgsqlConnection connection, PolygonTable? known, string place, CancellationToken cancellation)
    {
        var problems = new List<InputProblem>();
        var rows = new StoredRows(place, problems);
        var provenance = ProvenanceJson.Read((await Texts("SELECT provenance FROM maps.dataset")).Single(), place, problems);
        var departements = await connection.ListAsync(
            "SELECT code, nom, region FROM maps.dataset_departements ORDER BY code",
            row => rows.Departement(row.GetString(0), row.GetString(1), row.GetString(2)),
            cancellation);
        var epcis = await connection.ListAsync(
            "SELECT code, nom, type FROM maps.dataset_epcis ORDER BY code",
            row => rows.Epci(row.GetString(0), row.GetString(1), row.GetString(2)), cancellation);
        var communes = await connection.ListAsync(
            "SELECT code, nom, departement, epci, population_municipale, population_totale, longitude, latitude FROM maps.dataset_communes "
            + "ORDER BY code",
            row => rows.Commune(
                row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.OrNull<int>(4), row.OrNull<int>(5),
                row.OrNull<double>(6), row.OrNull<double>(7)),
            cancellation);
        var former = await connection.ListAsync(
            "SELECT code, nom, kind, successor FROM maps.dataset_former_communes ORDER BY code, successor",
            row => rows.FormerCommune(row.GetString(0), row.TextOrNull(1), row.GetString(2), row.GetString(3)),
            cancellation);
        var polygons = known ?? await PolygonsAsync(connection, place, problems, cancellation);
        var territories = TerritoryJson.Read(
            await Texts("SELECT document FROM maps.dataset_territories ORDER BY id"),
            await Texts("SELECT document FROM maps.dataset_declared_coverages ORDER BY number"),
            await Texts("SELECT document FROM maps.dataset_sources ORDER BY id"),
            place,
            problems);
        return problems.Any(problem => problem.Severity == ProblemSeverity.Refused)
            ? throw new RefusedInputException(problems)
            : new DatasetRecords(
                provenance!,
                departements,
                epcis,
                communes,
                former,
                polygons,
                territories.Territories,
                territories.DeclaredCoverages,
                territories.Sources);

        ValueTask<List<string>> Texts(string sql) => connection.ListAsync(sql, row => row.GetString(0), cancellation);
    }

    private static async Task<PolygonTable> PolygonsAsync(
        NpgsqlConnection connection, string place, List<InputProblem> problems, CancellationToken cancellation)
    {
        var builder = new PolygonTableBuilder();
        var rows = connection.RowsAsync(
            "SELECT code, geom FROM maps.dataset_communes ORDER BY code",
            row => (Code: row.GetString(0), Geometry: row.IsDBNull(1) ? null : row.GetFieldValue<MultiPolygon>(1)),
            cancellation);
        await foreach (var (code, geometry) in rows)
        {
            try
            {
                if (geometry is not null)
                {
                    PostgisGeometry.AddTo(builder, geometry);
                }
            }
            catch (InvalidDataException damage)
            {
                problems.Add(new InputProblem(ProblemSeverity.Refused, "damaged-geometry", place, $"commune {code}", null, damage.Message));
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }
}

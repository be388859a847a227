using System.Globalization;
using MapService.Geometry;
using MapService.Territories.Dates;
using Microsoft.Data.Sqlite;

namespace MapService.Formats.GeoPackage;

/// <summary>
/// Writes a GeoPackage 1.3 for download: tables of features with a spatial index, and a table of texts. It contains no time of creation and
/// nothing random, so the same tables give the same bytes.
/// </summary>
internal static class PackageFile
{
    /// <summary>Writes the file and opens it for reading. Its name is already deleted, so the file disappears when it is closed.</summary>
    /// <param name="tables">Tables of features with distinct names.</param>
    /// <param name="texts">The table of texts.</param>
    /// <param name="lastChange">The day of the last change of the content.</param>
    /// <exception cref="IOException">There is no room for it.</exception>
    public static FileStream Open(IReadOnlyList<PackageTable> tables, PackageTexts texts, DateOnly lastChange)
    {
        var folder = Directory.CreateTempSubdirectory("maps-package-");
        try
        {
            var path = Path.Combine(folder.FullName, "layers.gpkg");
            Write(path, tables, texts, lastChange);
            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                bufferSize: 1 << 16,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, IReadOnlyList<PackageTable> tables, PackageTexts texts, DateOnly lastChange)
    {
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();

            // Nobody else sees the file, and nobody needs it after a power cut. Deleted bytes are overwritten, so that none depends on what
            // was there before.
            connection.Execute(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON");
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {GeoPackageStandard.ApplicationId}; PRAGMA user_version = {GeoPackageStandard.UserVersion}"));
            GeoPackageStandard.AddFunctions(connection);
            using var transaction = connection.BeginTransaction();
            connection.Execute(GeoPackageStandard.Sql("standard", ""));
            var at = IsoDay.Text(lastChange) + "T00:00:00.000Z";
            foreach (var table in tables)
            {
                WriteFeatures(connection, table, at);
            }

            WriteTexts(connection, texts, at);
            transaction.Commit();
        }
        catch (SqliteException fault)
        {
            throw new IOException($"{path} could not be made: {fault.Message}", fault);
        }
    }

    private static void WriteFeatures(SqliteConnection connection, PackageTable table, string at)
    {
        connection.Execute(
            $"CREATE TABLE {table.Name} (fid INTEGER PRIMARY KEY NOT NULL, geom "
            + $"MULTIPOLYGON{string.Concat(table.Columns.Select(column => $", {Quoted(column.Name)} {column.SqlType}"))})");
        connection.Execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES ($1, 'features', $1, "
            + "$2, $3, $4)",
            table.Name, table.Description, at, GeoPackageGeometry.SrsId);
        connection.Execute(
            "INSERT INTO gpkg_geometry_columns VALUES ($1, 'geom', 'MULTIPOLYGON', $2, 0, 0)", table.Name, GeoPackageGeometry.SrsId);
        connection.Execute(GeoPackageStandard.Sql("spatial-index", table.Name));
        var extent = GridBox.Empty;
        connection.ForEach(
            $"INSERT INTO {table.Name} VALUES ({Parameters(table.Columns.Count + 2)})",
            table.Features,
            feature =>
            {
                extent = extent.Including(feature.Polygons.BoxOf(0));
                return [feature.Id, GeoPackageGeometry.Write(feature.Polygons, 0), .. feature.Values];
            });
        if (!extent.IsEmpty)
        {
            var (low, high) = (new GridPoint(extent.MinX, extent.MinY), new GridPoint(extent.MaxX, extent.MaxY));
            connection.Execute(
                "UPDATE gpkg_contents SET min_x = $1, min_y = $2, max_x = $3, max_y = $4 WHERE table_name = $5",
                low.Longitude, low.Latitude, high.Longitude, high.Latitude, table.Name);
        }
    }

    private static void WriteTexts(SqliteConnection connection, PackageTexts texts, string at)
    {
        connection.Execute(
            $"CREATE TABLE {texts.Name} (fid INTEGER PRIMARY KEY NOT "
            + $"NULL{string.Concat(texts.Columns.Select(column => $", {Quoted(column)} TEXT"))})");
        connection.Execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES ($1, 'attributes', $1, $2, $3)",
            texts.Name, texts.Description, at);
        connection.ForEach(
            $"INSERT INTO {texts.Name} VALUES ({Parameters(texts.Columns.Count + 1)})", texts.Rows.Index(),
            row => [row.Index + 1, .. row.Item]);
    }

    private static string Parameters(int count) =>
        string.Join(", ", Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")));

    private static string Quoted(string name) => $"\"{name}\"";
}

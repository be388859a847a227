using MapService.Files;
using Microsoft.Data.Sqlite;

namespace MapService.Formats.GeoPackage;

/// <summary>The common parts of every GeoPackage of this program.</summary>
internal static class GeoPackageStandard
{
    /// <summary>The application id of a GeoPackage: "GPKG".</summary>
    public const int ApplicationId = 0x47504B47;

    /// <summary>GeoPackage 1.3.0.</summary>
    public const int UserVersion = 10300;

    /// <summary>The statements of a file of this folder.</summary>
    /// <param name="name">standard, spatial-index or guard.</param>
    /// <param name="table">The table of the statements; empty when they have none.</param>
    public static string Sql(string name, string table) =>
        ProgramText.Of($"Formats/GeoPackage/{name}.sql").Replace("{table}", table, StringComparison.Ordinal);

    /// <summary>Adds the functions that the triggers of a spatial index call.</summary>
    public static void AddFunctions(SqliteConnection connection)
    {
        connection.CreateFunction("ST_IsEmpty", (byte[] blob) => GeoPackageGeometry.EnvelopeOf(blob) is null, isDeterministic: true);
        connection.CreateFunction("ST_MinX", (byte[] blob) => GeoPackageGeometry.EnvelopeOf(blob)?.West, isDeterministic: true);
        connection.CreateFunction("ST_MaxX", (byte[] blob) => GeoPackageGeometry.EnvelopeOf(blob)?.East, isDeterministic: true);
        connection.CreateFunction("ST_MinY", (byte[] blob) => GeoPackageGeometry.EnvelopeOf(blob)?.South, isDeterministic: true);
        connection.CreateFunction("ST_MaxY", (byte[] blob) => GeoPackageGeometry.EnvelopeOf(blob)?.North, isDeterministic: true);
    }
}

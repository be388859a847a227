namespace MapService.Tests.Api;

/// <summary>GDAL, as somebody else's reader.</summary>
internal static class Gdal
{
    /// <summary>The rows that GDAL reads from a GeoJSON file, as it writes them to CSV: the header first.</summary>
    public static async Task<string[]> RowsAsync(byte[] geoJson)
    {
        var folder = Directory.CreateTempSubdirectory("maps-gdal-");
        try
        {
            var file = Path.Combine(folder.FullName, "layer.geojson");
            await File.WriteAllBytesAsync(file, geoJson, TestContext.Current.CancellationToken);
            var (output, errors) = await Programs.RunAsync(
                "ogr2ogr",
                "-f",
                "CSV",
                "-dialect",
                "SQLite",
                "-sql",
                "SELECT ST_IsValid(geometry) AS valid, * FROM \"layer\"",
                "/vsistdout/",
                file,
                "-oo",
                "ARRAY_AS_STRING=YES");
            Assert.Equal("", errors);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

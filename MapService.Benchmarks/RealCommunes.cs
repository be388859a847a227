using System.IO.Compression;
using MapService.Formats;
using MapService.Geometry;

namespace MapService.Benchmarks;

/// <summary>The real communes of 2018 from <c>../shared/geodata</c>, beside the checkout.</summary>
internal sealed record RealCommunes(PolygonTable Polygons, int[] DepartementOf, int DepartementCount)
{
    /// <exception cref="FileNotFoundException">The file is not beside the checkout.</exception>
    public static RealCommunes Read(string fileName)
    {
        var path = Path.Combine(Folder(), fileName);
        using var file = File.OpenRead(path);
        using Stream stream = fileName.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var read = GeoJsonPolygons.Read(bytes.ToArray(), fileName);
        var numbers = new Dictionary<string, int>();
        var departementOf = read.Codes
            .Select(code => code.StartsWith("97", StringComparison.Ordinal) ? code[..3] : code[..2])
            .Select(code => numbers.TryGetValue(code, out var number) ? number : numbers[code] = numbers.Count)
            .ToArray();
        return new RealCommunes(read.Polygons, departementOf, numbers.Count);
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Maps.sln")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "geodata");
            }
        }

        throw new FileNotFoundException("Run from a checkout with ../shared beside it.");
    }
}

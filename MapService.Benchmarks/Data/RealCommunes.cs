using System.IO.Compression;
using System.Text.Json;
using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Territories.Codes;

namespace MapService.Benchmarks.Data;

/// <summary>The real communes of 2018 from <c>../shared/geodata</c>, beside the checkout, in the order of their codes.</summary>
/// <param name="Path">The file, for peers that read it themselves.</param>
/// <param name="Codes">The code of each commune.</param>
/// <param name="Names">The name of each commune.</param>
/// <param name="Polygons">One feature a commune.</param>
/// <param name="Departements">The départements, by code.</param>
/// <param name="DepartementOf">The number of each commune's département.</param>
internal sealed record RealCommunes(
    string Path,
    IReadOnlyList<CommuneCode> Codes,
    IReadOnlyList<string> Names,
    PolygonTable Polygons,
    IReadOnlyList<DepartementCode> Departements,
    int[] DepartementOf)
{
    /// <summary>Condé-en-Normandie: the one ring of France that touches itself.</summary>
    public const string TouchesItself = "14174";

    /// <summary>Pontécoulant: the commune that it encloses.</summary>
    public const string EnclosedByIt = "14512";

    /// <param name="dataset">"bfc" or "france".</param>
    /// <exception cref="FileNotFoundException">The file is not beside the checkout.</exception>
    public static RealCommunes Read(string dataset)
    {
        var name = dataset == "bfc" ? "communes-bfc-2018.geojson" : "communes-france-2018.geojson.gz";
        var path = System.IO.Path.Combine(Checkout.Folder, "..", "shared", "geodata", name);
        var bytes = BytesOf(path);
        var names = NamesIn(bytes);
        var read = GeoJsonPolygons.Read(bytes, name);
        var order = Enumerable.Range(0, read.Codes.Count).OrderBy(feature => read.Codes[feature], StringComparer.Ordinal).ToArray();
        var polygons = new PolygonTableBuilder(read.Polygons.PointCount);
        foreach (var feature in order)
        {
            polygons.AddPolygonsOf(read.Polygons, feature);
            polygons.EndFeature();
        }

        CommuneCode[] codes = [.. order.Select(feature => CommuneCode.Parse(read.Codes[feature]))];
        DepartementCode[] departements = [.. codes.Select(code => code.Departement).Distinct().Order()];
        return new RealCommunes(
            path,
            codes,
            [.. order.Select(feature => names[feature])],
            polygons.ToTable(),
            departements,
            [.. codes.Select(code => Array.IndexOf(departements, code.Departement))]);
    }

    /// <summary>Number of a commune; -1 where it is not in the dataset.</summary>
    public int NumberOf(string code) => Codes.ToList().FindIndex(known => known.Value == code);

    /// <summary>The file as GeoJSON, unpacked.</summary>
    public byte[] ReadFile() => BytesOf(Path);

    private static byte[] BytesOf(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string[] NamesIn(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return [.. document.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("nom").GetString() ?? "")];
    }
}

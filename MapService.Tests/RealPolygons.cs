using System.IO.Compression;
using System.Text.Json;
using MapService.Geometry;

namespace MapService.Tests;

/// <summary>Real commune polygons of 2018 from <c>../shared/geodata</c>, read without the project's own readers.</summary>
internal sealed class RealPolygons
{
    private static readonly Lazy<RealPolygons> LazyBfc = new(() => Read("geodata/communes-bfc-2018.geojson"));
    private static readonly Lazy<RealPolygons> LazyFrance = new(() => Read("geodata/communes-france-2018.geojson.gz"));

    private RealPolygons(IReadOnlyList<string> codes, IReadOnlyList<string> departements, PolygonTable table)
    {
        Codes = codes;
        Departements = departements;
        Table = table;
    }

    /// <summary>Bourgogne-Franche-Comté. Skips the test where the file is not there.</summary>
    public static RealPolygons Bfc
    {
        get
        {
            SharedData.PathOf("geodata/communes-bfc-2018.geojson");
            return LazyBfc.Value;
        }
    }

    /// <summary>All of France. Skips the test where the file is not there.</summary>
    public static RealPolygons France
    {
        get
        {
            SharedData.PathOf("geodata/communes-france-2018.geojson.gz");
            return LazyFrance.Value;
        }
    }

    public IReadOnlyList<string> Codes { get; }

    public IReadOnlyList<string> Departements { get; }

    public PolygonTable Table { get; }

    private static RealPolygons Read(string relative)
    {
        using Stream file = File.OpenRead(SharedData.PathOf(relative));
        using var stream = relative.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var document = JsonDocument.Parse(stream);
        var codes = new List<string>();
        var departements = new List<string>();
        var builder = new PolygonTableBuilder();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            codes.Add(properties.GetProperty("code").GetString()!);
            departements.Add(properties.GetProperty("departement").GetString()!);
            var geometry = feature.GetProperty("geometry");
            var coordinates = geometry.GetProperty("coordinates");
            if (geometry.GetProperty("type").ValueEquals("Polygon"))
            {
                AddPolygon(builder, coordinates);
            }
            else
            {
                foreach (var polygon in coordinates.EnumerateArray())
                {
                    AddPolygon(builder, polygon);
                }
            }

            builder.EndFeature();
        }

        return new RealPolygons(codes, departements, builder.ToTable());
    }

    private static void AddPolygon(PolygonTableBuilder builder, JsonElement rings)
    {
        foreach (var ring in rings.EnumerateArray())
        {
            var last = ring.GetArrayLength() - 1;
            for (var i = 0; i < last; i++)
            {
                builder.Add(GridPoint.FromDegrees(ring[i][0].GetDouble(), ring[i][1].GetDouble()));
            }

            builder.EndRing();
        }

        builder.EndPolygon();
    }
}

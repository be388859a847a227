using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Import.Polygons;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using MapService.Territories.Codes;

namespace MapService.Tests.Import.Polygons;

/// <summary>The real polygons, read whole. Expected counts: those of <c>../shared/geodata/SOURCES.md</c>.</summary>
public sealed class RealPolygonsTests
{
    [Fact]
    public async Task The_polygons_of_Bourgogne_Franche_Comte_are_read_whole()
    {
        var (polygons, problems) = await ReadAsync("geodata/communes-bfc-2018.geojson");

        Assert.Equal(3734, polygons.Codes.Count);
        Assert.Equal(3734, polygons.Polygons.FeatureCount);
        Assert.Equal(["clockwise-rings"], problems.Select(p => p.Code));
    }

    [Fact]
    public async Task The_polygons_of_France_are_read_whole()
    {
        var (polygons, problems) = await ReadAsync("geodata/communes-france-2018.geojson.gz");
        var table = polygons.Polygons;

        Assert.Equal(34818, table.FeatureCount);

        // The table leaves out the position that closes each ring.
        Assert.Equal(2_151_381, table.PointCount + table.RingCount);
        Assert.Equal(24, table.RingCount - table.PolygonCount);
        var parts = Enumerable.Range(0, table.FeatureCount).Select(f => table.PolygonsOf(f).Count).ToArray();
        Assert.Equal(184, parts.Count(p => p > 1));
        Assert.Equal(8, parts.Max());
        Assert.DoesNotContain(problems, p => p.Severity is ProblemSeverity.Refused or ProblemSeverity.Changed);
    }

    [Fact]
    public async Task A_ring_that_touches_itself_is_noted_and_left_as_it_is()
    {
        var (polygons, problems) = await ReadAsync("geodata/communes-france-2018.geojson.gz");

        var noted = Assert.Single(problems, p => p.Code == "touches-itself");
        Assert.Contains("(14174)", noted.Feature, StringComparison.Ordinal);
        Assert.Equal("[-0.56932, 48.89639]", noted.Value);
        var feature = polygons.Codes.ToList().IndexOf(CommuneCode.Parse("14174"));
        var ring = polygons.Polygons.Ring(polygons.Polygons.RingsOf(polygons.Polygons.PolygonsOf(feature).Start).Start);
        Assert.Equal(2, ring.Count(GridPoint.FromDegrees(-0.56932, 48.89639)));
    }

    private static async Task<(CommunePolygons Polygons, List<InputProblem> Problems)> ReadAsync(string name)
    {
        var path = SharedData.PathOf(name);
        var problems = new List<InputProblem>();
        var text = await SourceReader.ReadAsync(path, ImportLimits.Default, problems, TestContext.Current.CancellationToken);
        Assert.NotNull(text);
        var polygons = PolygonReader.Read(text, path, null, GeoJsonLimits.Default, problems, TestContext.Current.CancellationToken);
        Assert.True(polygons is not null, string.Join('\n', problems.Take(20)));
        return (polygons, problems);
    }
}

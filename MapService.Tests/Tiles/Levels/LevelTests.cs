using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;
using MapService.Topology.Outlines;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;

namespace MapService.Tests.Tiles.Levels;

public sealed class LevelTests
{
    private static readonly DateOnly AnyDay = new(2024, 1, 1);

    public static TheoryData<int> Zooms => [.. Enumerable.Range(0, TileAddress.MaxZoom + 1)];

    [Theory]
    [MemberData(nameof(Zooms))]
    public void Every_commune_is_there_at_every_zoom_and_those_looked_at_are_valid(int zoom)
    {
        var polygons = Draw(Layer.Communes, zoom);
        Assert.Equal(RealCommunes.Bfc.Communes.Count, polygons.FeatureCount);
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            var commune = RealCommunes.Bfc.Communes[feature];
            Assert.True(polygons.HasPolygon(feature), $"{commune.Code} is lost.");
            if (zoom == 6 || LookedAt(feature))
            {
                AssertValid(LevelGeometries.Of(polygons, feature), commune.Code.Value);
            }
        }
    }

    // A commune drawn as the square of one that is lost covers ground of others, so that zooms with such ones are left out.
    [Theory]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(14)]
    public void No_two_communes_overlap_and_nothing_is_lost_between_them(int zoom)
    {
        var polygons = Draw(Layer.Communes, zoom);
        var communes = Enumerable.Range(0, polygons.FeatureCount)
            .Where(LookedAt)
            .Select(feature => LevelGeometries.Of(polygons, feature))
            .ToArray();
        var union = Union(communes);
        Assert.Equal(communes.Sum(commune => commune.Area), union.Area, 1e-3);

        // The départements are drawn from the same arcs: together they cover the same ground.
        var departements = Draw(Layer.Departements, zoom);
        var areas = Enumerable.Range(0, departements.FeatureCount)
            .Where(feature => RealCommunes.Bfc.Records.Departements[feature].Code.Value is "90" or "70")
            .Sum(feature => LevelGeometries.Of(departements, feature).Area);
        Assert.Equal(areas, union.Area, 1e-3);
    }

    // Half a unit's diagonal is for rounding, 0.49 units (four times that up to zoom 6) for thinning. A part that is narrower than a unit
    // once its sides are thinned may be left out, so that the other direction holds for what is left.
    [Theory]
    [InlineData(2, 2.67)]
    [InlineData(4, 2.67)]
    [InlineData(5, 2.67)]
    [InlineData(6, 2.67)]
    [InlineData(7, 1.2)]
    [InlineData(9, 1.2)]
    [InlineData(13, 1.2)]
    public void A_level_is_within_1_2_units_of_the_truth_and_within_2_7_where_communes_are_specks(int zoom, double units)
    {
        var dataset = RealCommunes.Bfc;
        var polygons = Draw(Layer.Departements, zoom);
        for (var feature = 0; feature < polygons.FeatureCount; feature++)
        {
            var communes = dataset.CommunesOf(dataset.Records.Departements[feature].Code)!;
            var truth = LevelGeometries.Of(Merge.Of(dataset.Topology, [.. communes]).ToPolygons(dataset.Topology), 0, zoom);
            var drawn = LevelGeometries.Of(polygons, feature);
            Assert.True(truth.Buffer(units + 0.02).Contains(drawn));
            var narrow = units - 0.3;
            Assert.True(drawn.Buffer(units + 0.02).Contains(truth.Buffer(-narrow).Buffer(narrow)));
        }
    }

    [Fact]
    public void Voronoi_cells_about_a_unit_wide_stay_apart_and_valid()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var dataset = Voronoi.Cells(seed, count: 300, widthDegrees: 1.5 + (seed * 0.1));
            var polygons = LayerFeaturesAt(dataset, Layer.Communes, 0);
            for (var feature = 0; feature < polygons.FeatureCount; feature++)
            {
                Assert.True(polygons.HasPolygon(feature));
                AssertValid(LevelGeometries.Of(polygons, feature), $"cell {feature} of seed {seed}");
            }

            for (var zoom = 1; zoom <= 6; zoom++)
            {
                var level = LayerFeaturesAt(dataset, Layer.Communes, zoom);
                var cells = Enumerable.Range(0, level.FeatureCount).Select(feature => LevelGeometries.Of(level, feature)).ToList();
                cells.ForEach(cell => AssertValid(cell, $"zoom {zoom}, seed {seed}"));
                if (zoom >= 4)
                {
                    Assert.Equal(cells.Sum(cell => cell.Area), Union([.. cells]).Area, 1e-6);
                }
            }
        }
    }

    /// <summary>Two départements side by side, some 650 communes: NetTopologySuite takes its time.</summary>
    private static bool LookedAt(int commune) => RealCommunes.Bfc.Communes[commune].Departement.Value is "90" or "70";

    private static LevelPolygons Draw(Layer layer, int zoom) => LayerFeaturesAt(RealCommunes.Bfc, layer, zoom);

    private static LevelPolygons LayerFeaturesAt(Dataset dataset, Layer layer, int zoom) =>
        DrawnLayer.Of(dataset, layer, TerritoryKind.Cpts, AnyDay).At(zoom).Polygons;

    private static NetTopologySuite.Geometries.Geometry Union(NetTopologySuite.Geometries.Geometry[] geometries) =>
        UnaryUnionNG.Union(geometries, geometries[0].Factory, new PrecisionModel());

    private static void AssertValid(NetTopologySuite.Geometries.Geometry geometry, string what)
    {
        var check = new IsValidOp(geometry);
        Assert.True(check.IsValid, $"{what}: {check.ValidationError} {geometry}");
    }
}

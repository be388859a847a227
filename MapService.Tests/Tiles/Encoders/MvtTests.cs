using System.Text.Json;
using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tests.Tiles.Levels;
using MapService.Tiles;
using MapService.Tiles.Cutting;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;
using NetTopologySuite.Geometries;

namespace MapService.Tests.Tiles.Encoders;

/// <summary>Vector tiles read back by readers that are not ours: GDAL's, and Mapbox's under Node.</summary>
public sealed class MvtTests
{
    private static readonly TileAddress Tile = new(9, 261, 180);
    private static readonly DateOnly Day = new(2024, 4, 29);
    private static readonly Layer[] Layers = [Layer.Communes, Layer.Departements, Layer.Cpts, Layer.Gaps];

    [Fact]
    public async Task Gdal_reads_every_layer_with_the_same_features_attributes_and_positions()
    {
        var dataset = await EmbeddedDataset.GetAsync();
        foreach (var layer in Layers)
        {
            using var read = JsonDocument.Parse(await WithTileFileAsync(dataset, async file =>
                (await Programs.RunAsync(
                    "ogr2ogr",
                    "-f",
                    "GeoJSON",
                    "/vsistdout/",
                    file,
                    layer.Name(),
                    "-oo",
                    "X=261",
                    "-oo",
                    "Y=180",
                    "-oo",
                    "Z=9",
                    "-oo",
                    "CLIP=NO")).Output));
            var found = read.RootElement.GetProperty("features").EnumerateArray()
                .ToDictionary(feature => feature.GetProperty("properties").GetProperty("mvt_id").GetInt64());
            var (features, pieces) = new TileCutter().Cut(DrawnLayer.Of(dataset, layer, TerritoryKind.Cpts, Day).At(Tile.Zoom), Tile, 64);
            var expected = LayerFeatures.Of(dataset, layer, TerritoryKind.Cpts, Day);
            Assert.NotEmpty(features);
            Assert.Equal(features.Count, found.Count);
            for (var i = 0; i < features.Count; i++)
            {
                var feature = found[expected.Features[features[i]].Id];
                AssertAttributes(expected, features[i], feature.GetProperty("properties"));
                var exact = LevelGeometries.Of(pieces, i).Normalized();
                Assert.True(
                    Positions(feature.GetProperty("geometry")).Normalized().EqualsExact(exact, 0.01), expected.Features[features[i]].Key);
            }
        }
    }

    [Fact]
    public async Task Mapboxs_reader_finds_the_same_features_values_and_windings()
    {
        var reader = Path.Combine(NpmPackage.Folder, "read-mvt.js");
        var dataset = await EmbeddedDataset.GetAsync();
        using var read = JsonDocument.Parse(
            await WithTileFileAsync(dataset, async file => (await Programs.RunAsync("node", reader, file)).Output));
        Assert.Equal(Layers.Select(layer => layer.Name()).Order(), read.RootElement.EnumerateObject().Select(layer => layer.Name).Order());
        foreach (var layer in Layers)
        {
            var found = read.RootElement.GetProperty(layer.Name());
            Assert.Equal(2, found.GetProperty("version").GetInt32());
            Assert.Equal(4096, found.GetProperty("extent").GetInt32());
            var expected = LayerFeatures.Of(dataset, layer, TerritoryKind.Cpts, Day);
            var (features, pieces) = new TileCutter().Cut(DrawnLayer.Of(dataset, layer, TerritoryKind.Cpts, Day).At(Tile.Zoom), Tile, 64);
            Assert.Equal(features.Count, found.GetProperty("features").GetArrayLength());
            for (var i = 0; i < features.Count; i++)
            {
                var feature = found.GetProperty("features")[i];
                Assert.Equal(expected.Features[features[i]].Id, feature.GetProperty("id").GetInt64());
                AssertAttributes(expected, features[i], feature.GetProperty("properties"));
                Assert.Equal(RingAreas(pieces, i), feature.GetProperty("ringAreas").EnumerateArray().Select(area => area.GetDouble()));
            }
        }
    }

    [Fact]
    public async Task A_tile_where_nothing_is_has_no_bytes()
    {
        var dataset = await EmbeddedDataset.GetAsync();
        Assert.Empty(TileRenderer.Mvt(dataset, LayerNames.All, TerritoryKind.Cpts, Day, new TileAddress(9, 0, 0)));
    }

    /// <summary>Signed areas of the rings of a feature, positive where a ring is a shell by the specification.</summary>
    private static IEnumerable<double> RingAreas(LevelPolygons pieces, int feature)
    {
        foreach (var polygon in pieces.PolygonsOf(feature).ToList())
        {
            foreach (var ring in pieces.RingsOf(polygon).ToList())
            {
                var area = LevelRings.DoubleAreaOf(pieces.X(ring), pieces.Y(ring)) / 2.0;
                Assert.Equal(ring == pieces.RingsOf(polygon).Start, area > 0);
                yield return area;
            }
        }
    }

    private static void AssertAttributes(LayerFeatures layer, int feature, JsonElement found)
    {
        for (var column = 0; column < layer.Columns.Count; column++)
        {
            var value = layer.Features[feature].Values[column];
            var there = found.TryGetProperty(layer.Columns[column].Name, out var read) && read.ValueKind != JsonValueKind.Null;
            Assert.Equal(value.IsKnown, there);
            if (there)
            {
                Assert.Equal(
                    value.Type switch
                    {
                        PropertyType.Text or PropertyType.Day => value.Text,
                        PropertyType.Integer => value.Integer,
                        PropertyType.Decimal => value.Decimal,
                        _ => (object)value.Flag,
                    },
                    value.Type switch
                    {
                        PropertyType.Text or PropertyType.Day => read.GetString(),
                        PropertyType.Integer => read.GetInt64(),
                        PropertyType.Decimal => read.GetDouble(),
                        _ => (object)read.GetBoolean(),
                    });
            }
        }
    }

    /// <summary>A GeoJSON geometry in EPSG:3857 metres, back in the units of the tile's zoom.</summary>
    private static NetTopologySuite.Geometries.Geometry Positions(JsonElement geometry)
    {
        var factory = new GeometryFactory();
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray();
        var built = polygons.Select(polygon =>
        {
            var rings = polygon.EnumerateArray()
                .Select(ring => factory.CreateLinearRing([.. ring.EnumerateArray().Select(Position)]))
                .ToArray();
            return factory.CreatePolygon(rings[0], rings[1..]);
        }).ToArray();
        return built.Length == 1 ? built[0] : factory.CreateMultiPolygon(built);

        static Coordinate Position(JsonElement position)
        {
            var units = Math.ScaleB(4096, Tile.Zoom) / (2 * WebMercator.HalfWorldMetres);
            return new Coordinate(
                (position[0].GetDouble() + WebMercator.HalfWorldMetres) * units,
                (WebMercator.HalfWorldMetres - position[1].GetDouble()) * units);
        }
    }

    private static async Task<string> WithTileFileAsync(Dataset dataset, Func<string, Task<string>> read)
    {
        var folder = Directory.CreateTempSubdirectory("maps-mvt-");
        try
        {
            var file = Path.Combine(folder.FullName, "tile.mvt");
            await File.WriteAllBytesAsync(
                file, TileRenderer.Mvt(dataset, Layers, TerritoryKind.Cpts, Day, Tile), TestContext.Current.CancellationToken);
            return await read(file);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}

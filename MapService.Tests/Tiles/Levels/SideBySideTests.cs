using System.Text.Json;
using MapService.Geometry;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles;
using MapService.Tiles.Grid;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Tests.Tiles.Levels;

/// <summary>The GeoJSON tiles of zoom 9, put side by side again, against the real polygons.</summary>
public sealed class SideBySideTests
{
    private const int Zoom = 9;

    private static readonly Lazy<Dictionary<long, List<NtsGeometry>>> Pieces = new(ReadTiles);

    private static readonly Lazy<NtsGeometry[]> Rebuilt = new(() => [.. RealCommunes.Bfc.Communes.Select(commune =>
        Union(Pieces.Value.GetValueOrDefault(FeatureIds.Of(commune.Code))
            ?? throw new InvalidOperationException($"{commune.Code} is in no tile.")))]);

    [Fact]
    public void No_commune_is_lost_and_each_is_within_a_unit_of_its_boundary()
    {
        var polygons = RealCommunes.Bfc.Records.Polygons;
        Assert.Equal(polygons.FeatureCount, RealCommunesThere().Length);
        for (var commune = 0; commune < polygons.FeatureCount; commune++)
        {
            var truth = LevelGeometries.Of(polygons, commune, Zoom);
            var rebuilt = RealCommunesThere()[commune];

            // The square of a unit on every side is more than the area may differ by; the box says where.
            Assert.InRange(rebuilt.Area, truth.Area - truth.Length - 4, truth.Area + truth.Length + 4);
            var within = truth.EnvelopeInternal.Copy();
            within.ExpandBy(1);
            Assert.True(within.Contains(rebuilt.EnvelopeInternal));
            if (commune % 20 == 0)
            {
                Assert.True(truth.Buffer(1.02).Contains(rebuilt), $"{RealCommunes.Bfc.Communes[commune].Code} is beyond its boundary.");

                // What is narrower than a unit may have lost its width.
                Assert.True(
                    rebuilt.Buffer(1.02).Contains(truth.Buffer(-0.6).Buffer(0.6)),
                    $"{RealCommunes.Bfc.Communes[commune].Code} is short of its boundary.");
            }
        }
    }

    [Fact]
    public void A_commune_has_as_many_parts_and_holes_as_its_polygons_but_where_a_neck_is_narrower_than_a_unit()
    {
        var polygons = RealCommunes.Bfc.Records.Polygons;
        var differing = new List<string>();
        for (var commune = 0; commune < polygons.FeatureCount; commune++)
        {
            var rebuilt = RealCommunesThere()[commune];
            var parts = polygons.PolygonsOf(commune).ToList();
            var holes = parts.Sum(part => polygons.RingsOf(part).Count - 1);
            var necks = rebuilt.NumGeometries == parts.Count
                ? 0
                : LevelGeometries.Of(polygons, commune, Zoom).Buffer(-0.6).NumGeometries - parts.Count;
            if (rebuilt.NumGeometries != parts.Count + necks || Holes(rebuilt) != holes)
            {
                differing.Add(
                    $"{RealCommunes.Bfc.Communes[commune].Code}: {rebuilt.NumGeometries}+{Holes(rebuilt)}, not {parts.Count}+{holes}");
            }
        }

        Assert.Empty(differing);
    }

    [Fact]
    public void There_is_no_seam_and_no_overlap_between_communes_or_tiles()
    {
        var all = Union([.. RealCommunesThere()]);
        Assert.Equal(RealCommunesThere().Sum(commune => commune.Area), all.Area, 1e-3);
        Assert.Equal(Pieces.Value.Values.SelectMany(pieces => pieces).Sum(piece => piece.Area), all.Area, 1e-3);

        // The region as OverlayNG unites it from the original polygons.
        var polygons = RealCommunes.Bfc.Records.Polygons;
        var truth = Union([.. Enumerable.Range(0, polygons.FeatureCount).Select(commune => LevelGeometries.Of(polygons, commune, 0))]);
        Assert.Equal(truth.NumGeometries, all.NumGeometries);
        Assert.Equal(Holes(truth), Holes(all));
    }

    [Fact]
    public void Neighbours_still_share_their_border()
    {
        var dataset = RealCommunes.Bfc;
        for (var commune = 0; commune < dataset.Communes.Count; commune += 7)
        {
            foreach (var neighbour in dataset.Neighbours[commune])
            {
                // A unit of zoom 9 is 50 m here; a shorter border may end as a single vertex.
                if (neighbour.SharedBorderMetres > 250)
                {
                    var shared = OverlayNG.Overlay(
                        RealCommunesThere()[commune], RealCommunesThere()[neighbour.Feature],
                        NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
                    Assert.True(
                        shared.Length > 0,
                        $"{dataset.Communes[commune].Code} and {dataset.Communes[neighbour.Feature].Code} share no border.");
                    Assert.Equal(0, shared.Area);
                }
            }
        }
    }

    private static NtsGeometry[] RealCommunesThere()
    {
        SharedData.PathOf("geodata/communes-bfc-2018.geojson");
        return Rebuilt.Value;
    }

    private static int Holes(NtsGeometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries)
            .Sum(part => ((NetTopologySuite.Geometries.Polygon)geometry.GetGeometryN(part)).NumInteriorRings);

    private static NtsGeometry Union(List<NtsGeometry> geometries) =>
        geometries.Count == 1
            ? geometries[0]
            : UnaryUnionNG.Union(geometries, geometries[0].Factory, new NetTopologySuite.Geometries.PrecisionModel());

    private static Dictionary<long, List<NtsGeometry>> ReadTiles()
    {
        var pieces = new Dictionary<long, List<NtsGeometry>>();
        var dataset = RealCommunes.Bfc;
        var box = Enumerable.Range(0, dataset.Communes.Count)
            .Aggregate(GridBox.Empty, (all, commune) => all.Including(dataset.Records.Polygons.BoxOf(commune)));
        var (west, east) = (Column(box.MinX / 1e7), Column(box.MaxX / 1e7));
        var (north, south) = (Row(box.MaxY / 1e7), Row(box.MinY / 1e7));
        for (var x = west; x <= east; x++)
        {
            for (var y = north; y <= south; y++)
            {
                using var json = JsonDocument.Parse(TileRenderer.GeoJson(
                    dataset, Layer.Communes, TerritoryKind.Cpts, new DateOnly(2024, 1, 1), new TileAddress(Zoom, x, y)));
                foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
                {
                    Add(feature, LevelGeometries.Box(x * 4096, y * 4096, (x + 1) * 4096, (y + 1) * 4096));
                }
            }
        }

        return pieces;

        void Add(JsonElement feature, NtsGeometry tile)
        {
            var piece = LevelGeometries.Of(feature.GetProperty("geometry"), Zoom);
            Assert.True(new IsValidOp(piece).IsValid);
            Assert.True(tile.EnvelopeInternal.Contains(piece.EnvelopeInternal), "A piece is outside its tile.");
            AssertWinding(piece);
            var id = feature.GetProperty("id").GetInt64();
            pieces.TryAdd(id, []);
            pieces[id].Add(piece);
        }
    }

    /// <summary>
    /// RFC 7946: shells anticlockwise with y up, which is clockwise in the units of a level, with y down; holes the other way.
    /// </summary>
    private static void AssertWinding(NtsGeometry geometry)
    {
        for (var part = 0; part < geometry.NumGeometries; part++)
        {
            var polygon = (NetTopologySuite.Geometries.Polygon)geometry.GetGeometryN(part);
            Assert.False(NetTopologySuite.Algorithm.Orientation.IsCCW(polygon.ExteriorRing.CoordinateSequence));
            Assert.All(polygon.InteriorRings, hole => Assert.True(NetTopologySuite.Algorithm.Orientation.IsCCW(hole.CoordinateSequence)));
        }
    }

    private static int Column(double longitude) => (int)(WebMercator.WorldX(longitude) * (1 << Zoom));

    private static int Row(double latitude) => (int)(WebMercator.WorldY(latitude) * (1 << Zoom));
}

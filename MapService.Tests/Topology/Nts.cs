using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Outlines;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Tests.Topology;

/// <summary>Compares the project's outlines with NetTopologySuite's OverlayNG, in grid coordinates.</summary>
internal static class Nts
{
    /// <summary>A table of WKT polygons whose coordinates are grid steps; "EMPTY" is a feature without a polygon.</summary>
    public static PolygonTable Table(params string[] wkt)
    {
        var builder = new PolygonTableBuilder();
        foreach (var text in wkt)
        {
            var geometry = text == "EMPTY" ? Polygon.Empty : new WKTReader().Read(text);
            for (var i = 0; i < geometry.NumGeometries; i++)
            {
                if (geometry.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                {
                    NtsPolygons.Add(builder, polygon);
                }
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }

    /// <summary>OverlayNG's union. United with itself once more, since a single geometry comes back from a union as it was.</summary>
    public static NtsGeometry Union(PolygonTable table, IEnumerable<int> features)
    {
        var union = OverlayNGRobust.Union(features.Select(f => (NtsGeometry)NtsPolygons.Of(table, f)).ToArray(), NtsPolygons.Grid);
        return OverlayNGRobust.Overlay(union, union, SpatialFunction.Union);
    }

    /// <summary>
    /// CoverageUnion's union of features that fit together. Two holes that touch are one ring that touches itself there, which is not
    /// valid; united with itself, the union has them apart.
    /// </summary>
    public static NtsGeometry CoverageUnion(PolygonTable table, IReadOnlyCollection<int> features)
    {
        if (features.Count == 0)
        {
            return NtsPolygons.Grid.CreateMultiPolygon();
        }

        var union = NetTopologySuite.Coverage.CoverageUnion.Union([.. features.Select(f => (NtsGeometry)NtsPolygons.Of(table, f))]);
        return OverlayNGRobust.Overlay(union, union, SpatialFunction.Union);
    }

    /// <summary>
    /// The outline is valid, wound as RFC 7946 says, and covers the same ground as the union, in as many parts and holes.
    /// </summary>
    public static void CheckIsUnion(CoverageTopology topology, Outline outline, NtsGeometry union, string what)
    {
        var polygons = outline.ToPolygons(topology);
        var ours = NtsPolygons.Of(polygons, 0);
        var valid = new IsValidOp(ours);
        Assert.True(valid.IsValid, $"{what}: {valid.ValidationError}");
        CheckWinding(polygons, what);
        Assert.Equal((Parts(union), Holes(union)), (Parts(ours), Holes(ours)));
        if (!ours.Normalized().EqualsExact(AsMulti(union).Normalized()))
        {
            Assert.True(ours.EqualsTopologically(union), $"{what}: {ours.SymmetricDifference(union)}");
        }
    }

    /// <summary>Every merge of the table's features that is asked for equals OverlayNG's union.</summary>
    public static void CheckMerge(PolygonTable table, params int[] features)
    {
        var topology = CoverageTopology.Build(table);
        CheckIsUnion(topology, Merge.Of(topology, features), Union(table, features), string.Join(',', features));
    }

    /// <summary>
    /// Like <see cref="CheckMerge"/> where edges cross between grid positions: the outline is valid and wound right, and no part of
    /// what it and the union do not share is wider than a grid step.
    /// </summary>
    public static void CheckMergeToOneStep(PolygonTable table, params int[] features)
    {
        var topology = CoverageTopology.Build(table);
        var polygons = Merge.Of(topology, features).ToPolygons(topology);
        var (ours, union) = (NtsPolygons.Of(polygons, 0), Union(table, features));
        var valid = new IsValidOp(ours);
        Assert.True(valid.IsValid, $"{string.Join(',', features)}: {valid.ValidationError}");
        CheckWinding(polygons, string.Join(',', features));
        Assert.True(Widened(union).Covers(ours) && Widened(ours).Covers(union), $"{ours} is not {union} to a grid step.");

        // With coordinates that are not rounded to whole steps again.
        static NtsGeometry Widened(NtsGeometry geometry) => new GeometryFactory().CreateGeometry(geometry).Buffer(1.5);
    }

    private static int Parts(NtsGeometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Count(i => geometry.GetGeometryN(i) is Polygon { IsEmpty: false });

    private static int Holes(NtsGeometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Sum(i => geometry.GetGeometryN(i) is Polygon p ? p.NumInteriorRings : 0);

    private static MultiPolygon AsMulti(NtsGeometry geometry) => geometry switch
    {
        MultiPolygon multi => multi,
        Polygon { IsEmpty: false } polygon => NtsPolygons.Grid.CreateMultiPolygon([polygon]),
        _ => NtsPolygons.Grid.CreateMultiPolygon(),
    };

    private static void CheckWinding(PolygonTable polygons, string what)
    {
        foreach (var polygon in polygons.PolygonsOf(0))
        {
            var rings = polygons.RingsOf(polygon);
            foreach (var ring in rings)
            {
                var coordinates = NtsPolygons.Closed(polygons.Ring(ring));
                Assert.True(
                    NetTopologySuite.Algorithm.Orientation.IsCCW(coordinates) == (ring == rings.Start),
                    $"{what}: ring {ring} is wound the wrong way.");
            }
        }
    }
}

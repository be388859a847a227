using MapService.Geometry;
using MapService.Topology;
using MapService.Topology.Defects;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NtsGeometry = NetTopologySuite.Geometries.Geometry;

namespace MapService.Tests.Topology.Defects;

/// <summary>
/// Compares overlaps and unmatched borders with the segments that NetTopologySuite's CoverageValidator finds invalid, in grid
/// coordinates. The validator names whole segments of a feature's rings, so one of its segments lies at a defect when it comes near it.
/// </summary>
internal static class CoverageReferee
{
    /// <summary>Noding moves a crossing of two edges to the nearest position of the grid: by half a step each way at most.</summary>
    private const double HalfAStepEachWay = 0.71;

    // Coordinates that no operation rounds.
    private static readonly GeometryFactory Exact = new();

    /// <summary>The features of a table, for the referees.</summary>
    public static NtsGeometry[] Features(PolygonTable table) =>
        [.. Enumerable.Range(0, table.FeatureCount).Select(feature => Exact.CreateGeometry(NtsPolygons.Of(table, feature)))];

    /// <summary>The features that have an invalid segment.</summary>
    public static int[] InvalidFeatures(PolygonTable table)
    {
        var found = CoverageValidator.Validate(Features(table));
        return [.. Enumerable.Range(0, found.Length).Where(feature => found[feature] is { IsEmpty: false })];
    }

    /// <summary>
    /// For edges that cross on grid positions only: every invalid segment touches an overlap or an unmatched border of its feature, and
    /// each of those touches an invalid segment of one of its features.
    /// </summary>
    public static void CheckExactly(PolygonTable table)
    {
        var defects = Misfits(DefectFinder.Find(CoverageTopology.Build(table)));
        var segments = InvalidSegments(Features(table));
        Assert.Empty(Unexplained(segments, defects, 0));
        Assert.Empty(Unseen(defects, segments, 0));
    }

    /// <summary>
    /// The same where edges cross between grid positions. An overlap thinner than a step can vanish when its corners are rounded; what is
    /// left beside it is a gap, so the defect at the place may be of any kind. A gap thinner than a step can become a border that does not
    /// match; the validator sees it when it is asked for gaps of two steps.
    /// </summary>
    /// <returns>How many segments the validator found invalid.</returns>
    public static int CheckToHalfAStep(PolygonTable table)
    {
        var all = DefectFinder.Find(CoverageTopology.Build(table));
        var features = Features(table);
        var segments = InvalidSegments(features);
        Assert.Empty(Unexplained(segments, all, HalfAStepEachWay));

        var unseen = Unseen(Misfits(all), segments, HalfAStepEachWay);
        Assert.All(unseen, defect => Assert.Equal(DefectKind.UnmatchedBorder, defect.Kind));
        Assert.Empty(Unseen(unseen, InvalidSegments(features, gapWidth: 2), HalfAStepEachWay));
        return segments.Sum(ofFeature => ofFeature.Count());
    }

    private static Defect[] Misfits(IEnumerable<Defect> defects) => [.. defects.Where(defect => defect.Kind != DefectKind.SliverGap)];

    private static ILookup<int, LineString> InvalidSegments(NtsGeometry[] features, double gapWidth = 0)
    {
        var found = CoverageValidator.Validate(features, gapWidth);
        return Enumerable.Range(0, found.Length)
            .Where(feature => found[feature] is not null)
            .SelectMany(feature => Segments(found[feature]).Select(segment => (feature, segment)))
            .ToLookup(pair => pair.feature, pair => pair.segment);
    }

    private static IEnumerable<LineString> Segments(NtsGeometry lines) =>
        from part in Enumerable.Range(0, lines.NumGeometries)
        let coordinates = lines.GetGeometryN(part).Coordinates
        from i in Enumerable.Range(1, Math.Max(0, coordinates.Length - 1))
        select Exact.CreateLineString([coordinates[i - 1], coordinates[i]]);

    /// <summary>The segments that are at no defect of their feature.</summary>
    private static List<string> Unexplained(ILookup<int, LineString> segments, IEnumerable<Defect> defects, double tolerance)
    {
        var placesOf = defects.SelectMany(defect => defect.Features.Select(feature => (feature, Place: PlaceOf(defect))))
            .ToLookup(pair => pair.feature, pair => pair.Place);
        return
        [
            .. from ofFeature in segments
               from segment in ofFeature
               where !placesOf[ofFeature.Key].Any(place => place.IsWithinDistance(segment, tolerance))
               select $"feature {ofFeature.Key}: {segment}",
        ];
    }

    /// <summary>The defects at which none of their features has a segment.</summary>
    private static List<Defect> Unseen(IEnumerable<Defect> defects, ILookup<int, LineString> segments, double tolerance) =>
    [
        .. from defect in defects
           let place = PlaceOf(defect)
           where !defect.Features.Any(feature => segments[feature].Any(segment => place.IsWithinDistance(segment, tolerance)))
           select defect,
    ];

    private static NtsGeometry PlaceOf(Defect defect) => defect.Kind == DefectKind.UnmatchedBorder
        ? Exact.CreateLineString([.. defect.Border.Select(position => new Coordinate(position.X, position.Y))])
        : Exact.CreateGeometry(NtsPolygons.Of(defect.Ground, 0));
}

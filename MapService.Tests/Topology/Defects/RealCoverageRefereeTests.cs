using MapService.Geometry;
using MapService.Tests.Topology.Noding;
using MapService.Topology;
using MapService.Topology.Defects;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace MapService.Tests.Topology.Defects;

/// <summary>
/// Real communes before NetTopologySuite's CoverageValidator and CoverageGapFinder: as they are, and damaged with fixed seeds. Reads
/// <c>../shared</c>; skips without it.
/// </summary>
public sealed class RealCoverageRefereeTests
{
    // The referee measures in one plane for the whole region. There, a degree of longitude at 46.2 or at 48.4 degrees north is drawn
    // 2.1 % too short or too long, the ellipsoid adds less than 0.5 %, and the finder looks for the largest circle to about 1 %.
    private const double WidthTolerance = 0.96;

    private static readonly AffineTransformation ToMetres = AffineTransformation.ScaleInstance(
        0.01115 * Math.Cos(47.3 * Math.PI / 180), 0.01112);

    [Fact]
    public void The_communes_of_France_are_a_valid_coverage_without_narrow_gaps()
    {
        var table = RealPolygons.France.Table;
        var features = CoverageReferee.Features(table);
        Assert.Empty(DefectFinder.Find(CoverageTopology.Build(table), 50));
        Assert.Empty(CoverageReferee.InvalidFeatures(table));

        // 4500 steps are 50 m from north to south, and less from west to east.
        Assert.True(CoverageGapFinder.FindGaps(features, 4500).IsEmpty);
    }

    [Theory]
    [InlineData("a vertex in another place", 11)]
    [InlineData("a vertex in another place", 21)]
    [InlineData("a vertex less", 12)]
    [InlineData("whole communes shifted", 13)]
    [InlineData("one vertex in a hundred up to 11 m away", 14)]
    [InlineData("one vertex in a hundred a step away", 15)]
    [InlineData("every seventh commune in fewer digits", 16)]
    public void Every_place_that_CoverageValidator_finds_invalid_is_a_defect_and_the_other_way_round(string damage, int seed) =>
        Assert.NotEqual(0, CoverageReferee.CheckToHalfAStep(Damaged(RealPolygons.Bfc.Table, damage, seed)));

    [Theory]
    [InlineData("a vertex in another place", 11, new[] { 6.0, 8, 10, 12, 15, 20 })]
    [InlineData("a vertex less", 12, new[] { 20.0, 50, 70, 100, 150, 200, 400 })]
    public void Gaps_narrower_than_a_width_are_those_of_CoverageGapFinder(string damage, int seed, double[] widths)
    {
        // The finder wants a valid coverage: where the damage makes an overlap, it is taken back.
        var table = RealPolygons.Bfc.Table;
        var overlapping = CoverageReferee.InvalidFeatures(Damaged(table, damage, seed)).ToHashSet();
        var damaged = Damaged(table, damage, seed, except: overlapping);
        Assert.Empty(CoverageReferee.InvalidFeatures(damaged));

        var features = CoverageReferee.Features(damaged).Select(ToMetres.Transform).ToArray();
        var topology = CoverageTopology.Build(damaged);
        var all = Ours(1000);
        Assert.InRange(all.Count, 20, 60);
        Assert.Equal(all, Theirs(1000));
        foreach (var width in widths)
        {
            // A gap that is wider somewhere is no defect as a whole, but narrow stretches of it are: those are not holes to the finder.
            Assert.Subset(Theirs(width), Whole(Ours(width * WidthTolerance)));
            Assert.Subset(Whole(Ours(width)), Theirs(width * WidthTolerance));
        }

        HashSet<string> Whole(IEnumerable<string> gaps) => [.. gaps.Where(all.Contains)];

        HashSet<string> Ours(double width) =>
            [.. DefectFinder.Find(topology, width).Select(defect => Key(NtsPolygons.Closed(defect.Ground.Ring(0))))];

        HashSet<string> Theirs(double width)
        {
            var gaps = ToMetres.GetInverse().Transform(CoverageGapFinder.FindGaps(features, width));
            return [.. Enumerable.Range(0, gaps.NumGeometries).Select(i => Key(gaps.GetGeometryN(i).Coordinates))];
        }
    }

    /// <summary>The positions of a ring, wherever it begins.</summary>
    private static string Key(Coordinate[] ring) =>
        string.Join(' ', ring.Select(NtsPolygons.PointOf).Distinct().OrderBy(p => p.Key).Select(p => $"{p.X},{p.Y}"));

    private static PolygonTable Damaged(PolygonTable table, string damage, int seed, IReadOnlySet<int>? except = null)
    {
        var random = new Random(seed);
        switch (damage)
        {
            case "a vertex in another place":
                // 8 to 15 m to one side or the other.
                var moved = Places().ToDictionary(
                    p => (p.Place.Feature, p.Place.At), p => p.Place.Inwards((p.Number % 2 == 0 ? 1 : -1) * (8 + (p.Number % 8))));
                return DamagedPolygons.With(table, (feature, at) => moved.TryGetValue((feature, at), out var to) ? to : at);
            case "a vertex less":
                var dropped = Places().Select(p => (p.Place.Feature, p.Place.At)).ToHashSet();
                return DamagedPolygons.With(table, (feature, at) => dropped.Contains((feature, at)) ? null : at);
            case "whole communes shifted":
                return DamagedPolygons.With(table, (feature, at) => feature % 180 == seed ? DamagedPolygons.Moved(at, 21, 21) : at);
            case "one vertex in a hundred up to 11 m away":
                return DamagedPolygons.With(table, (_, at) => random.Next(100) == 0 ? Near(at, 1000) : at);
            case "one vertex in a hundred a step away":
                return DamagedPolygons.With(table, (_, at) => random.Next(100) == 0 ? Near(at, 1) : at);
            case "every seventh commune in fewer digits":
                return DamagedPolygons.With(
                    table, (feature, at) => feature % 7 == seed % 7 ? new GridPoint(Rounded(at.X), Rounded(at.Y)) : at);
            default:
                throw new ArgumentException(damage, nameof(damage));
        }

        IEnumerable<(BorderVertex Place, int Number)> Places() =>
            DamagedPolygons.SimplePlaces(table, 60, seed)
                .Select((place, number) => (place, number))
                .Where(p => except?.Contains(p.place.Feature) != true);

        GridPoint Near(GridPoint at, int steps) => new(at.X + random.Next(-steps, steps + 1), at.Y + random.Next(-steps, steps + 1));

        static int Rounded(int value) => (int)Math.Round(value / 1000.0) * 1000;
    }
}

using MapService.Geometry;
using MapService.Tests.Topology.Noding;
using MapService.Topology;
using MapService.Topology.Defects;
using MapService.Topology.Outlines;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace MapService.Tests.Topology.Defects;

/// <summary>
/// Real communes damaged on purpose: what was done is found, where it was done, and nothing else. Expected places, communes and
/// surfaces come from the damage, or from OverlayNG. Reads <c>../shared</c>; skips without it.
/// </summary>
public sealed class RealDefectsTests
{
    private const int Places = 60;

    [Theory]
    [InlineData(1.0)]
    [InlineData(20.0)]
    [InlineData(50.0)]
    public void The_communes_of_France_have_no_defect(double sliverWidthMetres) =>
        Assert.Empty(DefectFinder.Find(CoverageTopology.Build(RealPolygons.France.Table), sliverWidthMetres));

    [Fact]
    public void A_vertex_that_one_commune_has_elsewhere_is_found()
    {
        var table = RealPolygons.Bfc.Table;
        var places = DamagedPolygons.SimplePlaces(table, Places, seed: 11);
        Assert.Equal(Places, places.Count);

        // 8 to 15 m to one side or the other: ground that both cover, or that nobody does.
        var moved = places.Select((p, i) => (Place: p, To: p.Inwards((i % 2 == 0 ? 1 : -1) * (8 + (i % 8)))))
            .ToDictionary(p => (p.Place.Feature, p.Place.At));
        CheckFound(
            DefectFinder.Find(
                CoverageTopology.Build(DamagedPolygons.With(table, (f, p) => moved.TryGetValue((f, p), out var m) ? m.To : p))),
            moved.Values.Select(m => (m.Place, m.Place.SurfaceBetween(m.Place.Before, m.To, m.Place.After))));
    }

    [Fact]
    public void A_vertex_that_one_commune_lacks_is_found()
    {
        var table = RealPolygons.Bfc.Table;
        var places = DamagedPolygons.SimplePlaces(table, Places, seed: 12).ToDictionary(p => (p.Feature, p.At));
        var damaged = DamagedPolygons.With(table, (f, p) => places.ContainsKey((f, p)) ? null : p);

        // Edges of a hundred metres and more: some of these gaps are wider than a sliver by default.
        CheckFound(
            DefectFinder.Find(CoverageTopology.Build(damaged), 1000),
            places.Values.Select(p => (p, p.SurfaceBetween(p.Before, p.After))));
    }

    [Fact]
    public void A_commune_that_is_there_twice_is_found_with_its_surface()
    {
        var real = RealPolygons.Bfc;
        var reference = File.ReadLines(SharedData.PathOf("geodata/area_reference.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => !fields[0].StartsWith("dep-", StringComparison.Ordinal))
            .ToDictionary(fields => fields[0], fields => double.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture));
        var twice = Enumerable.Range(0, real.Codes.Count).Where(f => reference.ContainsKey(real.Codes[f])).ToArray();
        var defects = DefectFinder.Find(CoverageTopology.Build(DamagedPolygons.With(real.Table, (_, p) => p, twice)));
        Assert.All(defects, d => Assert.Equal(DefectKind.Overlap, d.Kind));
        Assert.Equal(
            twice.Select((f, i) => (f, real.Table.FeatureCount + i)).Order(),
            defects.Select(d => (d.Features[0], d.Features[1])).Distinct());
        foreach (var (feature, surface) in twice.Select(f => (f, reference[real.Codes[f]])))
        {
            Assert.Equal(surface, defects.Where(d => d.Features[0] == feature).Sum(d => d.SurfaceSquareMetres), surface * 1e-4);
        }
    }

    [Fact]
    public void Communes_that_are_shifted_overlap_their_neighbours_as_OverlayNG_says()
    {
        var table = RealPolygons.Bfc.Table;
        var shifted = Enumerable.Range(0, 20).Select(i => 37 + (i * 180)).ToHashSet();
        var damaged = DamagedPolygons.With(table, (f, p) => shifted.Contains(f) ? DamagedPolygons.Moved(p, 21, 21) : p);
        var topology = CoverageTopology.Build(damaged);
        var defects = DefectFinder.Find(topology);

        Assert.All(defects, d => Assert.Contains(d.Features, shifted.Contains));
        Assert.All(shifted, f => Assert.Contains(defects, d => d.Kind == DefectKind.SliverGap && d.Features.Contains(f)));
        var neighbours = Neighbours.Of(CoverageTopology.Build(table));
        var overlaps = defects.Where(d => d.Kind == DefectKind.Overlap).ToArray();
        foreach (var feature in shifted)
        {
            foreach (var neighbour in neighbours[feature])
            {
                var expected = OverlayNGRobust.Overlay(
                    NtsPolygons.Of(damaged, feature), NtsPolygons.Of(damaged, neighbour.Feature), SpatialFunction.Intersection).Area;
                var found = overlaps.Where(d => d.Features.Contains(feature) && d.Features.Contains(neighbour.Feature))
                    .Sum(d => NtsPolygons.Of(d.Ground, 0).Area);
                Assert.Equal(expected, found, 1e-3 * expected + 1e5);
            }
        }
    }

    [Fact]
    public void A_departement_that_is_shifted_still_merges_to_the_ground_that_OverlayNG_says()
    {
        var real = RealPolygons.Bfc;
        var damaged = DamagedPolygons.With(real.Table, (f, p) => real.Departements[f] == "90" ? DamagedPolygons.Moved(p, 35, 35) : p);
        var topology = CoverageTopology.Build(damaged);
        int[] members = [.. Enumerable.Range(0, real.Codes.Count).Where(f => real.Departements[f] is "90" or "25")];
        var ours = NtsPolygons.Of(Merge.Of(topology, members).ToPolygons(topology), 0);
        var union = Nts.Union(damaged, members);
        Assert.True(ours.IsValid);
        Assert.Equal(union.Area, ours.Area, union.Length);
        Assert.True(ours.SymmetricDifference(union).Area < union.Length, "The outlines differ by a step of the grid at most.");
    }

    [Fact]
    public void Every_second_commune_in_fewer_digits_is_reported_without_end_or_crash()
    {
        // Every second commune is rounded to four decimals, 11 m: every border has dozens of faults.
        var table = RealPolygons.Bfc.Table;
        var damaged = DamagedPolygons.With(table, (f, p) => f % 2 == 0 ? new GridPoint(Rounded(p.X), Rounded(p.Y)) : p);
        var defects = DefectFinder.Find(CoverageTopology.Build(damaged));
        Assert.True(defects.Count > 10_000, $"{defects.Count} defects.");
        Assert.All(defects.Where(d => d.Kind == DefectKind.Overlap), d => Assert.InRange(d.WidthMetres, 0, 12));

        static int Rounded(int value) => (int)Math.Round(value / 1000.0) * 1000;
    }

    /// <summary>Each place has a defect of its two communes and its surface, and there is no other defect.</summary>
    private static void CheckFound(IReadOnlyList<Defect> defects, IEnumerable<(BorderVertex Place, double Surface)> expected)
    {
        var left = defects.ToList();
        foreach (var (place, surface) in expected)
        {
            var communes = new[] { place.Feature, place.Neighbour }.Order();
            var found = Assert.Single(left, d => d.Features.SequenceEqual(communes));
            Assert.Equal(surface, found.SurfaceSquareMetres, 0.5);
            Assert.True(NtsPolygons.Of(found.Ground, 0).EnvelopeInternal.Intersects(
                new NetTopologySuite.Geometries.Coordinate(place.At.X, place.At.Y)));
            left.Remove(found);
        }

        Assert.Empty(left);
    }
}

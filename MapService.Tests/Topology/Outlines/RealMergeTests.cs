using System.Text.Json;
using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Storage.Embedded;
using MapService.Tests.Storage.Contract;
using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Tests.Topology.Outlines;

/// <summary>
/// Merging real communes of 2018 against OverlayNG, every département and every EPCI. The expected totals are
/// <c>../shared/geodata/SOURCES.md</c>'s. Reads <c>../shared</c>; skips without it.
/// </summary>
public sealed class RealMergeTests
{
    [Fact]
    public void Every_departement_of_Bourgogne_Franche_Comte_equals_OverlayNG() =>
        CheckGroups(RealPolygons.Bfc, RealPolygons.Bfc.Departements, (8, 11, 2, 13_806, 5.709088332200));

    [Fact]
    public void Every_departement_of_France_equals_OverlayNG() =>
        CheckGroups(RealPolygons.France, RealPolygons.France.Departements, (null, 312, 15, 180_040, 70.218668676400));

    [Fact]
    public void Every_EPCI_of_France_equals_OverlayNG() =>
        CheckGroups(RealPolygons.France, EpciOf(RealPolygons.France.Codes), null);

    [Fact]
    public void Every_departement_of_France_and_all_of_it_equal_CoverageUnion()
    {
        var real = RealPolygons.France;
        var topology = CoverageTopology.Build(real.Table);
        var groups = Enumerable.Range(0, real.Codes.Count)
            .GroupBy(feature => real.Departements[feature])
            .ToDictionary(g => g.Key, g => g.ToArray());
        groups.Add("France", [.. Enumerable.Range(0, real.Codes.Count)]);
        Parallel.ForEach(groups, new ParallelOptions { MaxDegreeOfParallelism = 2 }, group =>
            Nts.CheckIsUnion(topology, Merge.Of(topology, group.Value), Nts.CoverageUnion(real.Table, group.Value), group.Key));
    }

    [Fact]
    public async Task Every_territory_equals_OverlayNG_as_far_as_codes_agree()
    {
        var dataset = Dataset.Build(await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken));
        var real = RealPolygons.Bfc;
        var topology = CoverageTopology.Build(real.Table);
        var features = real.Codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i);
        var compared = 0;
        for (var territory = 0; territory < dataset.Territories.Count; territory++)
        {
            var members = dataset.CompositionOf(territory).ToArray()
                .Select(commune => dataset.Communes[commune].Code.Value)
                .Where(features.ContainsKey)
                .Select(code => features[code])
                .ToArray();
            Nts.CheckIsUnion(
                topology, Merge.Of(topology, members), Nts.Union(real.Table, members), dataset.Territories[territory].Id.Value);
            compared += members.Length > 0 ? 1 : 0;
        }

        // Of the fourteen territories six are of unknown composition.
        Assert.Equal(8, compared);
    }

    [Fact]
    public void All_of_France_has_the_two_inner_holes_that_are_known()
    {
        var france = RealPolygons.France.Table;
        var topology = CoverageTopology.Build(france);
        var outline = Merge.Of(topology, [.. Enumerable.Range(0, france.FeatureCount)]);
        Assert.Equal(2, outline.RingStarts.Length - 1 - outline.PolygonCount);
    }

    [Fact]
    public void Every_edge_is_in_one_arc_and_every_vertex_is_counted()
    {
        var france = RealPolygons.France.Table;
        var topology = CoverageTopology.Build(france);
        Assert.Equal(1_042_272, topology.VertexCount);
        Assert.Equal(2_151_381, france.PointCount + france.RingCount);

        // Each edge of a ring is an edge of an arc, which counts once for the feature on its left and once for that on its right.
        long uses = 0;
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var sides = (topology.LeftOf(arc) >= 0 ? 1 : 0) + (topology.RightOf(arc) >= 0 ? 1 : 0);
            uses += (long)sides * (topology.Arc(arc).Length - 1);
        }

        Assert.Equal(france.PointCount, uses);
    }

    [Fact]
    public void France_takes_thirteen_bytes_a_distinct_vertex()
    {
        var topology = CoverageTopology.Build(RealPolygons.France.Table);
        Assert.InRange((double)topology.ArrayBytes / topology.VertexCount, 12, 13);
    }

    private static void CheckGroups(
        RealPolygons real, IReadOnlyList<string?> groupNames,
        (int? Groups, int Parts, int Holes, int Vertices, double SquareDegrees)? expected)
    {
        var names = groupNames.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i);
        var groupOf = groupNames.Select(name => name is null ? -1 : numbers[name]).ToArray();
        var topology = CoverageTopology.Build(real.Table);
        var outlines = Merge.ByGroup(topology, groupOf, names.Length);
        var members = Enumerable.Range(0, groupOf.Length).ToLookup(i => groupOf[i]);
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, group =>
            Nts.CheckIsUnion(topology, outlines[group], Nts.Union(real.Table, members[group]), names[group]));

        if (expected is { } sum)
        {
            var table = Outline.ToTable(topology, outlines);
            Assert.Equal(sum.Groups ?? names.Length, names.Length);
            Assert.Equal(sum.Parts, table.PolygonCount);
            Assert.Equal(sum.Holes, table.RingCount - table.PolygonCount);
            Assert.Equal(sum.Vertices, table.PointCount + table.RingCount);
            var twice = Enumerable.Range(0, table.RingCount).Sum(ring => (double)SignedArea.Twice(table.Ring(ring)));
            Assert.Equal(sum.SquareDegrees, twice / 2 / 1e14, 1e-11);
        }
    }

    /// <summary>The EPCI of each commune of 2018 whose code is in the lists of 2024; null for the others.</summary>
    private static string?[] EpciOf(IReadOnlyList<string> codes)
    {
        var path = Path.Combine(NpmPackage.Decoupage, "epci.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var epci = new Dictionary<string, string>();
        foreach (var body in document.RootElement.EnumerateArray())
        {
            foreach (var member in body.GetProperty("membres").EnumerateArray())
            {
                epci[member.GetProperty("code").GetString()!] = body.GetProperty("code").GetString()!;
            }
        }

        return [.. codes.Select(code => epci.GetValueOrDefault(code))];
    }
}

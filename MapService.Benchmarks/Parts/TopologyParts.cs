using BenchmarkDotNet.Attributes;
using MapService.Benchmarks.Data;
using MapService.Topology;
using MapService.Topology.Outlines;
using MapService.Topology.Simplification;

namespace MapService.Benchmarks.Parts;

/// <summary>The steps of the topology engine, one by one, on the communes in memory.</summary>
public class TopologyParts
{
    private RealCommunes communes = null!;
    private CoverageTopology topology = null!;
    private SimplifyWeights weights = null!;
    private int[] territory = null!;

    /// <summary>The input.</summary>
    [Params("bfc", "france")]
    public string Dataset { get; set; } = "";

    /// <summary>Reads the input and makes what the steps start from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        communes = RealCommunes.Read(Dataset);
        topology = CoverageTopology.Build(communes.Polygons);
        weights = SimplifyWeights.Of(topology);
        territory = ConnectedCommunes.Around(Neighbours.Of(topology), communes.Codes.Count / 2, 171);
    }

    /// <summary>Polygons to arcs.</summary>
    [Benchmark]
    public object Build() => CoverageTopology.Build(communes.Polygons);

    /// <summary>All départements as references to arcs.</summary>
    [Benchmark]
    public object MergeDepartements() => Merge.ByGroup(topology, communes.DepartementOf, communes.Departements.Count);

    /// <summary>One territory as references to arcs.</summary>
    [Benchmark]
    public object MergeTerritory() => Merge.Of(topology, territory);

    /// <summary>Who shares how long a border with whom.</summary>
    [Benchmark]
    public object FindNeighbours() => Neighbours.Of(topology);

    /// <summary>The weight of every vertex.</summary>
    [Benchmark]
    public object Weigh() => SimplifyWeights.Of(topology);

    /// <summary>A tenth of the vertices, by weights that are there.</summary>
    [Benchmark]
    public object Thin() => ArcSimplifier.ToShare(topology, weights, 0.1);
}

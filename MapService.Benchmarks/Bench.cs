using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;
using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Topology;

namespace MapService.Benchmarks;

/// <summary>What the comparisons share: the input, what is made of it once, and the peers that stay.</summary>
internal sealed class Bench : IDisposable
{
    private readonly Lazy<CoverageTopology> topology;
    private readonly Lazy<Dataset> dataset;
    private readonly Lazy<NodeWorker> node;
    private readonly Lazy<PostgisCluster> postgis = new(PostgisCluster.Start);

    public Bench(CompareOptions options, Report report)
    {
        (Options, Report) = (options, report);
        Communes = RealCommunes.Read(options.Dataset);
        topology = new(() => CoverageTopology.Build(Communes.Polygons));
        dataset = new(() => RealDataset.Of(Communes, []));
        node = new(() => NodeWorker.Start(Communes.Path));
    }

    public CompareOptions Options { get; }

    public Report Report { get; }

    public RealCommunes Communes { get; }

    public CoverageTopology Topology => topology.Value;

    /// <summary>The communes as a dataset without territories.</summary>
    public Dataset Dataset => dataset.Value;

    /// <summary>Ids and properties of the communes, as the service's own tiles have them.</summary>
    public IReadOnlyList<LayerFeature> CommuneAttributes => LayerFeatures.Of(Dataset, Layer.Communes, TerritoryKind.Cpts, default).Features;

    /// <exception cref="PeerMissingException">Node or the packages are not there.</exception>
    public NodeWorker Node => node.Value;

    /// <exception cref="PeerMissingException">PostGIS is not there.</exception>
    public PostgisCluster Postgis => postgis.Value;

    /// <summary>
    /// The département of the commune whose ring touches itself; -1 where it is not in the dataset. A peer that joins rings naively makes a
    /// hole and a part that fills it out of the commune that it encloses.
    /// </summary>
    public int DepartementThatTouchesItself =>
        Communes.NumberOf(RealCommunes.TouchesItself) is var commune and >= 0 ? Communes.DepartementOf[commune] : -1;

    /// <summary>The name of a comparison, with the dataset in front.</summary>
    public string Name(string comparison) => $"{Options.Dataset}: {comparison}";

    public void Dispose()
    {
        if (node.IsValueCreated)
        {
            node.Value.Dispose();
        }

        if (postgis.IsValueCreated)
        {
            postgis.Value.Dispose();
        }
    }
}

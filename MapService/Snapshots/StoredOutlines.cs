using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Storage.Contract;
using MapService.Topology.Outlines;

namespace MapService.Snapshots;

/// <summary>The shapes that a store keeps beside a dataset, for people who open the store in QGIS.</summary>
public static class StoredOutlines
{
    /// <summary>Unites the communes of each territory, and of each département, when the store asks for it.</summary>
    public static DatasetOutlines Of(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new DatasetOutlines(
            territory => Merged(dataset, dataset.CompositionOf(territory)),
            departement => Merged(dataset, [.. dataset.CommunesOf(dataset.Records.Departements[departement].Code) ?? []]));
    }

    private static PolygonTable Merged(Dataset dataset, ReadOnlySpan<int> communes) =>
        Merge.Of(dataset.Topology, communes).ToPolygons(dataset.Topology);
}

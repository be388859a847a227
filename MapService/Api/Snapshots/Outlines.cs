using MapService.Coverage;
using MapService.Geometry;
using MapService.Storage;
using MapService.Topology;

namespace MapService.Api.Snapshots;

/// <summary>The shapes that a store keeps beside a dataset, for those who open it with a program for maps.</summary>
public static class Outlines
{
    /// <summary>Unites the communes of each territory, and of each département.</summary>
    public static DatasetOutlines Of(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new DatasetOutlines(
            Merged(dataset, Enumerable.Range(0, dataset.Territories.Count).Select(territory => dataset.CompositionOf(territory).ToArray())),
            Merged(dataset, dataset.Records.Departements.Select(departement => dataset.CommunesOf(departement.Code)?.ToArray() ?? [])));
    }

    private static PolygonTable Merged(Dataset dataset, IEnumerable<int[]> groups) =>
        Outline.ToTable(dataset.Topology, [.. groups.Select(communes => Merge.Of(dataset.Topology, communes))]);
}

using MapService.Territories.Records;

namespace MapService.Territories.Version;

/// <summary>
/// The versions of a dataset and of its parts, worked out once and handed on with it: hashing the polygons of a country takes a while.
/// </summary>
/// <param name="Whole">Version of everything.</param>
/// <param name="Ground">Version of everything but territories, declared coverages and sources.</param>
/// <param name="Polygons">Version of the polygons.</param>
public sealed record DatasetVersions(string Whole, string Ground, string Polygons)
{
    /// <summary>The versions of records whose polygons have a version that is known.</summary>
    public static DatasetVersions Of(DatasetRecords records, string polygonsVersion)
    {
        var ground = DatasetVersion.OfGround(records, polygonsVersion);
        return new DatasetVersions(DatasetVersion.OfWhole(records, ground), ground, polygonsVersion);
    }
}

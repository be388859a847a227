using MapService.Geometry;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Storage.Contract;

/// <summary>A dataset to be stored.</summary>
/// <param name="Expected">Version of the dataset that it replaces; null where there must be none yet.</param>
/// <param name="Records">The new dataset.</param>
/// <param name="Versions">Its versions, as the dataset knows them.</param>
/// <param name="Outlines">Shapes that go beside it.</param>
/// <param name="Note">Who changes it, when and why.</param>
public sealed record DatasetCommit(
    string? Expected, DatasetRecords Records, DatasetVersions Versions, DatasetOutlines Outlines, RevisionNote Note);

/// <summary>
/// Merged shapes of a dataset, for people who open a store in QGIS. Each is made when it is asked for, as a table of one feature: a
/// commit of one territory writes one shape.
/// </summary>
/// <param name="Territory">Of a territory, by its place in the dataset: all that it was ever made of.</param>
/// <param name="Departement">Of a département, by its place.</param>
public sealed record DatasetOutlines(Func<int, PolygonTable> Territory, Func<int, PolygonTable> Departement);

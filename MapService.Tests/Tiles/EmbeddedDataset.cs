using MapService.Coverage.Snapshot;
using MapService.Storage.Embedded;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Tiles;

/// <summary>The dataset inside the program, built once.</summary>
internal static class EmbeddedDataset
{
    private static readonly Lazy<Task<Dataset>> Built = new(
        async () => Dataset.Build(await new EmbeddedStore().RecordsAsync(CancellationToken.None)));

    public static Task<Dataset> GetAsync() => Built.Value;
}

using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Territories.Records;
using MapService.Tests.Api;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Web;

/// <summary>
/// The embedded dataset on the real polygons of 2018 of Bourgogne-Franche-Comté (<c>../shared/geodata</c>), read only. Its tests skip where
/// those are not there.
/// </summary>
public sealed class RealMapPageFixture(SharedBrowser browser) : PageFixture(browser)
{
    internal const string Polygons = "geodata/communes-bfc-2018.geojson";

    // Imported once, however many classes show it.
    private static readonly Lazy<Task<DatasetRecords>> Records = new(ImportAsync);

    /// <summary>The records, imported with the first who asks.</summary>
    internal static Task<DatasetRecords> RecordsAsync() => Records.Value;

    /// <inheritdoc/>
    protected override bool IsPossible => SharedData.Has(Polygons);

    private protected override async Task<IDatasetStore> StoreAsync() => new StoreInHand { Records = await RecordsAsync() };

    private protected override void RequireDataset() => SharedData.PathOf(Polygons);

    private static async Task<DatasetRecords> ImportAsync()
    {
        var result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = await new EmbeddedStore().RecordsAsync(CancellationToken.None),
                Polygons = SharedData.PathOf(Polygons),
                Vintages = new InputVintages { Polygons = 2018 },
            },
            null,
            CancellationToken.None);
        return result.Records ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}

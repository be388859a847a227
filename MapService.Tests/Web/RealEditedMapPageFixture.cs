using MapService.Territories.Records;

namespace MapService.Tests.Web;

/// <summary>
/// The dataset on real polygons of <see cref="RealMapPageFixture"/> in a file that can be edited with a key. Its tests skip where those are
/// not there.
/// </summary>
public sealed class RealEditedMapPageFixture(SharedBrowser browser) : EditedMapPageFixture(browser)
{
    /// <inheritdoc/>
    protected override bool IsPossible => SharedData.Has(RealMapPageFixture.Polygons);

    private protected override Task<DatasetRecords> RecordsAsync() => RealMapPageFixture.RecordsAsync();

    private protected override void RequireDataset() => SharedData.PathOf(RealMapPageFixture.Polygons);
}

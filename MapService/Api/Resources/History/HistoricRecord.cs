using MapService.Api.Http.Requests;
using MapService.Storage.Contract;
using MapService.Territories.Codes;

namespace MapService.Api.Resources.History;

/// <summary>A territory as a revision left it.</summary>
internal static class HistoricRecord
{
    /// <summary>Its document; null where the revision did not change the territory, or took it out.</summary>
    /// <exception cref="StoreUnavailableException">The history cannot be read.</exception>
    public static async Task<string?> AtAsync(IWritableStore store, TerritoryId territory, long revision, CancellationToken cancellation)
    {
        long? before = revision == long.MaxValue ? null : revision + 1;
        var last = await StoreAccess.RunAsync(() => store.HistoryAsync(territory, before, 1, cancellation));
        return last.SingleOrDefault(change => change.Revision == revision)?.After;
    }
}

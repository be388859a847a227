using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// The day on which the declaration of a territory is compared: that of its latest source, or the nearest day that the territory can be in
/// force. It only matters when communes join or leave. Without a dated source, the latest composition is compared.
/// </summary>
internal static class DeclarationDay
{
    /// <summary>The day for one territory.</summary>
    public static DateOnly Of(Dataset dataset, Territory territory)
    {
        var days = dataset.Records.Sources.Where(source => territory.Sources.Contains(source.Id)).Select(source => source.Date.Latest);
        return territory.InForce.Nearest(days.DefaultIfEmpty(DateOnly.MaxValue).Max());
    }
}

using MapService.Territories.Records;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// The day that a territory's declaration is held against: that of the latest of its sources, or the nearest day that the territory
/// can be in force. It matters only where communes join or leave; a territory without a dated source is taken as it is last.
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

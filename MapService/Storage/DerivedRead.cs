using MapService.Geometry;

namespace MapService.Storage;

/// <summary>What a store has kept of what was worked out from a dataset.</summary>
/// <param name="Arrays">As they were kept; null when there are none that can be trusted.</param>
/// <param name="Fault">Why what is there is not used; null when nothing is there, or all is well.</param>
public sealed record DerivedRead(NamedArrays? Arrays, string? Fault)
{
    /// <summary>Nothing was kept.</summary>
    public static DerivedRead None { get; } = new(null, null);
}

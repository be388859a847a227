namespace MapService.Topology.Arcs;

/// <summary>A second feature on the same side of an arc. The two features overlap there.</summary>
/// <param name="Arc">The arc.</param>
/// <param name="OnLeft">True when the feature is on the left of the arc, false when it is on the right.</param>
/// <param name="Feature">The second feature, or a later one.</param>
internal readonly record struct ArcUse(int Arc, bool OnLeft, int Feature);

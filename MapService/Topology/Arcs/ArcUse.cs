namespace MapService.Topology.Arcs;

/// <summary>A feature that has an arc on its border, on a side where another feature has it too: ground that both cover.</summary>
/// <param name="Arc">The arc.</param>
/// <param name="OnLeft">True when the feature is on the left of the arc, false for its right.</param>
/// <param name="Feature">The feature that came second, or later.</param>
internal readonly record struct ArcUse(int Arc, bool OnLeft, int Feature);

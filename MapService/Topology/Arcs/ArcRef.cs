namespace MapService.Topology.Arcs;

/// <summary>References to arcs: r >= 0 is arc r walked forwards, r &lt; 0 is arc ~r walked backwards.</summary>
internal static class ArcRef
{
    /// <summary>The arc of a reference.</summary>
    public static int ArcOf(int arcRef) => arcRef >= 0 ? arcRef : ~arcRef;
}

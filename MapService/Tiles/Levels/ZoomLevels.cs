using System.Runtime.CompilerServices;
using MapService.Collections;
using MapService.Tiles.Grid;
using MapService.Topology;

namespace MapService.Tiles.Levels;

/// <summary>
/// The levels of a topology, each built when first needed, and kept as long as the topology. An edit of territories makes a new dataset
/// with the same topology, so its tiles use the same levels. Thread-safe.
/// </summary>
internal sealed class ZoomLevels
{
    private static readonly ConditionalWeakTable<CoverageTopology, ZoomLevels> Made = [];

    private readonly Once<Level>[] levels;

    private ZoomLevels(CoverageTopology topology)
    {
        var arcs = new Once<WorldArcs>(() => WorldArcs.Of(topology));
        levels = [.. Enumerable.Range(0, TileAddress.MaxZoom + 1).Select(zoom => new Once<Level>(() => Level.Of(arcs.Value, zoom)))];
    }

    /// <summary>The one set of levels of a topology.</summary>
    public static ZoomLevels For(CoverageTopology topology) => Made.GetValue(topology, made => new ZoomLevels(made));

    /// <summary>The level of a zoom.</summary>
    public Level this[int zoom] => levels[zoom].Value;
}

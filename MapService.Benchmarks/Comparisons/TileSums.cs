using System.Globalization;
using System.Text;
using System.Text.Json;
using MapService.Benchmarks.Peers;
using MapService.Tiles.Grid;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Our tiles and the peer's, read by the same reader, in sums by zoom (<c>npm/compare-tiles.js</c>).</summary>
internal sealed class TileSums
{
    private readonly List<Zoom> zooms;

    private TileSums(List<Zoom> zooms, int communes) => (this.zooms, Difference) = (zooms, DifferenceIn(zooms, communes));

    /// <summary>How they differ beyond what is explained, or null: the peer drops communes that are too small, ours drops none.</summary>
    public string? Difference { get; }

    /// <summary>Bytes of our largest tile of the lowest zoom.</summary>
    public long LargestOurs => zooms[0].Ours.Largest;

    /// <summary>Bytes of the peer's.</summary>
    public long LargestPeer => zooms[0].Peer.Largest;

    /// <summary>Ours against those that geojson-vt and vt-pbf make.</summary>
    public static TileSums Of(NodeWorker node, List<(TileAddress Address, byte[] Bytes)> ours, int least, int most, int communes)
    {
        using var file = new TileFile(ours);
        return Of(node.Look("mvt-tiles", new { least, most, file = file.Name }), communes);
    }

    /// <summary>Ours against those of a peer that Node does not run.</summary>
    public static TileSums Of(
        NodeWorker node, List<(TileAddress Address, byte[] Bytes)> ours, List<(TileAddress Address, byte[] Bytes)> peer, int communes)
    {
        using var file = new TileFile(ours);
        using var peerFile = new TileFile(peer);
        return Of(node.Look("tile-files", new { file = file.Name, peerFile = peerFile.Name }), communes);
    }

    /// <summary>A line a zoom, ours first.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("  zoom     tiles           features          communes             surface, ours over the peer's");
        foreach (var (number, ours, peer) in zooms)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  {number,4}  {ours.Tiles,6} {peer.Tiles,6}  {ours.Features,8} {peer.Features,8}  {ours.Communes,8} {peer.Communes,8}  "
                + $"{ours.Surface / peer.Surface:0.00000}");
        }

        return text.ToString();
    }

    private static TileSums Of(JsonElement looked, int communes) => new(
        [.. looked.EnumerateObject()
            .Select(zoom => new Zoom(
                int.Parse(zoom.Name, CultureInfo.InvariantCulture), SumsOf(zoom.Value, "ours"), SumsOf(zoom.Value, "peer")))
            .OrderBy(zoom => zoom.Number)],
        communes);

    private static string? DifferenceIn(List<Zoom> zooms, int communes)
    {
        foreach (var (number, ours, peer) in zooms)
        {
            if (peer.Only > 0 || peer.Missing > 0)
            {
                return $"At zoom {number}, {peer.Only} tiles and {peer.Missing} features of the peer are not in ours.";
            }

            if (ours.Communes != communes)
            {
                return $"At zoom {number}, {ours.Communes} of {communes} communes are in our tiles.";
            }

            if (Math.Abs((ours.Surface / peer.Surface) - 1) > ToleranceAt(number))
            {
                return $"At zoom {number}, a surface of {ours.Surface}, not {peer.Surface} square tile units.";
            }
        }

        return null;
    }

    // Each moves borders by a unit or less and the peer thins by up to three; a commune is a few units wide at zoom 4, and twice as wide
    // at each further one.
    private static double ToleranceAt(int zoom) => Math.Max(0.0005, Math.ScaleB(0.2, 4 - zoom));

    private static Sums SumsOf(JsonElement zoom, string whose) =>
        zoom.GetProperty(whose).Deserialize<Sums>(JsonSerializerOptions.Web) ?? throw new JsonException($"There are no sums of '{whose}'.");

    private sealed record Zoom(int Number, Sums Ours, Sums Peer);

    private sealed record Sums(int Tiles, int Only, int Features, int Missing, double Surface, long Largest, int Communes);
}

using MapService.Tiles.Grid;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// Tiles in a temporary file for the Node worker: a count; then of each tile z, x, y, length as 32-bit numbers, little endian, and its
/// bytes.
/// </summary>
internal sealed class TileFile : IDisposable
{
    public TileFile(List<(TileAddress Address, byte[] Bytes)> tiles)
    {
        using var writer = new BinaryWriter(File.Create(Name));
        writer.Write(tiles.Count);
        foreach (var (address, bytes) in tiles)
        {
            writer.Write(address.Zoom);
            writer.Write(address.X);
            writer.Write(address.Y);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    public string Name { get; } = Path.GetTempFileName();

    public void Dispose() => File.Delete(Name);
}

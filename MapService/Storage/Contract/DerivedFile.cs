using MapService.Files;
using MapService.Geometry;

namespace MapService.Storage.Contract;

/// <summary>
/// A file on this machine with what was computed from polygons, and the polygons themselves as arrays, so that a start need not do it
/// again. It saves time, and is used only where there is no doubt: its SHA-256 is right, and its key names the version of the polygons and
/// the very build of the program.
/// </summary>
/// <param name="path">The file; its folder is made when there is something to keep.</param>
public sealed class DerivedFile(string path)
{
    /// <summary>What was kept of polygons of this version, by this maker.</summary>
    /// <param name="polygonsVersion">Version of the polygons.</param>
    /// <param name="maker">The program that computed it: one that computes otherwise has another name.</param>
    public DerivedRead Read(string polygonsVersion, string maker)
    {
        try
        {
            return new DerivedRead(ArrayFile.Read(path, KeyOf(polygonsVersion, maker)), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new DerivedRead(null, null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new DerivedRead(null, $"{path}: {e.Message}");
        }
    }

    /// <summary>Keeps what was computed, in place of what was kept before.</summary>
    /// <param name="polygons">The polygons.</param>
    /// <param name="polygonsVersion">Their version.</param>
    /// <param name="maker">The program that computed it.</param>
    /// <param name="arrays">What was computed.</param>
    /// <exception cref="IOException">It cannot be written; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(PolygonTable polygons, string polygonsVersion, string maker, NamedArrays arrays)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var all = new NamedArrays();
        polygons.ToArrays(all);
        all.AddAll(arrays);
        ArrayFile.Write(path, KeyOf(polygonsVersion, maker), all);
    }

    private static string KeyOf(string polygonsVersion, string maker) => $"{polygonsVersion} {maker}";
}

/// <summary>What was read back from the file.</summary>
/// <param name="Arrays">As they were kept; null when there are none that can be trusted.</param>
/// <param name="Fault">Why the file is not used; null when there is no file, or it is good.</param>
public sealed record DerivedRead(NamedArrays? Arrays, string? Fault);

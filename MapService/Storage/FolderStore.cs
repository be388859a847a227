using System.Globalization;
using System.Text.RegularExpressions;
using MapService.Formats;
using MapService.Geometry;
using MapService.Territories;

namespace MapService.Storage;

/// <summary>
/// A dataset in a folder of its own:
/// <code>
/// data/
///   current               the number of the version in use and its hash, one line
///   versions/000007/      its files, as <see cref="DatasetFiles"/> has them
///                         and derived.bin: what was worked out from them, and their polygons as arrays (<see cref="ArrayFile"/>)
///   versions/000006/      the version before, kept
///   lock                  held by the one who writes
/// </code>
/// Saving writes a new version beside the others, reads it back, and only then switches <c>current</c> by renaming a file over it, which
/// the file system does wholly or not at all. Folders are flushed on the way, so that a power cut cannot keep the switch and lose
/// what it switches to. Whatever stops it before that, the old version is in use. <c>derived.bin</c> saves time and nothing else: without
/// it, or where there is the least doubt about it, everything is read and worked out again.
/// </summary>
public sealed partial class FolderStore(string folder) : IDatasetStore
{
    private const string CurrentName = "current";
    private const string VersionsName = "versions";
    private const string Unfinished = ".part";
    private const string DerivedName = "derived.bin";
    private const string SourceHash = "polygons.source";

    private string CurrentFile => Path.Combine(folder, CurrentName);

    private string VersionsFolder => Path.Combine(folder, VersionsName);

    /// <inheritdoc/>
    public string Place => folder;

    /// <summary>True when a dataset was saved in the folder.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, CurrentName));

    /// <inheritdoc/>
    public Task<DatasetRecords> LoadAsync(CancellationToken cancellation) => Task.Run(() => Load(null, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<DatasetRecords> LoadAsync(NamedArrays derived, CancellationToken cancellation) => Task.Run(() => Load(derived, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<DerivedRead> ReadDerivedAsync(string version, string maker, CancellationToken cancellation) =>
        Task.Run(() => ReadDerived(version, maker), cancellation);

    /// <inheritdoc/>
    public Task WriteDerivedAsync(DatasetRecords records, string version, string maker, NamedArrays arrays, CancellationToken cancellation) =>
        Task.Run(() => WriteDerived(records, version, maker, arrays), cancellation);

    /// <inheritdoc/>
    public Task<string> VersionAsync(CancellationToken cancellation) => Task.Run(() => ReadCurrent().Version, cancellation);

    /// <inheritdoc/>
    public Task SaveAsync(DatasetRecords records, CancellationToken cancellation) => Task.Run(() => Save(records, cancellation), cancellation);

    private DatasetRecords Load(NamedArrays? derived, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var current = ReadCurrent();
            try
            {
                return (derived is null ? null : WithPolygonsOf(derived, current)) ?? Verified(current);
            }
            catch (RefusedInputException) when (ReadCurrent() != current)
            {
                // While it was read, newer ones were saved and it was removed: read the newer one.
            }
        }
    }

    private DatasetRecords Verified(Current current)
    {
        var records = DatasetFiles.Read(new FolderFiles(Path.Combine(VersionsFolder, current.Number)));
        var version = DatasetVersion.Of(records);
        return version == current.Version
            ? records
            : throw Refused("changed-since-saved", Path.Combine(VersionsFolder, current.Number), version, $"The files are not those that were saved as version {current.Version}; import them instead of editing them.");
    }

    /// <summary>The dataset without reading its polygons; null unless it is certain that the arrays have them.</summary>
    private DatasetRecords? WithPolygonsOf(NamedArrays derived, Current current)
    {
        if (!derived.TryGet<byte>(SourceHash, out var source))
        {
            return null;
        }

        var files = new FolderFiles(Path.Combine(VersionsFolder, current.Number));
        var isSource = Task.Run(() => IsHashOfPolygons(files, source));
        var records = DatasetFiles.Read(files, PolygonTable.FromArrays(derived));
        return isSource.GetAwaiter().GetResult() && DatasetVersion.Of(records) == current.Version ? records : null;
    }

    private static bool IsHashOfPolygons(FolderFiles files, byte[] expected)
    {
        try
        {
            return DatasetFiles.HashOfPolygons(files).AsSpan().SequenceEqual(expected);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is read after this, which says what is wrong with it.
            return false;
        }
    }

    private DerivedRead ReadDerived(string version, string maker)
    {
        var current = ReadCurrent();
        if (current.Version != version)
        {
            return DerivedRead.None;
        }

        try
        {
            return new DerivedRead(ArrayFile.Read(DerivedFile(current), KeyOf(version, maker)), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return DerivedRead.None;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new DerivedRead(null, $"{DerivedFile(current)}: {e.Message}");
        }
    }

    private void WriteDerived(DatasetRecords records, string version, string maker, NamedArrays arrays)
    {
        var current = ReadCurrent();
        if (current.Version != version)
        {
            return;
        }

        var all = new NamedArrays();
        records.Polygons.ToArrays(all);
        all.Add(SourceHash, DatasetFiles.HashOfPolygons(new FolderFiles(Path.Combine(VersionsFolder, current.Number))));
        all.AddAll(arrays);
        ArrayFile.Write(DerivedFile(current), KeyOf(version, maker), all);
    }

    private string DerivedFile(Current current) => Path.Combine(VersionsFolder, current.Number, DerivedName);

    private static string KeyOf(string version, string maker) => $"{version} {maker}";

    private Current ReadCurrent()
    {
        string text;
        try
        {
            text = File.ReadAllText(CurrentFile);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused("no-dataset", CurrentFile, null, "No dataset was saved in this folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused("file-not-readable", CurrentFile, null, "The file cannot be read: " + e.Message);
        }

        return CurrentLine().Match(text) is { Success: true } match
            ? new Current(match.Groups[1].Value, match.Groups[2].Value)
            : throw Refused("bad-pointer", CurrentFile, text.Length <= 80 ? text : text[..80], "Expected the number of a version and its hash.");
    }

    private FileStream Lock()
    {
        var file = Path.Combine(folder, "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (File.Exists(file))
        {
            throw new IOException($"Somebody else is writing to {folder}; the dataset in use was not replaced. Try again when they are done.", busy);
        }
    }

    private void Save(DatasetRecords records, CancellationToken cancellation)
    {
        Directory.CreateDirectory(VersionsFolder);
        using var writing = Lock();
        RemoveUnfinished();
        var previous = NumberInUse();
        var number = NextNumber();
        var unfinished = Path.Combine(VersionsFolder, number + Unfinished);
        Directory.CreateDirectory(unfinished);
        DatasetFiles.Write(records, unfinished);
        var version = DatasetVersion.Of(records);
        cancellation.ThrowIfCancellationRequested();
        if (DatasetVersion.Of(DatasetFiles.Read(new FolderFiles(unfinished))) != version)
        {
            throw new IOException($"What was written to {unfinished} reads differently; the dataset in use was not replaced.");
        }

        cancellation.ThrowIfCancellationRequested();
        Directory.Move(unfinished, Path.Combine(VersionsFolder, number));
        DurableFile.FlushFolder(VersionsFolder);
        DurableFile.WriteText(CurrentFile + Unfinished, $"{number} {version}\n");
        File.Move(CurrentFile + Unfinished, CurrentFile, overwrite: true);
        DurableFile.FlushFolder(folder);
        RemoveOld(number, previous);
    }

    private string? NumberInUse()
    {
        try
        {
            return ReadCurrent().Number;
        }
        catch (RefusedInputException)
        {
            // There is none, or its pointer is damaged: saving is what mends that.
            return null;
        }
    }

    private string NextNumber()
    {
        var last = Directory.EnumerateDirectories(VersionsFolder)
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return FormattableString.Invariant($"{last + 1:000000}");
    }

    private void RemoveUnfinished()
    {
        foreach (var path in Directory.EnumerateDirectories(VersionsFolder, "*" + Unfinished))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Removes every version but the one in use and the one before. One that somebody is reading may stay; the next save removes it.</summary>
    private void RemoveOld(string number, string? previous)
    {
        foreach (var path in Directory.EnumerateDirectories(VersionsFolder))
        {
            var name = Path.GetFileName(path);
            if (name == number || name == previous)
            {
                continue;
            }

            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The new version is in use: a failure to tidy up behind it must not be taken for a failure to save.
                continue;
            }
        }
    }

    private static RefusedInputException Refused(string code, string file, string? value, string message) =>
        new([new Problem(ProblemSeverity.Refused, code, file, null, value, message)]);

    [GeneratedRegex(@"^([0-9]{6,9}) ([0-9a-f]{64})\n?\z", RegexOptions.CultureInvariant)]
    private static partial Regex CurrentLine();

    private sealed record Current(string Number, string Version);
}

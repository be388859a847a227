namespace MapService.Files;

/// <summary>Every file below a folder.</summary>
public sealed class FolderFiles(string folder) : IFileSet
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal)]
            : [];

    /// <inheritdoc/>
    public string PlaceOf(string name) => Path.Combine(folder, name);

    /// <inheritdoc/>
    public Stream Open(string name) => PatientFile.OpenRead(PlaceOf(name), PatientFile.Patience);
}

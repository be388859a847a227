using System.Reflection;
using MapService.Files;

namespace MapService.Storage.Embedded;

/// <summary>The files that the build puts into an assembly under their paths in the repository ("geodata/communes.csv").</summary>
internal sealed class ResourceFiles(Assembly assembly) : IFileSet
{
    private readonly string[] names = [.. assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => names;

    /// <inheritdoc/>
    public string PlaceOf(string name) => name;

    /// <inheritdoc/>
    public Stream Open(string name) =>
        assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("The file is not part of the program.", name);
}

using MapService.Territories;

namespace MapService.Formats;

/// <summary>Reads and writes territory files, the YAML that <c>seeds/README.md</c> documents.</summary>
public static class TerritoryYaml
{
    /// <summary>Reads one file, or every <c>*.yaml</c> file of a folder.</summary>
    /// <param name="path">File or folder.</param>
    /// <param name="problems">Takes every fault, with file, line, territory and value. A refused one means that the result is not whole.</param>
    public static TerritoryRecords Read(string path, ICollection<Problem> problems) => throw new NotImplementedException();

    /// <summary>Reads files of a set, as if they were one.</summary>
    public static TerritoryRecords Read(IFileSet files, IEnumerable<string> names, ICollection<Problem> problems) => throw new NotImplementedException();

    /// <summary>One file with everything; reading it gives equal records.</summary>
    public static string Write(
        IReadOnlyList<Territory> territories,
        IReadOnlyList<DeclaredCoverage> declaredCoverages,
        IReadOnlyList<SourceDocument> sources) => throw new NotImplementedException();
}

namespace MapService.Files;

/// <summary>Some files by name, in a folder or inside the program. Names have "/" between folders ("seeds/yonne.yaml").</summary>
public interface IFileSet
{
    /// <summary>Every file, sorted by name.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What a person calls the file: its path, or its name.</summary>
    string PlaceOf(string name);

    /// <summary>Opens a file for reading, from its beginning.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    Stream Open(string name);
}

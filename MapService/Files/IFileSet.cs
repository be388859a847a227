namespace MapService.Files;

/// <summary>A set of named files, in a folder or in the program. Names have "/" between folders ("seeds/yonne.yaml").</summary>
public interface IFileSet
{
    /// <summary>Every file, sorted by name.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The name of a file for messages: its path, or its name.</summary>
    string PlaceOf(string name);

    /// <summary>Opens a file for reading, from its beginning.</summary>
    /// <exception cref="IOException">The file does not exist, or cannot be read.</exception>
    Stream Open(string name);
}

using System.Reflection;

namespace MapService.Files;

/// <summary>Texts that are embedded in the program, by their path in the project ("Storage/Postgis/0001-dataset.sql").</summary>
internal static class ProgramText
{
    /// <summary>The names of the texts below a folder, in their order.</summary>
    public static IReadOnlyList<string> NamesBelow(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>One text.</summary>
    /// <exception cref="InvalidOperationException">The text is not embedded.</exception>
    public static string Of(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace MapService.Tests.Architecture;

/// <summary>A type, and one that it uses.</summary>
/// <param name="User">Full name of the type that uses the other, or a source file's path.</param>
/// <param name="UserNamespace">Its namespace; empty for Program.</param>
/// <param name="Used">Full name of what is used.</param>
/// <param name="UsedNamespace">Its namespace.</param>
internal sealed record Dependency(string User, string UserNamespace, string Used, string UsedNamespace);

/// <summary>The design's table of who may use what (docs/architecture.md), as one pure function.</summary>
internal static class LayerRules
{
    private const string Root = "MapService";

    private static readonly string[] Everything =
        ["Geometry", "Territories", "Topology", "Coverage", "Tiles", "Formats", "Import", "Storage", "Api", "Cli"];

    /// <summary>Folder to the folders that it may use. A folder that is not here may not exist.</summary>
    public static IReadOnlyDictionary<string, string[]> MayUse { get; } = new Dictionary<string, string[]>
    {
        ["Geometry"] = [],
        ["Territories"] = ["Geometry"],
        ["Topology"] = ["Geometry"],
        ["Coverage"] = ["Geometry", "Territories", "Topology"],
        ["Tiles"] = ["Geometry", "Territories", "Topology", "Coverage"],
        ["Formats"] = ["Geometry", "Territories"],
        ["Import"] = ["Geometry", "Territories", "Topology", "Formats"],
        ["Storage"] = ["Geometry", "Territories", "Formats"],
        ["Api"] = [.. Everything.Except(["Import", "Cli", "Api"])],
        ["Cli"] = [.. Everything.Except(["Cli"])],
        ["Program"] = ["Cli"],
    };

    // Namespaces, or single types, of others, and the folders that may use them.
    private static readonly (string Prefix, string[] Folders)[] Outside =
    [
        ("Microsoft.AspNetCore", ["Api", "Cli", "Program"]),
        ("Microsoft.Extensions", ["Api", "Cli", "Program"]),
        ("System.CommandLine", ["Cli", "Program"]),
        ("Spectre.Console", ["Cli", "Program"]),
        ("Npgsql", ["Storage"]),
        ("Microsoft.Data.Sqlite", ["Storage", "Formats"]),
        ("System.Net.Http", ["Import", "Api", "Cli"]),
        ("System.TimeProvider", ["Import", "Storage", "Api", "Cli", "Program"]),
        .. new[] { "File", "FileInfo", "FileStream", "Directory", "DirectoryInfo" }
            .Select(type => ("System.IO." + type, new[] { "Formats", "Import", "Storage", "Api", "Cli", "Program" })),
    ];

    /// <summary>A sentence that names the type and what it may not use, or null when the dependency is allowed.</summary>
    public static string? Violation(Dependency dependency)
    {
        if (FolderOf(dependency.User, dependency.UserNamespace) is not { } folder)
        {
            return null;
        }

        if (!MayUse.TryGetValue(folder, out var allowed))
        {
            return $"{dependency.User} is in {folder}/, which the table of folders does not have.";
        }

        if (FolderOf(dependency.Used, dependency.UsedNamespace) is { } used)
        {
            return used == folder || allowed.Contains(used) ? null : $"{dependency.User} uses {dependency.Used}: {folder}/ may not use {used}/.";
        }

        foreach (var (prefix, folders) in Outside)
        {
            if ((dependency.Used == prefix || (dependency.Used + ".").StartsWith(prefix + ".", StringComparison.Ordinal)) && !folders.Contains(folder))
            {
                return $"{dependency.User} uses {dependency.Used}: {prefix} belongs in {string.Join(", ", folders)} only.";
            }
        }

        return null;
    }

    // "MapService.Api.Endpoints" is in Api; Program has no namespace; null for what is not ours.
    private static string? FolderOf(string name, string space) => space switch
    {
        "" when name == "Program" => "Program",
        Root => Root,
        _ when space.StartsWith(Root + ".", StringComparison.Ordinal) => space.Split('.')[1],
        _ => null,
    };
}

namespace MapService.Tests.Architecture;

/// <summary>A type, and one that it uses.</summary>
/// <param name="User">Full name of the type that uses the other, or a source file's path.</param>
/// <param name="UserNamespace">Its namespace; empty for Program.</param>
/// <param name="Used">Full name of what is used.</param>
/// <param name="UsedNamespace">Its namespace.</param>
internal sealed record Dependency(string User, string UserNamespace, string Used, string UsedNamespace);

/// <summary>
/// Who may use what, as one pure function. The rooms are in <see cref="Rooms"/>; a room may use the rooms that its line names. Inside a
/// room the inner rooms have an order: each may use those before it, and no other. A folder below an inner room is part of that inner room.
/// </summary>
internal static class LayerRules
{
    private const string Root = "MapService";

    // Namespaces, or single types, of others, and the rooms that may use them.
    private static readonly (string Prefix, string[] Rooms)[] Outside =
    [
        ("Microsoft.AspNetCore", ["Api", "Cli", "Program"]),
        ("Microsoft.Extensions", ["Snapshots", "Api", "Cli", "Program"]),
        ("System.CommandLine", ["Cli", "Program"]),
        ("Spectre.Console", ["Cli", "Program"]),
        ("Npgsql", ["Storage"]),
        ("Microsoft.Data.Sqlite", ["Storage", "Formats"]),
        ("System.Net.Http", ["Import", "Api", "Cli"]),
        ("System.TimeProvider", ["Import", "Storage", "Snapshots", "Api", "Cli", "Program"]),
        .. new[] { "File", "FileInfo", "FileStream", "Directory", "DirectoryInfo" }
            .Select(type => ("System.IO." + type, new[] { "Files", "Formats", "Import", "Storage", "Exports", "Api", "Cli", "Program" })),
    ];

    /// <summary>A sentence that names the type and what it may not use, or null when the dependency is allowed.</summary>
    public static string? Violation(Dependency dependency)
    {
        if (PlaceOf(dependency.User, dependency.UserNamespace) is not { } user)
        {
            return null;
        }

        if (Rooms.Find(user.Room) is not { } room || !room.Has(user.Inner))
        {
            return $"{dependency.User} is in {user}, which the table of rooms does not have.";
        }

        if (PlaceOf(dependency.Used, dependency.UsedNamespace) is { } used)
        {
            return room.MayUse(user.Inner, used) ? null : $"{dependency.User} uses {dependency.Used}: {user} may not use {used}.";
        }

        foreach (var (prefix, rooms) in Outside)
        {
            if ((dependency.Used == prefix || (dependency.Used + ".").StartsWith(prefix + ".", StringComparison.Ordinal))
                && !rooms.Contains(user.Room))
            {
                return $"{dependency.User} uses {dependency.Used}: {prefix} belongs in {string.Join(", ", rooms)} only.";
            }
        }

        return null;
    }

    /// <summary>
    /// The room and the inner room of a type: "MapService.Api.Resources.Tiles" is in Api, Resources. Program has no namespace. Null for
    /// what is not ours.
    /// </summary>
    public static Place? PlaceOf(string name, string space)
    {
        if (space.Length == 0)
        {
            return name == "Program" ? new Place("Program", "") : null;
        }

        var parts = space.Split('.');
        return parts[0] != Root ? null : new Place(parts.Length > 1 ? parts[1] : Root, parts.Length > 2 ? parts[2] : "");
    }
}

namespace MapService.Tests.Architecture;

/// <summary>Where a type is.</summary>
/// <param name="Room">The folder below the project.</param>
/// <param name="Inner">The folder below that; empty for what lies in the room itself.</param>
internal readonly record struct Place(string Room, string Inner)
{
    public override string ToString() => Inner.Length == 0 ? $"{Room}/" : $"{Room}/{Inner}/";
}

/// <summary>A folder of the project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it is for, for docs/rooms.md.</param>
/// <param name="Uses">The rooms that it may use. "Api/Hosting/" is one inner room only, "Api/" only what lies in the room itself.</param>
/// <param name="Inner">Its inner rooms: each may use those before it. The room's own files are the inner room without a name.</param>
internal sealed record Room(string Name, string What, string[] Uses, string[] Inner)
{
    /// <summary>Whether the room has an inner room.</summary>
    public bool Has(string inner) => Inner.Contains(inner);

    /// <summary>Whether what is in an inner room may use something of ours.</summary>
    public bool MayUse(string inner, Place used) => used.Room == Name
        ? Has(used.Inner) && Array.IndexOf(Inner, used.Inner) <= Array.IndexOf(Inner, inner)
        : Uses.Contains(used.Room) || Uses.Contains(used.ToString());
}

/// <summary>The table of rooms (docs/rooms.md), two levels deep. A folder that is not here may not exist.</summary>
internal static class Rooms
{
    private static readonly string[] Flat = [""];

    /// <summary>Every room, those that others use first.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Collections", "small collections: runs of an array, a cache of what was used last, things made once", [], Flat),
        new("Geometry", "grid positions, polygon tables, areas and lengths on the ellipsoid, projections, the packed R-tree", [
            "Collections"
        ], Flat),
        new("Territories", "codes, dates, communes, territories, compositions, the dataset's version", ["Collections", "Geometry"],
            ["Codes", "Dates", "Records", "Compositions", "Checks", "Version"]),
        new("Search", "names as people type them", ["Collections", "Territories"], Flat),
        new("Topology", "communes cut into shared arcs, outlines, defects, simplification", ["Collections", "Geometry"],
            ["Arcs", "Noding", "", "Outlines", "Defects", "Simplification"]),
        new("Coverage", "the snapshot, and everything that is counted", ["Collections", "Geometry", "Territories", "Search", "Topology"],
            ["Snapshot", "Figures", "Caveats", "Places", "Time", "Audit", "Scenarios", "Advice"]),
        new("Layers", "what a layer is: features, columns, rows, caveats, periods", [
            "Collections", "Geometry", "Territories", "Topology", "Coverage"
        ], Flat),
        new("Tiles", "levels of detail, cutting at tile borders, encoders", [
            "Collections", "Geometry", "Territories", "Topology", "Coverage", "Layers"
        ],
            ["Grid", "Levels", "Cutting", "Encoders", ""]),
        new("Files", "files on disk: durable writing, sets of files, strict text", ["Collections", "Geometry", "Territories"], Flat),
        new("Formats", "GeoJSON, CSV, GeoPackage and the records of territories, read and written", [
            "Collections", "Geometry", "Territories", "Files"
        ],
            ["Csv", "GeoJson", "GeoPackage", "Trees", "Records", "DatasetFolder"]),
        new("Import", "files of others to checked records", ["Collections", "Geometry", "Territories", "Topology", "Files", "Formats"],
            ["Sources", "Request", "Reports", "Attributes", "Polygons", "Vintages", "Geodata", ""]),
        new("Storage", "the interface of stores; the embedded dataset, a GeoPackage, PostGIS", [
            "Collections", "Geometry", "Territories", "Files", "Formats"
        ],
            ["Contract", "Embedded", "GeoPackage", "Postgis"]),
        new("Snapshots", "the stored dataset: loaded, swapped, with its outlines", [
            "Geometry", "Territories", "Topology", "Coverage", "Storage"
        ], Flat),
        new("Documents", "the parts that answers and files share: figures, caveats, provenance", [
            "Geometry", "Territories", "Search", "Coverage", "Formats"
        ], Flat),
        new("Exports", "files to take away: layers, packages, tables of audits and timelines",
            ["Geometry", "Territories", "Topology", "Coverage", "Layers", "Formats", "Documents"], Flat),
        new("Api", "HTTP: one folder for each resource",
            [
                "Collections",
                "Geometry",
                "Territories",
                "Search",
                "Topology",
                "Coverage",
                "Layers",
                "Tiles",
                "Files",
                "Formats",
                "Storage",
                "Snapshots",
                "Documents",
                "Exports"
            ],
            ["", "Http", "OpenApi", "Resources", "Hosting"]),
        new("Cli", "one file for each verb",
            [
                "Collections",
                "Geometry",
                "Territories",
                "Topology",
                "Coverage",
                "Layers",
                "Files",
                "Formats",
                "Import",
                "Storage",
                "Snapshots",
                "Documents",
                "Exports",
                "Api/",
                "Api/Hosting/"
            ],
            ["Output", "Options", "Verbs", ""]),
        new("Program", "starts the command line", ["Cli"], Flat),
    ];

    /// <summary>The room of a name, or null.</summary>
    public static Room? Find(string name) => All.FirstOrDefault(room => room.Name == name);
}

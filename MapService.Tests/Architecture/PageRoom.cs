using System.Text.Json;

namespace MapService.Tests.Architecture;

/// <summary>A room of the map page: a folder of MapService/Web/src, as MapService/Web/rooms.json has it.</summary>
/// <param name="Name">Path of the folder below src; "." for files directly in it.</param>
/// <param name="What">What it is for.</param>
/// <param name="Uses">The rooms that it may use.</param>
internal sealed record PageRoom(string Name, string What, IReadOnlyList<string> Uses)
{
    /// <summary>The name in the table.</summary>
    public string ShownName => Name == "." ? "main.tsx" : Name;

    /// <summary>Every room, lowest first.</summary>
    public static IReadOnlyList<PageRoom> All()
    {
        using var rooms = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Checkout, "MapService", "Web", "rooms.json")));
        return
        [
            .. rooms.RootElement.EnumerateObject().Select(room => new PageRoom(
                room.Name,
                room.Value.GetProperty("for").GetString()!,
                [.. room.Value.GetProperty("uses").EnumerateArray().Select(used => used.GetString()!)])),
        ];
    }

    /// <summary>A room in a Mermaid diagram, whose identifiers have no slashes.</summary>
    public static string NodeOf(string name) => name == "." ? "main[main.tsx]" : $"{name.Replace('/', '_')}[{name}]";
}

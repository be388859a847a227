using System.Text;

namespace MapService.Tests.Architecture;

/// <summary>
/// docs/rooms.md: the table of rooms (<see cref="Rooms"/>) and diagrams of who uses whom, drawn from the compiled code. An arrow that
/// follows from two others is left out of a diagram; the lists below it have all of them.
/// </summary>
internal static class RoomPage
{
    /// <summary>The whole page.</summary>
    /// <param name="dependencies">Every pair of types of the program.</param>
    /// <param name="pageRooms">The rooms of the map page, lowest first.</param>
    public static string Of(IEnumerable<Dependency> dependencies, IReadOnlyList<PageRoom> pageRooms)
    {
        var arrows = Arrows(dependencies);
        var text = new StringBuilder();
        text.Append(
            """
            # Rooms

            A room is a folder of `MapService/`. The test `RoomPageTests` draws this page from the compiled code and fails when it is out of date;
            `MAPS_UPDATE_GOLDEN=1` writes it anew. `MapService.Tests/Architecture/Rooms.cs` has the table that the layering tests enforce.

            A room may use the rooms that stand above it in the table, as far as its line in `Rooms.cs` names them. Inner rooms have an order too:
            each may use those before it. The map page, in `MapService/Web`, has [rooms of its own](#the-map-page).

            | room | what it is for | inner rooms, in their order |
            |---|---|---|

            """);
        foreach (var room in Rooms.All)
        {
            text.Append(
                $"| `{room.Name}` | {room.What} | "
                + $"{string.Join(", ", room.Inner.Where(_ => room.Inner.Length > 1).Select(inner => InnerName(room, inner)))} |\n");
        }

        text.Append("\n## Who uses whom\n\nAn arrow that follows from two others is not drawn.\n\n```mermaid\nflowchart TD\n");
        var between = arrows.Where(arrow => arrow.User.Room != arrow.Used.Room)
            .Select(arrow => (arrow.User.Room, arrow.Used.Room))
            .Distinct()
            .ToList();
        AppendArrows(text, Reduced(between), name => name, "  ");
        text.Append("```\n\n");
        foreach (var room in Rooms.All.Where(room => between.Exists(arrow => arrow.Item1 == room.Name)))
        {
            var used = between.Where(arrow => arrow.Item1 == room.Name).Select(arrow => arrow.Item2).Order(StringComparer.Ordinal);
            text.Append($"- `{room.Name}` uses {string.Join(", ", used)}\n");
        }

        text.Append("\n## Inside the rooms\n\n");
        foreach (var room in Rooms.All.Where(room => room.Inner.Length > 1))
        {
            var inside = arrows.Where(arrow => arrow.User.Room == room.Name && arrow.Used.Room == room.Name && arrow.User != arrow.Used)
                .Select(arrow => (arrow.User.Inner, arrow.Used.Inner)).Distinct();
            text.Append($"### {room.Name}\n\n```mermaid\nflowchart TD\n");
            AppendArrows(text, Reduced([.. inside]), inner => inner.Length == 0 ? $"root[{room.Name}]" : inner, "  ");
            text.Append("```\n\n");
        }

        AppendPage(text, pageRooms);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    // The table and what may be used, as the build of the page enforces it.
    private static void AppendPage(StringBuilder text, IReadOnlyList<PageRoom> rooms)
    {
        text.Append(
            """
            ## The map page

            A room is a folder of `MapService/Web/src`. `MapService/Web/rooms.json` has this table with what each room may use; the build of the
            page fails when a file uses anything else, or when files use each other in a circle (dependency-cruiser).

            | room | what it is for |
            |---|---|

            """);
        foreach (var room in rooms)
        {
            text.Append($"| `{room.ShownName}` | {room.What} |\n");
        }

        text.Append("\n```mermaid\nflowchart TD\n");
        AppendArrows(text, Reduced([.. rooms.SelectMany(room => room.Uses, (room, used) => (room.Name, used))]), PageRoom.NodeOf, "  ");
        text.Append("```\n");
    }

    private static string InnerName(Room room, string inner) => inner.Length == 0 ? $"files of `{room.Name}` itself" : inner;

    private static List<(Place User, Place Used)> Arrows(IEnumerable<Dependency> dependencies)
    {
        var arrows = new HashSet<(Place, Place)>();
        foreach (var dependency in dependencies)
        {
            if (LayerRules.PlaceOf(dependency.User, dependency.UserNamespace) is { } user
                && LayerRules.PlaceOf(dependency.Used, dependency.UsedNamespace) is { } used)
            {
                arrows.Add((user, used));
            }
        }

        return [.. arrows];
    }

    // What is left when every arrow that can be walked by way of others is taken away. The arrows have no circle: the layering tests see to
    // that.
    private static IEnumerable<(string User, string Used)> Reduced(IReadOnlyList<(string User, string Used)> arrows)
    {
        var direct = arrows.ToLookup(arrow => arrow.User, arrow => arrow.Used);
        return arrows.Where(
            arrow => !direct[arrow.User].Where(between => between != arrow.Used).Any(between => Reaches(between, arrow.Used, [])));

        bool Reaches(string from, string to, HashSet<string> seen) =>
            seen.Add(from) && direct[from].Any(next => next == to || Reaches(next, to, seen));
    }

    private static void AppendArrows(
        StringBuilder text, IEnumerable<(string User, string Used)> arrows, Func<string, string> shown, string indent)
    {
        foreach (var (user, used) in arrows.OrderBy(arrow => arrow.User, StringComparer.Ordinal)
            .ThenBy(arrow => arrow.Used, StringComparer.Ordinal))
        {
            text.Append($"{indent}{shown(user)} --> {shown(used)}\n");
        }
    }
}

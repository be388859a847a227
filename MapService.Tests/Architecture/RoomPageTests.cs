using MapService.Coverage.Snapshot;

namespace MapService.Tests.Architecture;

/// <summary>The page of rooms tells what the compiled code does.</summary>
public class RoomPageTests
{
    private static readonly string PageFile = Path.Combine(SharedData.Checkout, "docs", "rooms.md");

    [Fact]
    public void The_page_of_rooms_is_what_the_compiled_code_draws()
    {
        var drawn = RoomPage.Of(CompiledDependencies.Of(typeof(Dataset).Assembly), PageRoom.All());
        if (Environment.GetEnvironmentVariable("MAPS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(PageFile, drawn);
        }

        Assert.Equal(File.ReadAllText(PageFile), drawn);
    }

    /// <summary>
    /// <code>
    ///   Cli --> Coverage --> Geometry
    ///     `--------------------^        follows from the other two
    /// </code>
    /// </summary>
    [Fact]
    public void An_arrow_that_follows_from_two_others_is_listed_and_not_drawn()
    {
        var page = RoomPage.Of(
        [
            new("A", "MapService.Cli.Verbs", "B", "MapService.Coverage.Figures"),
            new("B", "MapService.Coverage.Figures", "C", "MapService.Geometry"),
            new("A", "MapService.Cli.Verbs", "C", "MapService.Geometry"),
            new("B", "MapService.Coverage.Figures", "D", "MapService.Coverage.Snapshot"),
        ],
        [new("map", "a map", []), new("panels/gaps", "gaps", ["map"])]);
        Assert.Contains("  Cli --> Coverage\n", page);
        Assert.DoesNotContain("Cli --> Geometry", page);
        Assert.Contains("- `Cli` uses Coverage, Geometry\n", page);
        Assert.Contains("  Figures --> Snapshot\n", page);
        Assert.Contains("| `panels/gaps` | gaps |\n", page);
        Assert.Contains("  panels_gaps[panels/gaps] --> map[map]\n", page);
    }
}

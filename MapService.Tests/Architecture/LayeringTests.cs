using System.Reflection;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;

namespace MapService.Tests.Architecture;

/// <summary>The folders use each other as the design's table says, and in no other way.</summary>
public class LayeringTests
{
    private static readonly string ProjectFolder = Path.Combine(SharedData.Checkout, "MapService");

    [Fact]
    public void Compiled_types_use_only_what_their_folder_may_use()
    {
        var dependencies = CompiledDependencies.Of(typeof(Dataset).Assembly);
        // That the search finds anything at all: Dataset builds a topology inside a constructor.
        Assert.Contains(
            dependencies, d => d is { User: "MapService.Coverage.Snapshot.Dataset", Used: "MapService.Topology.CoverageTopology" });
        Assert.Empty(Violations(dependencies));
    }

    [Fact]
    public void Sources_name_only_what_their_folder_may_use() =>
        Assert.Empty(Violations(Sources().SelectMany(source => SourceDependencies.Of(source.Path, source.Text))));

    [Fact]
    public void A_file_declares_the_namespace_of_its_folder()
    {
        var wrong =
            from source in Sources()
            let expected = "MapService." + Path.GetDirectoryName(source.Path)!.Replace('/', '.')
            where source.Path != "Program.cs" && SourceDependencies.NamespaceOf(source.Text) != expected
            select $"{source.Path} declares {SourceDependencies.NamespaceOf(source.Text)}, not {expected}.";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_snapshot_lives_in_Coverage() => Assert.Equal("MapService.Coverage.Snapshot", typeof(Dataset).Namespace);

    [Theory]
    [InlineData("MapService.Geometry", "MapService.Coverage.Snapshot.Dataset", "Geometry/ may not use Coverage/Snapshot/")]
    [InlineData(
        "MapService.Territories.Records", "MapService.Topology.Outlines.Merge", "Territories/Records/ may not use Topology/Outlines/")]
    [InlineData("MapService.Storage.Contract", "MapService.Import.Importer", "Storage/Contract/ may not use Import/")]
    [InlineData("MapService.Api.Resources.Tiles", "MapService.Cli.Verbs.ServeVerb", "Api/Resources/ may not use Cli/Verbs/")]
    [InlineData("MapService.Import", "MapService.Storage.Embedded.EmbeddedStore", "Import/ may not use Storage/Embedded/")]
    [InlineData("MapService.Cli.Verbs", "MapService.Api.Resources.Coverage.CoverageShape", "Cli/Verbs/ may not use Api/Resources/")]
    [InlineData("MapService.Coverage.Snapshot", "MapService.Coverage.Caveats.Caveat", "Coverage/Snapshot/ may not use Coverage/Caveats/")]
    [InlineData("MapService.Topology.Arcs", "MapService.Topology.CoverageTopology", "Topology/Arcs/ may not use Topology/")]
    [InlineData("MapService.Api.Http", "MapService.Api.Resources.Edits.EditPlan", "Api/Http/ may not use Api/Resources/")]
    [InlineData("MapService.Coverage.Figures", "Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore belongs in")]
    [InlineData("MapService.Formats.Csv", "Npgsql.NpgsqlConnection", "Npgsql belongs in")]
    [InlineData("MapService.Topology", "System.IO.File", "System.IO.File belongs in")]
    [InlineData("MapService.Helpers", "MapService.Geometry.GridPoint", "the table of rooms does not have")]
    [InlineData("MapService.Coverage.Helpers", "MapService.Geometry.GridPoint", "the table of rooms does not have")]
    [InlineData("MapService.Coverage", "MapService.Geometry.GridPoint", "the table of rooms does not have")]
    public void A_dependency_that_the_table_forbids_is_named(string userNamespace, string used, string expected)
    {
        var violation = LayerRules.Violation(
            new Dependency(userNamespace + ".Fabricated", userNamespace, used, used[..used.LastIndexOf('.')]));
        Assert.NotNull(violation);
        Assert.Contains(userNamespace + ".Fabricated", violation);
        Assert.Contains(expected, violation);
    }

    [Theory]
    [InlineData("MapService.Tiles.Levels", "MapService.Coverage.Snapshot.Dataset")]
    [InlineData("MapService.Api.Resources.Tiles", "MapService.Api.Http.Requests.RequestReader")]
    [InlineData("MapService.Api.Resources.Scenarios.Links", "MapService.Api.Resources.Tiles.TileKey")]
    [InlineData("MapService.Api.Resources.Tiles", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("MapService.Coverage.Audit", "MapService.Coverage.Snapshot.Dataset")]
    [InlineData("MapService.Cli.Verbs", "MapService.Api.Hosting.MapServer")]
    [InlineData("MapService.Geometry", "System.IO.MemoryStream")]
    [InlineData("MapService.Geometry", "NpgsqlLookAlike.Thing")]
    [InlineData("System.Text.RegularExpressions.Generated", "MapService.Coverage.Snapshot.Dataset")]
    public void A_dependency_that_the_table_allows_is_not(string userNamespace, string used) =>
        Assert.Null(
            LayerRules.Violation(new Dependency(userNamespace + ".Fabricated", userNamespace, used, used[..used.LastIndexOf('.')])));

    [Fact]
    public void Each_room_uses_only_rooms_above_it_in_the_table()
    {
        var above = new HashSet<string>();
        foreach (var room in Rooms.All)
        {
            Assert.All(room.Uses, used => Assert.Contains(used.Split('/')[0], above));
            above.Add(room.Name);
        }
    }

    [Fact]
    public void A_room_has_at_most_twenty_two_files()
    {
        var crowded = Directory.EnumerateDirectories(ProjectFolder, "*", SearchOption.AllDirectories)
            .Select(folder => (Folder: Path.GetRelativePath(ProjectFolder, folder), Files: Directory.GetFiles(folder, "*.cs").Length))
            .Where(found => found.Files > 22 && found.Folder.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(found => $"{found.Folder}: {found.Files} files");
        Assert.Empty(crowded);
    }

    [Fact]
    public void The_search_sees_into_method_bodies_closures_and_generic_arguments()
    {
        var used = CompiledDependencies.OfTypes([typeof(Fabricated), .. typeof(Fabricated).GetNestedTypes(BindingFlags.NonPublic)])
            .Select(dependency => dependency.Used)
            .ToHashSet();
        Assert.Contains("System.IO.File", used); // called in a method's body
        Assert.Contains("MapService.Coverage.Places.GapZones", used); // called inside a closure
        Assert.Contains("MapService.Topology.Neighbours", used); // only a generic argument
    }

    [Fact]
    public void The_search_of_sources_sees_usings_and_full_names_but_no_comments()
    {
        const string text = """
            using MapService.Territories.Records;

            namespace MapService.Geometry;

            // MapService.Tiles.Levels is far above.
            internal class Fabricated { private const int Zoom = MapService.Coverage.Figures.Limits.Zoom; }
            """;
        var dependencies = SourceDependencies.Of("Geometry/Fabricated.cs", text).ToList();
        Assert.Equal(["MapService.Territories.Records", "MapService.Coverage.Figures"], dependencies.Select(dependency => dependency.Used));
        Assert.Equal(2, Violations(dependencies).Count);
    }

    private static IReadOnlyList<string> Violations(IEnumerable<Dependency> dependencies) =>
        [.. dependencies.Select(LayerRules.Violation).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(ProjectFolder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(ProjectFolder, file).Replace('\\', '/')
        where path.Split('/')[0] is not ("bin" or "obj" or "Web")
        select (path, File.ReadAllText(file));

    private static class Fabricated
    {
        public static Func<Type> Closure(string path)
        {
            var there = File.Exists(path);
            return () => there ? typeof(GapZones) : typeof(List<MapService.Topology.Neighbours>);
        }
    }
}

using System.Text;
using MapService.Formats.Records;
using MapService.Territories.Checks;

namespace MapService.Tests.Formats.Records;

/// <summary>
/// Territory files that are made to break a reader: each is refused with a message, none ends the process or fills the memory.
/// </summary>
public sealed class YamlBombTests
{
    private const string Head =
        "sources:\n- {id: S, title: T, publisher: P, date: 2024}\nterritories:\n- id: t\n  kind: CPTS\n  nom: N\n  departements: [89]\n  "
        + "from: 2024\n  sources: [S]\n";

    [Fact]
    public void A_billion_laughs_is_refused_at_its_first_anchor() =>
        Assert.Equal("yaml-anchor-or-tag", CodeOf("a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nterritories: [*b, *b]\n"));

    [Theory]
    [InlineData("sources: !!python/object:os.system [x]\n", "yaml-anchor-or-tag")]
    [InlineData("sources: []\nsources: []\n", "not-yaml")]
    [InlineData("sources:\n\t- id: x\n", "not-yaml")]
    [InlineData("sources: \"abc", "not-yaml")]
    [InlineData("sources: []\n---\nsources: []\n", "wrong-type")]
    [InlineData("- a\n- b\n", "wrong-type")]
    [InlineData("<<: {sources: []}\n", "unknown-key")]
    public void What_no_territory_file_needs_is_refused(string text, string code) => Assert.Equal(code, CodeOf(text));

    // A recursive reader needs some hundred bytes of stack a level: a million levels end the process.
    [Theory]
    [InlineData("territories: ", "[")]
    [InlineData("territories: ", "{a: ")]
    [InlineData("territories:\n", "- ")]
    public void A_million_levels_are_refused_and_overflow_no_stack(string head, string level) =>
        Assert.Equal("nested-too-deep", CodeOf(head + string.Concat(Enumerable.Repeat(level, 1_000_000))));

    [Fact]
    public void A_text_of_100_MB_is_refused() =>
        Assert.Equal("file-too-large", CodeOf("sources: \"" + new string('x', 100_000_000) + "\"\n"));

    [Fact]
    public void A_million_values_are_refused() =>
        Assert.Equal("file-too-large", CodeOf("territories: [" + string.Concat(Enumerable.Repeat("{}, ", 1_000_000)) + "]\n"));

    [Fact]
    public void A_list_of_400_000_names_is_read_without_comparing_each_with_each()
    {
        var names = string.Join(", ", Enumerable.Range(0, 400_000).Select(i => $"n{i}"));
        var (read, problems) = Read(Head + $"  autresNoms: [{names}]\n  composition: {{basis: unknown}}\n");

        Assert.Empty(problems);
        Assert.Equal(400_000, Assert.Single(read.Territories).AutresNoms.Count);
    }

    [Fact]
    public void A_long_value_is_shortened_in_the_message_and_does_not_move_the_terminal()
    {
        var (_, problems) = Read("sources: \"\\e[2J" + new string('x', 1_000_000) + "\"\n");

        var value = Assert.Single(problems).Value!;
        Assert.True(value.Length < 100, value);
        Assert.DoesNotContain(value, char.IsControl);
    }

    private static string CodeOf(string text)
    {
        var refused = Read(text).Problems.Where(p => p.Severity == ProblemSeverity.Refused).ToArray();
        Assert.All(refused, p => Assert.True(p.Message.Length < 500, p.Message));
        return Assert.Single(refused).Code;
    }

    private static (TerritoryRecords Read, List<InputProblem> Problems) Read(string text)
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();
        return (TerritoryYaml.Read(folder.Write("t.yaml", Encoding.UTF8.GetBytes(text)), problems), problems);
    }
}

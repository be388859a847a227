using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Resources.Edits;
using MapService.Api.Resources.Records;
using MapService.Api.Resources.Scenarios;
using MapService.Formats.Records;
using MapService.Formats.Trees;
using MapService.Territories.Checks;

namespace MapService.Tests.Api.Http;

/// <summary>
/// Four readers report every fault with its place: YAML files, JSON records, bodies of edits, and scenarios. All that have JSON pointers
/// escape the names in them by RFC 6901, section 3: "~" is "~0", and "/" is "~1".
/// </summary>
public class FaultPointerTests
{
    private const string Name = "a/b~c";
    private const string Escaped = "a~1b~0c";

    [Theory]
    [InlineData("", "/")]
    [InlineData("a/b", "/a~1b")]
    [InlineData("m~n", "/m~0n")]
    [InlineData("~1", "/~01")]
    [InlineData("/~", "/~1~0")]
    public void Names_in_pointers_are_escaped(string name, string pointer) => Assert.Equal(pointer, JsonPointer.Append("", name));

    [Fact]
    public void A_fault_of_a_JSON_record_has_an_escaped_pointer()
    {
        var problems = new List<InputProblem>();
        using var document = JsonDocument.Parse($$"""{ "{{Name}}": [{ "x": {} }], "~/": 1 }""");
        Read(new JsonNode(document.RootElement, "/territories/0"), problems);

        Assert.Equal(
            [
                $"wrong-type territory t, /territories/0/{Escaped}/0/x",
                $"missing-key territory t, /territories/0/{Escaped}/0/~0~1",
                "unknown-key territory t, /territories/0",
            ],
            problems.Select(problem => $"{problem.Code} {problem.Feature}"));
    }

    [Fact]
    public void A_fault_of_a_YAML_record_has_the_key_and_the_line()
    {
        var problems = new List<InputProblem>();
        Read(YamlTree.Parse($"{Name}:\n  - x: []\n~/: 1\n", "t.yaml", problems)!, problems);

        Assert.Equal(
            ["wrong-type territory t, x, line 2", "missing-key territory t, ~/, line 2", "unknown-key territory t, line 3"],
            problems.Select(problem => $"{problem.Code} {problem.Feature}"));
    }

    [Fact]
    public void A_fault_of_an_edit_has_an_escaped_pointer()
    {
        var body = EditBody.Read(Json($$"""
            {
              "reason": "r", "{{Name}}": 1, "sources": [{ "~": "\u0007" }],
              "territory": { "{{Name}}": ["\u0007", { "x\u0007/": 1 }], "other/": "89099" }
            }
            """));
        Assert.Equal(
            [$"/{Escaped}", "/sources/0/~0", $"/territory/{Escaped}/0", $"/territory/{Escaped}/1/x?~1"],
            body.Faults.Kept.Select(fault => fault.Name));

        // A check of the content names the value, and the body tells where that is.
        var faults = new FaultList();
        EditFaults.Add(
            [new InputProblem(ProblemSeverity.Refused, "unknown-commune", "body", "territory t", "89099", "Not a commune of the dataset.")],
            body,
            faults);
        Assert.Equal("/territory/other~1", Assert.Single(faults.Kept).Name);
    }

    [Fact]
    public void A_fault_of_the_records_of_all_territories_has_an_escaped_pointer()
    {
        var body = RecordsBody.Read(Json($$"""
            {
              "reason": "r", "{{Name}}": 1,
              "records": { "{{Name}}": 1, "territories": [{ "id": "t", "{{Name}}": "89099", "note/": "\u0007" }] }
            }
            """));
        Assert.Equal(
            [$"/{Escaped}", "/records/territories/0/note~1", $"/records/{Escaped}"],
            body.Faults.Kept.Select(fault => fault.Name));

        var faults = new FaultList();
        EditFaults.Add(
            [new InputProblem(ProblemSeverity.Refused, "unknown-commune", "body", "territory t", "89099", "Not a commune of the dataset.")],
            body,
            faults);
        Assert.Equal($"/records/territories/0/{Escaped}", Assert.Single(faults.Kept).Name);
    }

    [Fact]
    public void A_fault_of_a_scenario_has_an_escaped_pointer()
    {
        var refused = Assert.Throws<RefusedRequestException>(() => ScenarioReader.Read(Json($$"""
            { "kind": "CPTS", "date": "2024-01-01", "{{Name}}": 1, "changes": [{ "action": "dissolve", "territory": "t", "{{Name}}": 1 }] }
            """)));
        Assert.Equal([$"/{Escaped}", $"/changes/0/{Escaped}"], refused.Faults.Select(fault => fault.Name));
    }

    private static void Read(Node node, List<InputProblem> problems)
    {
        var top = new MapReader(node, new RecordRules("t", problems)) { Name = "territory t" };
        foreach (var map in top.Maps(Name))
        {
            map.Text("x");
            map.Text("~/");
        }

        top.End();
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}

using System.Reflection;
using MapService.Coverage.Caveats;

namespace MapService.Tests.Coverage.Caveats;

/// <summary><c>docs/caveats.md</c> explains every caveat that there is, and none that there is not.</summary>
public class CaveatPageTests
{
    [Fact]
    public void Every_code_has_a_section_of_its_own()
    {
        var page = File.ReadAllLines(Path.Combine(SharedData.Checkout, "docs", "caveats.md"));
        var sections = page.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
        var codes = typeof(CaveatCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();
        Assert.Contains("unknown-composition", codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), sections.Order(StringComparer.Ordinal));
    }
}

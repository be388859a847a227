using System.Text.Json;

namespace MapService.Tests.Web;

/// <summary>
/// What the modules of the page do without a browser is tested beside them, in <c>MapService/Web/tests</c>: here those tests are run and
/// counted.
/// </summary>
public sealed class PageModuleTests
{
    /// <summary>As many as there are, or somewhat fewer: that many cannot get lost unnoticed.</summary>
    private const int Fewest = 350;

    [Fact]
    public async Task Every_test_of_the_modules_of_the_page_passes()
    {
        var page = Path.Combine(SharedData.Checkout, "MapService", "Web");
        Assert.True(
            Directory.Exists(Path.Combine(page, "node_modules", "vitest")),
            "The packages of the page are not installed: the build does that.");
        using var folder = new TempFolder();
        var report = folder.File("report.json");

        var (_, output, errors) =
            await Programs.RunToEndAsync("npm", "test", "--prefix", page, "--", "--reporter=json", "--outputFile=" + report);

        Assert.True(File.Exists(report), $"The tests of the page did not run: {output}{errors}");
        using var read = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.Empty(FaultsOf(read.RootElement));
        Assert.True(read.RootElement.GetProperty("success").GetBoolean(), output + errors);
        Assert.InRange(read.RootElement.GetProperty("numPassedTests").GetInt32(), Fewest, int.MaxValue);
    }

    // Files that could not be read have a message, and tests that were left out have not passed either.
    private static IEnumerable<string> FaultsOf(JsonElement report) =>
        from file in report.GetProperty("testResults").EnumerateArray()
        from fault in file.GetProperty("assertionResults").EnumerateArray().Where(
            test => test.GetProperty("status").GetString() != "passed").Select(FaultOf)
            .Concat(file.GetProperty("message").GetString() is { Length: > 0 } message ? [message] : [])
        select $"{file.GetProperty("name").GetString()}: {fault}";

    private static string FaultOf(JsonElement test) =>
        $"{test.GetProperty("fullName").GetString()} {test.GetProperty("status").GetString()}: "
        + $"{string.Join(' ', test.GetProperty("failureMessages").EnumerateArray())}";
}

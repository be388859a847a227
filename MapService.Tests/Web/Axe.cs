using Microsoft.Playwright;

namespace MapService.Tests.Web;

/// <summary>axe-core on a page: what keeps people from using it.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(
        () => File.ReadAllText(Path.Combine(NpmPackage.Folder, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>
    /// The serious and critical violations of the page as it is now: impact, rule, help and selectors, a text each. Skips the test where
    /// axe-core is not installed.
    /// </summary>
    /// <param name="page">A page; its content security policy does not concern what tests evaluate.</param>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        return await page.EvaluateAsync<string[]>("""
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations
                .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
                .map(({ impact, id, help, nodes }) => `${impact} ${id}: ${help}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
            }
            """);
    }
}

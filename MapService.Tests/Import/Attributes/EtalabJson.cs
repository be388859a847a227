using System.Text.Json;

namespace MapService.Tests.Import.Attributes;

/// <summary>
/// The package's <c>communes.json</c> read by plain JSON, beside the project's own reader: what expected figures are worked out from.
/// </summary>
internal sealed class EtalabJson
{
    private static readonly Lazy<EtalabJson> Lazy = new(() => new EtalabJson());

    private EtalabJson()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(NpmPackage.Decoupage, "communes.json")));
        var oldCodes = new List<(string Code, string Successor)>();
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var code = Text(item, "code");
            switch (Text(item, "type"))
            {
                case "commune-actuelle":
                    Names.Add(code, Text(item, "nom"));
                    oldCodes.AddRange(
                        item.TryGetProperty("anciensCodes", out var old) ? old.EnumerateArray().Select(o => (o.GetString()!, code)) : []);
                    break;
                case "commune-deleguee" or "commune-associee" when Text(item, "chefLieu") != code:
                    Parts.Add(code, Text(item, "chefLieu"));
                    break;
            }
        }

        OldCodes = oldCodes.ToLookup(o => o.Code, o => o.Successor);
    }

    /// <summary>The package is read once. Skips the test where it is not installed.</summary>
    public static EtalabJson Communes => NpmPackage.Decoupage is not null ? Lazy.Value : throw new InvalidOperationException();

    /// <summary>Communes of today: code and name.</summary>
    public Dictionary<string, string> Names { get; } = [];

    /// <summary>Communes déléguées and associées: code and that of their commune.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    /// <summary>Communes that name a code among their <c>anciensCodes</c>.</summary>
    public ILookup<string, string> OldCodes { get; }

    /// <summary>The commune of today that a code belongs to.</summary>
    public string SuccessorOf(string code) =>
        Names.ContainsKey(code) ? code : Parts.TryGetValue(code, out var commune) ? commune : Assert.Single(OldCodes[code]);

    private static string Text(JsonElement item, string key) => item.GetProperty(key).GetString()!;
}

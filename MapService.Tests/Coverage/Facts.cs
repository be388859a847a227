using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Storage.Embedded;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Coverage;

/// <summary>
/// The compositions as the seed documents' facts list them, worked out on the embedded list of communes by nothing but
/// this file: the judge of the production code must not be the production code.
/// </summary>
internal static class Facts
{
    // First, because the lists below are made of it in the order of their lines.
    public static readonly IReadOnlyList<Line> Communes =
        [.. File.ReadLines(Path.Combine(SharedData.Checkout, "geodata", "communes.csv")).Skip(1).Select(Read)];

    public static readonly string[] Gips89 = Members("200039709", "200039758", "200039642", "200067080");
    public static readonly string[] NordYonne = Members("248900334", "248900896", "248900748", "248900664");
    public static readonly string[] CentreYonne = Members("248900938", "248900524", "248900383");
    public static readonly string[] PuisayeForterre = [.. Members("200067130"), "89119", "89129", "89164", "89234", "89350"];
    public static readonly string[] GrandAuxerrois = Members("200067114", "200067304");
    public static readonly string[] CentreSaoneEtLoire = Members("247100290");
    public static readonly string[] ClsAuxerrois = Members("200067114", "248900524", "200067080");

    public static readonly string[] AuxoisMorvan =
    [
        .. Members("242101491", "242101459", "200071017", "242101442"),
        "21046", "21083", "21102", "21124", "21229", "21349", "21375", "21379", "21403", "21560", "21593", "21615", "21675", "21703",
    ];

    private static readonly Lazy<Dataset> LazyEmbedded =
        new(() => Dataset.Build(new EmbeddedStore().RecordsAsync(CancellationToken.None).GetAwaiter().GetResult()));

    public static Dataset Embedded => LazyEmbedded.Value;

    /// <summary>A line of <c>geodata/communes.csv</c>.</summary>
    public sealed record Line(string Code, string Departement, string Epci, int? Municipal, int? Total);

    public static string[] In(string departement) => [.. Communes.Where(c => c.Departement == departement).Select(c => c.Code)];

    public static long Municipal(IEnumerable<string> codes) => Sum(codes, c => c.Municipal);

    public static long Total(IEnumerable<string> codes) => Sum(codes, c => c.Total);

    private static long Sum(IEnumerable<string> codes, Func<Line, int?> population)
    {
        var wanted = codes.ToHashSet();
        return Communes.Where(c => wanted.Contains(c.Code)).Sum(c => (long)(population(c) ?? 0));
    }

    private static string[] Members(params string[] sirens) => [.. Communes.Where(c => sirens.Contains(c.Epci)).Select(c => c.Code)];

    // Only the name can hold a comma, so the other columns are counted from both ends.
    private static Line Read(string line)
    {
        var fields = line.Split(',');
        return new Line(fields[0], fields[^6], fields[^5], Number(fields[^4]), Number(fields[^3]));
    }

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using MapService.Storage.Embedded;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Tests.Coverage;
using static MapService.Tests.Coverage.SmallWorld;

namespace MapService.Tests.Api.Http;

/// <summary>
/// Every endpoint that takes a date, as the OpenAPI document lists them: days between which nothing changes give the same bytes with
/// the same tag, whatever the kind, the form and the département.
/// <code>
/// abc   cpts-one: a b        cpts-two: b c from 2022 on, c until the end of 2023, d joins some day of March 2023
/// deA   cls-one: a d from some day of June 2021          cpts-nievre: A from 29 February 2024
/// </code>
/// </summary>
public sealed class DatedAnswerTests
{
    private const string BeforeAll = "1900-01-01";

    /// <summary>Every day on which anything changes, read off the drawing; the latest source is of 1 June 2023.</summary>
    private static readonly string[] Changes =
    [
        "2020-01-01", "2021-06-01", "2021-06-30", "2022-01-01", "2023-01-01", "2023-03-01", "2023-03-31", "2023-06-01", "2023-06-02",
        "2024-01-01", "2024-02-29",
    ];

    private static SmallWorld World() => Draw("abc", "deA").Unlisted()
        .Epci("200000001", "ab")
        .Cpts("cpts-one", "ab")
        .With(
            Of(TerritoryKind.Cpts, "cpts-two", [Term("b"), Term("c", until: "2023-12-31"), Term("d", from: "2023-03")], from: "2022-01-01"))
        .Cls("cls-one", "ad", from: "2021-06")
        .UnknownCpts("cpts-unknown", Yonne, from: "2023-01-01")
        .Cpts("cpts-nievre", "A", from: "2024-02-29", departements: Nievre)
        .Declares(new DeclaredCoverage(
            DepartementCode.Parse(Yonne), null, TerritoryKind.Cpts, Day("2023-06-01"), "three", 3, null, false, []));

    [Fact]
    public async Task Days_between_two_changes_give_the_same_bytes_and_the_same_tag_everywhere()
    {
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = World().Build().Records });
        var random = new Random(20211130);
        var addresses = await DatedAddressesAsync(server);
        Assert.True(addresses.Count > 40, string.Join(' ', addresses));
        foreach (var address in addresses)
        {
            var bytesOfTag = new Dictionary<string, byte[]>();
            for (var i = 0; i <= Changes.Length; i++)
            {
                var first = Day(i == 0 ? BeforeAll : Changes[i - 1]);
                var last = i == Changes.Length ? Day("2100-01-01") : Day(Changes[i]).AddDays(-1);
                DateOnly[] days = [first, first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1)), last];
                var tags = new HashSet<string>();
                foreach (var day in days)
                {
                    var (tag, bytes) = await GetAsync(server, address, day);
                    tags.Add(tag);
                    Assert.True(
                        bytesOfTag.TryAdd(tag, bytes) || bytesOfTag[tag].AsSpan().SequenceEqual(bytes),
                        $"{address} on {day:O} has other bytes than another day with its tag.");
                }

                Assert.True(tags.Count == 1, $"{address} has several tags between {first:O} and {last:O}.");
            }
        }
    }

    // The days of the drawing that matter to each.
    [Theory]
    [InlineData("/departements?kind=CPTS", "2020-01-01 2022-01-01 2023-01-01 2023-03-01 2023-03-31 2023-06-02 2024-01-01 2024-02-29")]
    [InlineData("/departements?kind=CLS", "2021-06-01 2021-06-30")]
    [InlineData(
        "/departements/89/coverage?kind=CPTS", "2020-01-01 2022-01-01 2023-01-01 2023-03-01 2023-03-31 2023-06-01 2023-06-02 2024-01-01")]
    [InlineData("/departements/58/coverage?kind=CPTS", "2024-02-29")]
    [InlineData("/departements/58/coverage?kind=CLS", "")]
    [InlineData("/departements/58/overlaps?kind=CPTS", "2024-02-29")]
    [InlineData(
        "/departements/89/crossing?f=json",
        "2020-01-01 2021-06-01 2021-06-30 2022-01-01 2023-01-01 2023-03-01 2023-03-31 2023-06-02 2024-01-01")]
    [InlineData("/territories/cpts-two?f=geojson", "2022-01-01 2023-03-01 2023-03-31 2023-06-02 2024-01-01")]
    [InlineData("/territories?kind=CLS", "2021-06-01 2021-06-30")]
    [InlineData("/communes/58001?f=json", "2024-02-29")]
    [InlineData("/tiles/cpts/0/0/0.geojson?", "2020-01-01 2022-01-01 2023-01-01 2023-03-01 2023-03-31 2024-01-01 2024-02-29")]
    [InlineData("/tiles/communes.json?", "")]
    [InlineData("/downloads/gaps.csv?kind=CPTS&departement=58", "2024-02-29")]
    [InlineData("/downloads/communes.csv?kind=CPTS&departement=58", "2024-02-29")]
    [InlineData("/downloads/communes.gpkg?kind=CLS", "2021-06-01 2021-06-30")]
    [InlineData("/downloads/communes.geojson?departement=58", "")]
    public async Task A_change_that_matters_gives_another_tag_and_no_other_does(string address, string expected)
    {
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = World().Build().Records });
        var tag = (await GetAsync(server, address, Day(BeforeAll))).Tag;
        var found = new List<string>();
        foreach (var day in Changes)
        {
            var next = (await GetAsync(server, address, Day(day))).Tag;
            if (next != tag)
            {
                found.Add(day);
            }

            tag = next;
        }

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public async Task An_answer_says_from_when_until_when_it_holds()
    {
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = World().Build().Records });
        Assert.Equal((null, "2019-12-31"), await PeriodAsync("/departements/89/coverage?date=2000-01-01"));
        Assert.Equal(("2023-03-01", "2023-03-30"), await PeriodAsync("/departements/89/coverage?date=2023-03-15"));
        Assert.Equal(
            ("2024-01-01", null), await PeriodAsync("/departements/89/gaps?f=geojson&kind=CPTS&date=2024-01-31", around: "2024-02-28"));
        Assert.Equal((null, null), await PeriodAsync("/departements/58/coverage?kind=CLS"));

        async Task<(string?, string?)> PeriodAsync(string address, string? around = null)
        {
            var answer = await (await server.GetAsync(address)).JsonAsync();
            var (from, until) = (answer.GetProperty("validFrom").GetString(), answer.GetProperty("validUntil").GetString());
            return around is null ? (from, until) : (from, until == around ? null : until);
        }
    }

    [Fact]
    public async Task A_file_has_the_name_of_its_period()
    {
        await using var server = await ServerUnderTest.StartAsync(new StoreInHand { Records = World().Build().Records });
        Assert.Equal("maps-gaps-CPTS-58-from-2024-02-29.csv", await NameAsync("/downloads/gaps.csv?departement=58&date=2030-01-01"));
        Assert.Equal("maps-gaps-CPTS-58-until-2024-02-28.csv", await NameAsync("/downloads/gaps.csv?departement=58&date=2000-01-01"));
        Assert.Equal("maps-communes-58.csv", await NameAsync("/downloads/communes.csv?departement=58&date=2000-01-01"));

        async Task<string?> NameAsync(string address) => (await server.GetAsync(address)).Content.Headers.ContentDisposition?.FileName;
    }

    [Fact]
    public async Task On_the_embedded_dataset_a_tag_stands_for_one_answer()
    {
        await using var server = await ServerUnderTest.StartAsync(new EmbeddedStore());
        var random = new Random(4);
        string[] addresses =
        [
            "/departements?kind=CPTS", "/departements?kind=CLS", "/departements/89/coverage?kind=CPTS",
            "/departements/21/coverage?kind=CPTS", "/departements/58/gaps?f=csv",
            "/departements/89/crossing?f=json", "/territories?kind=CPTS", "/communes/89024?f=json", "/downloads/cpts.csv?departement=58",
            "/tiles/cpts,gaps.json?kind=CLS",
        ];
        foreach (var address in addresses)
        {
            var bytesOfTag = new Dictionary<string, byte[]>();
            for (var i = 0; i < 60; i++)
            {
                var day = Day("2021-01-01").AddDays(random.Next(365 * 8));
                var (tag, bytes) = await GetAsync(server, address, day);
                Assert.True(bytesOfTag.TryAdd(tag, bytes) || bytesOfTag[tag].AsSpan().SequenceEqual(bytes), $"{address} on {day:O}");
            }

            Assert.InRange(bytesOfTag.Count, 2, 30);
        }
    }

    private static CommunesTerm Term(string letters, string? from = null, string? until = null) => new(Codes(letters), null, null)
    {
        InForce = new OpenPeriod(from is null ? null : PartialDate.Parse(from), until is null ? null : PartialDate.Parse(until)),
    };

    private static async Task<(string Tag, byte[] Bytes)> GetAsync(ServerUnderTest server, string address, DateOnly day)
    {
        using var answer =
            await server.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{address}&date={day:yyyy-MM-dd}").Replace("?&", "?"));
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {address} {day:O}");
        return (answer.Header("ETag")!, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>
    /// Every address with a date of the document, with every kind, every form, and with and without a département; each ends so that
    /// "&amp;date=" can follow.
    /// </summary>
    private static async Task<List<string>> DatedAddressesAsync(ServerUnderTest server)
    {
        var document = await (await server.GetAsync("/api.json")).JsonAsync();
        var addresses = new List<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            var parameters = path.Value.GetProperty("get").TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
            if (parameters.Any(p => Name(p) == "date"))
            {
                addresses.AddRange(Paths(path.Name).SelectMany(filled => Queries(filled, parameters)));
            }
        }

        return addresses;
    }

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static IEnumerable<string> Paths(string path)
    {
        string[] codes = path.StartsWith("/communes/", StringComparison.Ordinal)
            ? ["89002", "89003", "58001"]
            : path.StartsWith("/regions/", StringComparison.Ordinal) ? ["27"] : ["89", "58"];
        (string Name, string[] Values)[] parts =
        [
            ("{code}", codes), ("{id}", ["cpts-two", "cls-one", "cpts-unknown", "cpts-nievre"]),
            ("{layers}", ["communes", "cpts,cls", "cls,gaps,overlaps"]),
            ("{layer}", ["communes", "epci", "cpts", "cls", "gaps", "overlaps"]), ("{z}", ["0"]), ("{x}", ["0"]), ("{y}", ["0"]),
        ];
        return parts.Aggregate<(string Name, string[] Values), IEnumerable<string>>(
            [path], (paths, part) => paths.SelectMany(
                p => p.Contains(part.Name, StringComparison.Ordinal) ? part.Values.Select(v => p.Replace(part.Name, v)) : [p]));
    }

    private static IEnumerable<string> Queries(string path, List<JsonElement> parameters)
    {
        IEnumerable<string> addresses = [path + "?"];
        foreach (var parameter in parameters)
        {
            var name = Name(parameter);
            string[] values = name switch
            {
                "kind" when path.StartsWith("/downloads/communes", StringComparison.Ordinal)
                    || path.Contains("gaps", StringComparison.Ordinal)
                    || path.Contains("overlaps", StringComparison.Ordinal)
                    || !IsLayer(path) => ["CPTS", "CLS"],
                "f" => [.. parameter.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(value => value.GetString()!)],
                "departement" => ["", "58"],
                "region" => ["", "27"],
                _ => [],
            };
            addresses = values.Length == 0
                ? addresses
                : addresses.SelectMany(
                    address => values.Select(value => value.Length == 0 ? address : $"{address}&{name}={value}".Replace("?&", "?")));
        }

        // Either a region or a département, never both.
        return addresses.Where(address => !(address.Contains("departement=", StringComparison.Ordinal)
            && address.Contains("region=", StringComparison.Ordinal))).ToList();
    }

    private static bool IsLayer(string path) =>
        path.StartsWith("/tiles/", StringComparison.Ordinal) || path.StartsWith("/downloads/", StringComparison.Ordinal);
}

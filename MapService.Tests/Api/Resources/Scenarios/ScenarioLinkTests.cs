using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using MapService.Api.Resources.Scenarios.Links;
using MapService.Coverage.Scenarios;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Tests.Api.Resources.Scenarios;

public sealed class ScenarioLinkTests
{
    private static readonly string[] Ids = ["cpts-a", "cpts-centre-yonne", new string('z', 80), "0"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_written_is_read_as_it_was(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var scenario = CanonicalScenario.Of(Any(random));
            Assert.True(ScenarioLink.TryRead(ScenarioLink.TextOf(scenario), out var read, out var fault), fault);
            Assert.Equal(Text(scenario), Text(read));
        }
    }

    [Fact]
    public void No_text_that_was_cut_or_altered_is_read()
    {
        var text = ScenarioLink.TextOf(CanonicalScenario.Of(Any(new Random(7))));
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(ScenarioLink.TryRead(text[..i], out _, out var cut));
            Assert.NotEmpty(cut);
            foreach (var other in "A1z_")
            {
                if (text[i] != other)
                {
                    Assert.False(ScenarioLink.TryRead($"{text[..i]}{other}{text[(i + 1)..]}", out _, out _));
                }
            }
        }

        Assert.False(ScenarioLink.TryRead(text + "A", out _, out _));
        Assert.False(ScenarioLink.TryRead(text + "AAAA", out _, out _));
    }

    // A sender can make the check bytes fit: whatever is packed, it is read or refused.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Forged_bytes_are_read_or_refused_with_a_word_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var bytes = ScenarioBytes.Of(CanonicalScenario.Of(Any(random)));
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (!ScenarioLink.TryRead(Forge(bytes[..random.Next(1, bytes.Length + 1)]), out var read, out var fault))
            {
                Assert.StartsWith(ScenarioLink.Expected, fault, StringComparison.Ordinal);
            }
            else
            {
                Assert.InRange(read.Changes.Count, 1, 200);
            }
        }
    }

    [Theory]
    [InlineData(new byte[0], "a part of it is missing")]
    [InlineData(new byte[] { 2 }, "its kind is 2")]
    [InlineData(new byte[] { 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F }, "its day is")]
    [InlineData(new byte[] { 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "its day")]
    [InlineData(new byte[] { 0, 1, 0 }, "its number of changes is 0")]
    [InlineData(new byte[] { 0, 1, 0xC9, 1 }, "its number of changes is 201")]
    [InlineData(new byte[] { 0, 1, 1, 5 }, "its action is 5")]
    [InlineData(new byte[] { 0, 1, 1, 0, 1, (byte)'A' }, "the id of a territory in it is none")]
    [InlineData(new byte[] { 0, 1, 1, 0, 1, (byte)'a', 1, 0xFF }, "its name is not UTF-8")]
    [InlineData(new byte[] { 0, 1, 1, 0, 1, (byte)'a', 0, 2, 5, 0 }, "its communes is 0")]
    [InlineData(new byte[] { 0, 1, 1, 0, 1, (byte)'a', 0, 0xC1, 0xB8, 2 }, "its number of communes is 40001")]
    [InlineData(new byte[] { 0, 1, 1, 0, 1, (byte)'a', 0, 0, 0, 0, 0 }, "after its end")]
    public void A_fault_is_named(byte[] bytes, string fault)
    {
        Assert.False(ScenarioLink.TryRead(Forge(bytes), out _, out var found));
        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    // Codes of all lists of all changes are counted together, as in a body: 20 000 communes, 20 000 merged territories, and one too many.
    [Fact]
    public void Codes_of_every_kind_count_together()
    {
        string[] communes = [.. Enumerable.Range(0, 20_000).Select(CommuneNumber.Text)];
        var ids = Enumerable.Repeat("a", 20_000).ToArray();
        Assert.True(ScenarioLink.TryRead(Text(ids), out _, out var fault), fault);
        Assert.False(ScenarioLink.TryRead(Text([.. ids, "a"]), out _, out fault));
        Assert.Contains("its number of territories is 20001", fault, StringComparison.Ordinal);

        string Text(string[] merged) => Forge(ScenarioBytes.Of(new ScenarioRequest(
            TerritoryKind.Cpts, new DateOnly(2024, 1, 1),
            [new ScenarioChange(ScenarioAction.Merge, "b", null, communes, []) { Territories = merged }])));
    }

    [Fact]
    public void What_unpacks_to_a_hundred_megabytes_is_refused_without_taking_them()
    {
        var bomb = Forge(new byte[100_000_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(ScenarioLink.TryRead(bomb, out _, out var fault));
        Assert.Contains("or to more than 524288 bytes", fault, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Theory]
    [InlineData("01001")]
    [InlineData("29999")]
    [InlineData("2A004")]
    [InlineData("2B366")]
    [InlineData("30001")]
    [InlineData("97617")]
    [InlineData("98999")]
    public void A_code_is_the_text_of_its_number(string code)
    {
        Assert.True(CommuneCode.TryParse(code, out _));
        Assert.Equal(code, CommuneNumber.Text(CommuneNumber.Of(code)));
        Assert.InRange(CommuneNumber.Of(code), 0, CommuneNumber.Last);
    }

    [Fact]
    public void The_numbers_of_codes_are_in_the_order_of_the_codes()
    {
        string[] codes = ["01001", "20999", "29999", "2A000", "2A999", "2B000", "2B999", "30000", "97100", "98999"];
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes.OrderBy(CommuneNumber.Of));
    }

    [Fact]
    public void A_département_of_communes_fits_into_an_address_that_every_program_takes()
    {
        // The Yonne's 423 communes one by one.
        var yonne = MapService.Tests.Coverage.Facts.In("89");
        var scenario = new ScenarioRequest(
            TerritoryKind.Cpts, new DateOnly(2024, 4, 29), [new ScenarioChange(ScenarioAction.Create, "cpts-yonne", null, yonne, [])]);
        Assert.InRange(ScenarioLink.TextOf(scenario).Length, 1, 200);
    }

    private static string Forge(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return "1" + Base64Url.EncodeToString([.. SHA256.HashData(packed.ToArray()).AsSpan(0, 4), .. packed.ToArray()]);
    }

    private static ScenarioRequest Any(Random random) => new(
        (TerritoryKind)random.Next(2),
        DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)),
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => AnyChange(random))]);

    private static ScenarioChange AnyChange(Random random) => new(
        (ScenarioAction)random.Next(5),
        Ids[random.Next(Ids.Length)],
        random.Next(3) switch { 0 => null, 1 => "Où ça ? 🗺", _ => new string('€', 200) },
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => CommuneNumber.Text(random.Next(CommuneNumber.Last + 1))).Distinct()],
        [.. Enumerable.Range(0, random.Next(3))
            .Select(_ => random.Next(1_000_000_000).ToString("000000000", System.Globalization.CultureInfo.InvariantCulture))
            .Distinct()])
    {
        Territories = [.. Ids.Take(random.Next(3))],
    };

    private static string Text(ScenarioRequest scenario) =>
        $"{scenario.Kind} {scenario.Date} " + string.Join(" | ", scenario.Changes.Select(c =>
        $"{c.Action} {c.Territory} {c.Nom} {string.Join(',', c.Communes)} {string.Join(',', c.Epcis)} {string.Join(',', c.Territories)}"));
}

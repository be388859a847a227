using System.Globalization;
using System.Text;
using MapService.Formats.GeoJson;
using MapService.Territories.Checks;

namespace MapService.Tests.Formats.GeoJson;

/// <summary>Rings that are read past the JSON reader, judged by .NET's own number parser.</summary>
public sealed class GeoJsonRingTextTests
{
    [Fact]
    public void Any_plain_number_is_the_nearest_double_to_the_last_bit()
    {
        var random = new Random(20240312);
        for (var i = 0; i < 200_000; i++)
        {
            var whole = random.Next(4) == 0
                ? "0"
                : random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 9))).ToString(CultureInfo.InvariantCulture);
            var decimals = random.Next(0, 16 - whole.Length);
            var number = (random.Next(2) == 0 ? "-" : "") + whole
                + (decimals == 0 ? "" : "." + string.Concat(Enumerable.Range(0, decimals).Select(_ => (char)('0' + random.Next(10)))));
            var position = Assert.Single(Positions($"[{number},0]]"));
            Assert.Equal(
                BitConverter.DoubleToInt64Bits(double.Parse(number, CultureInfo.InvariantCulture)),
                BitConverter.DoubleToInt64Bits(position.X));
        }
    }

    [Theory]
    [InlineData("[1,2],[3,4]]", 2)]
    [InlineData(" [ 1 , -2.50 ] ,\r\n\t[3,4] ]", 2)]
    [InlineData("[-0,0.0]]", 1)]
    public void Space_between_the_tokens_is_nothing(string text, int positions) => Assert.Equal(positions, Positions(text).Length);

    // Some of these are good JSON and others not: either way they are for the JSON reader.
    [Theory]
    [InlineData("]")]
    [InlineData("[1,2,3]]")]
    [InlineData("[1]]")]
    [InlineData("[1,2e3]]")]
    [InlineData("[1,2E3]]")]
    [InlineData("[1234567890.123456,2]]")]
    [InlineData("[\"N\",2]]")]
    [InlineData("[null,2]]")]
    [InlineData("[01,2]]")]
    [InlineData("[.5,2]]")]
    [InlineData("[5.,2]]")]
    [InlineData("[+5,2]]")]
    [InlineData("[-,2]]")]
    [InlineData("[1,2],]")]
    [InlineData("[1,2][3,4]]")]
    [InlineData("[1,2],[3,4]")]
    [InlineData("[1,2],[3,4")]
    [InlineData("[1,2]}")]
    [InlineData("[[1,2]]]")]
    [InlineData("")]
    public void What_is_not_pairs_of_plain_numbers_is_left_alone(string text)
    {
        var rings = new GeoJsonRings();
        rings.Add(new RawPosition(7, 8));
        Assert.Equal(-1, GeoJsonRingText.TryRead(Encoding.UTF8.GetBytes(text), 0, rings));
        Assert.Equal([new RawPosition(7, 8)], rings.Positions.ToArray());
    }

    [Theory]
    [InlineData("[5,47],[5.1,47],[5.1,47.1],[5,47]", "[5e0,47],[5.1,47,220.5],[5.1,47.1000],[ 5 ,47 ]")]
    public void Both_ways_of_reading_give_the_same_ring(string plain, string odd) =>
        Assert.Equal(Read(plain).Positions, Read(odd).Positions);

    // The rings before the fault were passed over in one step each, line ends and all.
    [Theory]
    [InlineData("[5,47],\n[5.1,47],\n[5.1,47.1],\n[5,47", "line 10, byte 6")]
    [InlineData("[5,47],[5.1,,47]", "line 7, byte 14")]
    public void A_fault_behind_rings_is_told_with_its_line(string last, string place)
    {
        const string good = "[[5,47],\n[5.1,47],\n[5.1,47.1],\n[5,47]]";
        var problems = Read(
            $"[5,47]]]}}}},\n{{\"type\":\"Feature\",\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{good},\n\n[{last}", "}").Problems;
        Assert.Equal(("not-json", "feature 2", place), Assert.Single(problems.Select(p => (p.Code, p.Feature, p.Value))));
    }

    private static RawPosition[] Positions(string text)
    {
        var rings = new GeoJsonRings();
        Assert.Equal(text.LastIndexOf(']'), GeoJsonRingText.TryRead(Encoding.UTF8.GetBytes(text), 0, rings));
        return rings.Positions.ToArray();
    }

    private static (RawPosition[] Positions, List<InputProblem> Problems) Read(string ring, string end = "]]}}]}")
    {
        var text =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
            + ring
            + end;
        var problems = new List<InputProblem>();
        var positions = Array.Empty<RawPosition>();
        GeoJsonReader.Read(
            Encoding.UTF8.GetBytes(text),
            "rings.geojson",
            GeoJsonLimits.Default,
            problems,
            feature => positions = feature.Rings.Positions.ToArray());
        return (positions, problems);
    }
}

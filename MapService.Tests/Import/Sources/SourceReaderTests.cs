using System.IO.Compression;
using System.Text;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Tests.Import.Sources;

/// <summary>Files and addresses that cannot be read, and texts that are not UTF-8.</summary>
public sealed class SourceReaderTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("""{"nom":"Fixin-lès-Gevrey"}""");

    private readonly string folder = Directory.CreateTempSubdirectory("maps-source-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_plain_file_is_read() => Check(await ReadFileAsync(Text), Text);

    [Fact]
    public async Task A_packed_file_is_unpacked_whatever_its_name() => Check(await ReadFileAsync(Gzip(Text)), Text);

    [Fact]
    public async Task A_packed_file_in_several_members_is_unpacked_whole() =>
        Check(await ReadFileAsync([.. Gzip(Text), .. Gzip(Text)]), [.. Text, .. Text]);

    [Fact]
    public async Task A_byte_order_mark_is_left_out_and_told()
    {
        var (bytes, problems) = await ReadFileAsync([0xEF, 0xBB, 0xBF, .. Text]);

        Assert.Equal(Text, bytes);
        var problem = Assert.Single(problems);
        Assert.Equal((ProblemSeverity.Changed, "byte-order-mark"), (problem.Severity, problem.Code));
    }

    [Fact]
    public async Task Latin_1_is_refused_with_the_byte_and_its_place()
    {
        var (bytes, problems) = await ReadFileAsync(Encoding.Latin1.GetBytes("{\n\"nom\":\"Fixin-lès\"}"));

        // {, a line feed, "nom":" and Fixin-l are 1 + 1 + 7 + 7 bytes; the è behind them is E8 in Latin-1.
        Check(bytes, problems, "not-utf-8", "byte E8 at 16");
        Assert.Contains("line 2", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("'è'", problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, "bytes FF FE at the start")]
    [InlineData(true, true, "bytes FE FF at the start")]
    [InlineData(false, false, "bytes 7B 00 at the start")]
    [InlineData(false, true, "bytes 00 7B at the start")]
    public async Task UTF_16_is_refused_with_its_first_bytes(bool mark, bool bigEndian, string value)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        var (bytes, problems) = await ReadFileAsync([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("{}")]);

        Check(bytes, problems, "not-utf-8", value);
        Assert.Contains("UTF-16", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_archive_is_named_as_such()
    {
        var (bytes, problems) = await ReadFileAsync([(byte)'P', (byte)'K', 3, 4, 20, 0]);

        Check(bytes, problems, "packed-otherwise", "zip");
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        var (bytes, problems) = await ReadFileAsync([]);

        Check(bytes, problems, "empty-file", null);
    }

    // Cut in its header, in its data, and in the checksum at its end: .NET's own reader gives the last two without complaint.
    [Theory]
    [InlineData(5)]
    [InlineData(-100)]
    [InlineData(-8)]
    [InlineData(-3)]
    [InlineData(-1)]
    public async Task A_packed_file_that_was_cut_off_is_refused(int end)
    {
        var packed = Gzip([.. Enumerable.Range(0, 5000).Select(i => (byte)(i * i % 251))]);
        var (bytes, problems) = await ReadFileAsync(packed[..(end > 0 ? end : packed.Length + end)]);

        Assert.Null(bytes);
        Assert.Equal((ProblemSeverity.Refused, "gzip-cut-off"), (problems[0].Severity, problems[0].Code));
    }

    [Fact]
    public async Task A_packed_file_with_a_wrong_checksum_is_refused()
    {
        var packed = Gzip(Text);
        packed[^6] ^= 1;
        var (bytes, problems) = await ReadFileAsync(packed);

        Assert.Null(bytes);
        Assert.Equal("gzip-damaged", Assert.Single(problems).Code);
    }

    [Fact]
    public async Task A_gzip_bomb_is_refused_by_its_size()
    {
        var (bytes, problems) = await ReadFileAsync(Gzip(new byte[2_000_000]), new ImportLimits { UnpackedBytes = 1_000_000 });

        Assert.Null(bytes);
        Assert.Equal((ProblemSeverity.Refused, "gzip-too-large"), (problems[0].Severity, problems[0].Code));
        Assert.Contains("1000000 bytes", problems[0].Message, StringComparison.Ordinal);
    }

    // 40 MB of zeros pack into about 40 kB, a thousand to one: far within the limit of size, far outside that of the ratio.
    [Fact]
    public async Task A_gzip_bomb_is_refused_by_its_ratio()
    {
        var (bytes, problems) = await ReadFileAsync(Gzip(new byte[40_000_000]));

        Assert.Null(bytes);
        Assert.Equal("gzip-too-large", Assert.Single(problems).Code);
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused()
    {
        var (bytes, problems) = await ReadFileAsync(Text, new ImportLimits { CompressedBytes = 10 });

        Check(bytes, problems, "file-too-large", $"{Text.Length} bytes");
    }

    [Theory]
    [InlineData("not-there.geojson", "file-not-found")]
    [InlineData("no/such/folder/x.geojson", "file-not-found")]
    [InlineData("", "is-a-folder")]
    public async Task A_path_without_a_file_is_refused(string name, string code)
    {
        var path = Path.Combine(folder, name);
        var (bytes, problems) = await ReadAsync(path);

        Check(bytes, problems, code, path);
    }

    // Another program holds it: this works for root too, whom permissions do not stop.
    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused()
    {
        var path = Path.Combine(folder, "held.geojson");
        using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var (bytes, problems) = await ReadAsync(path);

        Check(bytes, problems, "file-not-readable", path);
    }

    [Fact]
    public async Task An_address_is_read()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("200 OK", Gzip(Text)));

        Check(await ReadAsync(server.Address), Text);
    }

    [Theory]
    [InlineData("404 Not Found", "404")]
    [InlineData("500 Internal Server Error", "500")]
    public async Task An_address_that_answers_with_an_error_is_refused_with_the_status(string status, string value)
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer(status, Text));
        var (bytes, problems) = await ReadAsync(server.Address);

        Check(bytes, problems, "url-status", value);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_refused()
    {
        var address = LoopbackServer.DeadAddress();
        var (bytes, problems) = await ReadAsync(address);

        Check(bytes, problems, "url-no-answer", "ConnectionError");
        Assert.Equal(address, problems[0].File);
    }

    [Fact]
    public async Task An_address_that_never_answers_is_given_up_after_its_time()
    {
        await using var server = new LoopbackServer(null);
        var (bytes, problems) = await ReadAsync(server.Address, new ImportLimits { UrlAnswerTimeout = TimeSpan.FromMilliseconds(100) });

        Check(bytes, problems, "url-timeout", "0.1 s");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_refused()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("200 OK", Text, claimedLength: 1000));
        var (bytes, problems) = await ReadAsync(server.Address);

        Assert.Null(bytes);
        Assert.Equal("url-cut-off", Assert.Single(problems).Code);
    }

    [Fact]
    public async Task An_answer_larger_than_the_limit_is_refused()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("200 OK", Text));
        var (bytes, problems) = await ReadAsync(server.Address, new ImportLimits { CompressedBytes = 10 });

        Check(bytes, problems, "file-too-large", $"{Text.Length} bytes");
    }

    [Fact]
    public async Task Another_scheme_is_refused()
    {
        var (bytes, problems) = await ReadAsync("ftp://example.org/communes.geojson");

        Check(bytes, problems, "unsupported-address", "ftp");
    }

    [Fact]
    public void A_password_in_an_address_is_not_told() =>
        Assert.Equal("https://example.org/a.geojson", SourceReader.NameOf("https://user:secret@example.org/a.geojson"));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static void Check((byte[]? Bytes, IReadOnlyList<InputProblem> Problems) read, byte[] expected)
    {
        Assert.Empty(read.Problems);
        Assert.Equal(expected, read.Bytes);
    }

    private static void Check(byte[]? bytes, IReadOnlyList<InputProblem> problems, string code, string? value)
    {
        Assert.Null(bytes);
        var problem = Assert.Single(problems);
        Assert.Equal((ProblemSeverity.Refused, code, value), (problem.Severity, problem.Code, problem.Value));
    }

    private async Task<(byte[]? Bytes, IReadOnlyList<InputProblem> Problems)> ReadFileAsync(byte[] content, ImportLimits? limits = null)
    {
        var path = Path.Combine(folder, "source.geojson");
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        return await ReadAsync(path, limits);
    }

    private static async Task<(byte[]? Bytes, IReadOnlyList<InputProblem> Problems)> ReadAsync(string source, ImportLimits? limits = null)
    {
        var problems = new List<InputProblem>();
        var bytes = await SourceReader.ReadAsync(source, limits ?? ImportLimits.Default, problems, TestContext.Current.CancellationToken);
        return (bytes, problems);
    }
}

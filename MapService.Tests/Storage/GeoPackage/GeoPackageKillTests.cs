using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MapService.Storage.Contract;
using MapService.Storage.GeoPackage;
using MapService.Tests.Api;
using MapService.Tests.Api.Resources.Edits;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Storage.GeoPackage;

/// <summary>Kills and a full disk, on a file.</summary>
public sealed class GeoPackageKillTests : KillContract, IDisposable
{
    private readonly TempFolder folder = new();

    protected override string StoreName => folder.File("maps.gpkg");

    public void Dispose() => folder.Dispose();

    // The service may write files of so many bytes and no more, which SQLite meets as a disk that is full; then of any size. The runtime
    // would make a large file of its own for the code that it compiles.
    [Fact]
    public async Task A_disk_that_is_full_loses_nothing_and_works_again_when_there_is_room()
    {
        var store = Open();
        await store.SaveAsync(EditedServer.Records(), Cancellation);
        var key = await EditedServer.AddKeyAsync(store, "A test", ApiScopes.Edit);
        var kilobytes = (new FileInfo(StoreName).Length / 1024) + 512;
        await using var service = MapProcess.StartBy(
            "bash", "-c", $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -S -f {kilobytes}; exec \"$0\" \"$@\"",
            MapProcess.Path, "serve", "--store", StoreName, "--url", "http://127.0.0.1:0");
        using var client = await service.ReadyAsync(Cancellation);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var stored = 0;
        var note = new string('n', 4900);
        while (true)
        {
            using var answer = await EditAsync(client, $"{note} {stored}");
            if ((int)answer.StatusCode == 200)
            {
                Assert.True(++stored < 1000, "The disk was never full.");
                continue;
            }

            await answer.ProblemAsync(503);
            Assert.NotNull(answer.Headers.RetryAfter);
            break;
        }

        Assert.True(stored > 0);
        Assert.Equal(stored + 1, (await KilledService.CheckRevisionsAsync(Open(), Cancellation)).Count);
        Assert.EndsWith(
            $" {stored - 1}",
            JsonNode.Parse(await client.GetStringAsync("/territories/cpts-one/record", Cancellation))!["note"]!.GetValue<string>(),
            StringComparison.Ordinal);
        await Programs.RunAsync("prlimit", "--pid", $"{service.Id}", "--fsize=unlimited");
        using var again = await EditAsync(client, "There is room.");
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(stored + 2, (await KilledService.CheckRevisionsAsync(Open(), Cancellation)).Count);
    }

    // A small disk of its own, which only root can make.
    [Fact]
    public async Task A_small_disk_that_is_full_takes_no_half_import()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        var disk = Directory.CreateDirectory(folder.File("disk")).FullName;
        using (var mount = Process.Start("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]))
        {
            await mount.WaitForExitAsync(Cancellation);
            Assert.SkipUnless(mount.ExitCode == 0, "A small disk cannot be mounted here.");
        }

        try
        {
            var name = Path.Combine(disk, "maps.gpkg");
            await new GeoPackageStore(name).SaveAsync(EditedServer.Records(), Cancellation);
            var before = await new GeoPackageStore(name).StateAsync(Cancellation);

            // The dataset of the program has more than a megabyte.
            await using var import = MapProcess.Start("import", "--store", name, "--dataset", "embedded");
            Assert.Equal(3, await import.ExitAsync(Cancellation));
            Assert.Equal(before, await new GeoPackageStore(name).StateAsync(Cancellation));
            await KilledService.CheckRevisionsAsync(new GeoPackageStore(name), Cancellation);
        }
        finally
        {
            // Lazily: connections to the file are kept open for a while.
            await Programs.RunAsync("umount", "--lazy", disk);
        }
    }

    protected override IWritableStore Open() => new GeoPackageStore(StoreName);

    private static async Task<HttpResponseMessage> EditAsync(HttpClient client, string note)
    {
        using var read = await client.GetAsync("/territories/cpts-one/record", Cancellation);
        var record = JsonNode.Parse(await read.Content.ReadAsStringAsync(Cancellation))!.AsObject();
        record["note"] = note;
        using var request = new HttpRequestMessage(HttpMethod.Put, "/territories/cpts-one")
        {
            Content = new StringContent(EditedServer.Body(record), System.Text.Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        return await client.SendAsync(request, Cancellation);
    }
}

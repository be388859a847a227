using MapService.Storage.Contract;
using MapService.Storage.GeoPackage;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Cli;

/// <summary>Keys from the command line, and whom the history names for an import.</summary>
public sealed class ApiKeyVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => folder.File("maps.gpkg");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_key_is_printed_once_kept_as_a_hash_listed_and_revoked()
    {
        var store = new GeoPackageStore(Store);
        await store.SaveAsync(OddRecords.Of(), Cancellation);
        var added = await CommandLineTests.RunAsync(
            "apikey", "add", "--name", "Zoé Martin", "--scope", "edit", "--scope", "import", "--store", Store);
        Assert.Equal(0, added.ExitCode);
        Assert.True(ApiKeyText.TryParse(added.Out.Trim(), out var text));
        Assert.DoesNotContain(text.Secret, added.Error, StringComparison.Ordinal);
        var key = Assert.Single(await store.KeysAsync(Cancellation));
        Assert.Equal(
            (text.Id, "Zoé Martin", text.SecretHash, ApiScopes.Edit | ApiScopes.Import, null),
            (key.Id, key.Name, key.SecretHash, key.Scopes, key.Revoked));

        var listed = await CommandLineTests.RunAsync("apikey", "list", "--store", Store);
        Assert.Contains("Zoé Martin", listed.Out, StringComparison.Ordinal);
        Assert.Contains("edit import", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Secret, listed.Out, StringComparison.Ordinal);

        Assert.Equal(0, (await CommandLineTests.RunAsync("apikey", "revoke", text.Id, "--store", Store)).ExitCode);
        Assert.NotNull((await store.KeysAsync(Cancellation))[0].Revoked);
        Assert.Equal(1, (await CommandLineTests.RunAsync("apikey", "revoke", "unknown", "--store", Store)).ExitCode);
    }

    [Theory]
    [InlineData(2, "add")]
    [InlineData(2, "add", "--name", "")]
    [InlineData(2, "add", "--name", "a\nb")]
    [InlineData(2, "add", "--name", "A", "--scope", "everything")]
    [InlineData(1, "add", "--name", "A", "--store", "embedded")]
    [InlineData(3, "list")]
    public async Task What_is_no_key_is_refused(int exitCode, params string[] arguments)
    {
        string[] store = arguments.Contains("--store") ? [] : ["--store", Store];
        Assert.Equal(exitCode, (await CommandLineTests.RunAsync(["apikey", .. arguments, .. store])).ExitCode);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task An_import_stands_in_the_history_with_who_and_why()
    {
        await new GeoPackageStore(Store).SaveAsync(OddRecords.Of(), Cancellation);
        Assert.Equal(0, (await CommandLineTests.RunAsync(
            "import", "--dataset", "embedded", "--store", Store, "--by", "Zoé Martin", "--reason", "New year")).ExitCode);
        var note = (await new GeoPackageStore(Store).RevisionsAsync(null, 1, Cancellation))[0].Note;
        Assert.Equal(("Zoé Martin", RevisionAction.Import, "New year"), (note.Who, note.Action, note.Reason));
        Assert.Equal(2, (await CommandLineTests.RunAsync("import", "--dataset", "embedded", "--store", Store, "--by", "a\tb")).ExitCode);
    }
}

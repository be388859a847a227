using System.CommandLine;
using MapService.Snapshots;
using MapService.Storage.Contract;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Storage.Postgis;
using MapService.Territories.Checks;

namespace MapService.Cli.Options;

/// <summary>What a text names as a store: the value of <c>--store</c>, or of the environment variable <c>MAPS_STORE</c>.</summary>
internal static class Stores
{
    /// <summary>The store that is used when none is named.</summary>
    public const string DefaultFile = "data/maps.gpkg";

    /// <summary>Names the dataset inside the program.</summary>
    public const string Embedded = "embedded";

    /// <summary>The environment variable that names a store.</summary>
    public const string Variable = "MAPS_STORE";

    private const string Suffix = ".gpkg";

    /// <summary>The option that names the store.</summary>
    public static Option<string?> Option() => CommonOptions.Path(new Option<string?>("--store")
    {
        Description =
            $"Where the dataset is: a GeoPackage file (*{Suffix}), a connection string of PostgreSQL, or {Embedded} (inside the program, "
            + $"read only). Default: the environment variable {Variable}, otherwise {DefaultFile}.",
        HelpName = "STORE",
    });

    /// <summary>The store to read: where none is named and there is no default file yet, the dataset inside the program.</summary>
    /// <exception cref="RefusedInputException">The text names none.</exception>
    public static IDatasetStore ToRead(string? option)
    {
        var name = NameOf(option);
        return name == DefaultFile && option is null && !File.Exists(DefaultFile) ? new EmbeddedStore() : Of(name);
    }

    /// <summary>The store to write to.</summary>
    /// <exception cref="RefusedInputException">The text names none, or one that is read only.</exception>
    public static IWritableStore ToWrite(string? option) => Of(NameOf(option)) as IWritableStore
        ?? throw new RefusedInputException([new InputProblem(
            ProblemSeverity.Refused,
            "read-only-store",
            "--store",
            null,
            Embedded,
            "The dataset inside the program cannot be changed. Name a file or a database.")]);

    /// <summary>The store that a service runs on: one without a dataset gets that of the program.</summary>
    /// <exception cref="RefusedInputException">The text names none, or it is of no use to this program.</exception>
    /// <exception cref="IOException">It cannot be reached or made.</exception>
    public static async Task<IDatasetStore> ToServeAsync(string? option, CancellationToken cancellation)
    {
        var store = Of(NameOf(option));
        if (store is IWritableStore writable && !await writable.HasDatasetAsync(cancellation))
        {
            var embedded = await StoredDataset.LoadAsync(new EmbeddedStore(), before: null, doubt: _ => { }, progress: null, cancellation);
            try
            {
                var (dataset, note) = (embedded.Dataset, NoteOf(RevisionAction.Create, "The dataset of the program."));
                await writable.CommitAsync(
                    new DatasetCommit(null, dataset.Records, dataset.Versions, StoredOutlines.Of(dataset), note), cancellation);
            }
            catch (StoreConflictException)
            {
                // Another service that starts at the same time has stored it.
            }
        }

        return store;
    }

    /// <summary>What the history says of a change from the command line.</summary>
    public static RevisionNote NoteOf(
        RevisionAction action,
        string? reason,
        string? by = null) => new(TimeProvider.System.GetUtcNow(), by ?? Environment.UserName, action, reason);

    // As the XDG Base Directory Specification has it; a service without a home folder has no such folder, and computes what it needs at
    // each start.
    private static string? CacheFolder() =>
        (Environment.GetEnvironmentVariable("XDG_CACHE_HOME"), Environment.GetEnvironmentVariable("HOME")) switch
        {
            ({ Length: > 0 } cache, _) when Path.IsPathRooted(cache) => Path.Combine(cache, "maps"),
            (_, { Length: > 0 } home) when Path.IsPathRooted(home) => Path.Combine(home, ".cache", "maps"),
            _ => null,
        };

    private static string NameOf(string? option) =>
        option ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured ? configured : DefaultFile);

    private static IDatasetStore Of(string name) => name switch
    {
        Embedded => new EmbeddedStore(),
        _ when name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) => new GeoPackageStore(name),
        _ when name.Contains('=', StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal) =>
            new PostgisStore(name, CacheFolder()),
        // What looks like an address may have a password in it, and is not repeated.
        _ => throw new RefusedInputException([new InputProblem(
            ProblemSeverity.Refused, "not-a-store", "--store", null,
            name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) ? null : name,
            $"Expected a file ending with {Suffix}, a connection string of PostgreSQL such as Host=localhost;Database=maps, or "
            + $"{Embedded}.")]),
    };
}

using MapService.Api.Http.Responses;
using MapService.Api.Resources.Tiles;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles.Grid;

namespace MapService.Tests.Api.Resources.Tiles;

/// <summary>The cache by itself, with tiles of made-up bytes.</summary>
public sealed class TileCacheTests
{
    private const int Tile = 1000;
    private const int Entry = Tile + TileCache.EntryBytes;

    private readonly TileCacheCounts counts = new();
    private int made;

    [Fact]
    public async Task A_tile_is_made_when_it_is_first_asked_for_and_never_again()
    {
        var cache = new TileCache(10 * Entry, counts);
        var first = await cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken);
        var again = await cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken);
        Assert.Same(first, again);
        Assert.Same(first, cache.Find(Key(1)));
        Assert.Equal(1, made);
        Assert.Equal((2, 1), (counts.Hits, counts.Misses));
        Assert.Equal(Entry, cache.Bytes);
    }

    [Fact]
    public async Task A_hundred_who_ask_at_once_have_it_made_once()
    {
        var cache = new TileCache(10 * Entry, counts);
        var allAsked = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 100)
            .Select(_ => Task.Run(() => cache.GetAsync(Key(1), MakeWhenAllAskedAsync, TestContext.Current.CancellationToken)))
            .ToArray();

        // Nobody has it before all have asked: the first one is still making it.
        while (counts.Hits + counts.Misses < asked.Length)
        {
            await Task.Yield();
        }

        allAsked.SetResult();
        var tiles = await Task.WhenAll(asked);
        Assert.All(tiles, tile => Assert.Same(tiles[0], tile));
        Assert.Equal(1, made);
        Assert.Equal((99, 1), (counts.Hits, counts.Misses));

        async Task<KeptTile> MakeWhenAllAskedAsync(TileKey key)
        {
            await allAsked.Task;
            return await MakeAsync(key);
        }
    }

    [Fact]
    public async Task What_cannot_be_made_fails_for_all_who_wait_and_is_made_anew_for_the_next()
    {
        var cache = new TileCache(10 * Entry, counts);
        var fault = new TaskCompletionSource<KeptTile>();
        var asked = Enumerable.Range(0, 10)
            .Select(_ => cache.GetAsync(Key(1), _ => fault.Task, TestContext.Current.CancellationToken))
            .ToArray();
        fault.SetException(new InvalidOperationException("cannot"));
        foreach (var one in asked)
        {
            Assert.Equal("cannot", (await Assert.ThrowsAsync<InvalidOperationException>(() => one)).Message);
        }

        Assert.Null(cache.Find(Key(1)));
        Assert.Equal(0, cache.Bytes);
        await cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Who_throws_at_once_is_not_kept_either()
    {
        var cache = new TileCache(10 * Entry, counts);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => cache.GetAsync(Key(1), _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken));
        Assert.Equal(Key(1).Canonical, (await cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken)).EntityTag);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_making()
    {
        var cache = new TileCache(10 * Entry, counts);
        var tile = new TaskCompletionSource<KeptTile>();
        var maker = cache.GetAsync(Key(1), _ => tile.Task, TestContext.Current.CancellationToken);
        using var leaving = new CancellationTokenSource();
        var gone = cache.GetAsync(Key(1), MakeAsync, leaving.Token);
        var patient = cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        tile.SetResult(TileOf(Key(1), Tile));
        Assert.Same(await maker, await patient);
        Assert.Equal(0, made);
    }

    [Fact]
    public async Task The_tile_that_nobody_asked_for_longest_goes_first()
    {
        var cache = new TileCache(3 * Entry, counts);
        foreach (var number in (int[])[1, 2, 3, 1, 4])
        {
            await cache.GetAsync(Key(number), MakeAsync, TestContext.Current.CancellationToken);
        }

        Assert.NotNull(cache.Find(Key(1)));
        Assert.Null(cache.Find(Key(2)));
        Assert.NotNull(cache.Find(Key(3)));
        Assert.NotNull(cache.Find(Key(4)));
    }

    [Fact]
    public async Task A_tile_that_does_not_fit_is_given_and_moves_no_other_out()
    {
        var cache = new TileCache(2 * Entry, counts);
        await cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken);
        var large = await cache.GetAsync(Key(2), key => Task.FromResult(TileOf(key, 3 * Tile)), TestContext.Current.CancellationToken);
        Assert.Equal(3 * Tile, large.Bytes.Length);
        Assert.Null(cache.Find(Key(2)));
        Assert.NotNull(cache.Find(Key(1)));
    }

    [Fact]
    public async Task A_cache_of_nothing_keeps_nothing_and_still_gives_tiles()
    {
        var cache = new TileCache(0, counts);
        await cache.GetAsync(Key(1), MakeAsync, TestContext.Current.CancellationToken);
        Assert.Null(cache.Find(Key(1)));
        Assert.Equal(0, cache.Bytes);
    }

    // Empty tiles cost memory too: somebody could ask for every tile of the sea.
    [Fact]
    public async Task Empty_tiles_count()
    {
        var cache = new TileCache(10 * TileCache.EntryBytes, counts);
        for (var number = 0; number < 100; number++)
        {
            await cache.GetAsync(Key(number), key => Task.FromResult(TileOf(key, 0)), TestContext.Current.CancellationToken);
        }

        Assert.Equal(10, Enumerable.Range(0, 100).Count(number => cache.Find(Key(number)) is not null));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_bound_is_never_exceeded_whatever_is_asked_for(int seed)
    {
        const int Bound = 20_000;
        var random = new Random(seed);
        var cache = new TileCache(Bound, counts);
        var sizes = Enumerable.Range(0, 60).Select(_ => random.Next(0, 6000)).ToArray();
        for (var step = 0; step < 3000; step++)
        {
            var number = random.Next(sizes.Length);
            var tile = await cache.GetAsync(
                Key(number), key => Task.FromResult(TileOf(key, sizes[number])), TestContext.Current.CancellationToken);
            Assert.Equal(sizes[number], tile.Bytes.Length);

            // What it says it holds, and what is there.
            Assert.InRange(cache.Bytes, 0, Bound);
            if (step % 50 == 0)
            {
                Assert.Equal(cache.Bytes, sizes.Index()
                    .Where(size => cache.Find(Key(size.Index)) is not null)
                    .Sum(size => size.Item + (long)TileCache.EntryBytes));
            }
        }

        Assert.True(cache.Bytes > Bound / 2);
    }

    private static TileKey Key(int number)
    {
        Assert.True(LayerSet.TryParse("communes", out var layers));
        return new TileKey(
            layers, TerritoryKind.Cpts, default, default, new TileAddress(14, number, 0), TileForm.Mvt, ContentCoding.Identity);
    }

    private static KeptTile TileOf(TileKey key, int size) => new(new byte[size], key.Canonical);

    private Task<KeptTile> MakeAsync(TileKey key)
    {
        Interlocked.Increment(ref made);
        return Task.FromResult(TileOf(key, Tile));
    }
}

using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>
/// Hears of commits on a connection of its own to the primary (LISTEN; a standby cannot tell). It connects again when the connection is
/// lost, and all who wait go on when it has connected: the store may have changed before.
/// </summary>
internal sealed class PostgisListener(Func<CancellationToken, ValueTask<NpgsqlConnection>> openPrimary) : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly Lock gate = new();
    private Task<bool>? underWay;
    private NpgsqlConnection? connection;

    /// <summary>Returns when something was heard or may have been missed; at the latest after a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var early = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var late = Task.Delay(atMost, clock, early.Token);
        var heard = Hear();

        // Without a connection the time has to pass: otherwise the caller would ask again at once, without end.
        if (await Task.WhenAny(heard, late) == heard && await heard)
        {
            await early.CancelAsync();
            return;
        }

        await late;
    }

    /// <summary>Ends whatever is under way and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        Task<bool>? last;
        lock (gate)
        {
            last = underWay;
        }

        if (last is not null)
        {
            await last;
        }

        await DropAsync();
        ending.Dispose();
    }

    // One wait runs at a time, and outlives its callers: cancelling it would cost the connection.
    private Task<bool> Hear()
    {
        lock (gate)
        {
            if (underWay is not { IsCompleted: false })
            {
                underWay = HearAsync();
            }

            return underWay;
        }
    }

    // False when there is no server to listen to.
    private async Task<bool> HearAsync()
    {
        await Task.Yield();
        try
        {
            if (connection is null)
            {
                var opened = await openPrimary(ending.Token);
                connection = opened;
                await opened.ExecuteAsync($"LISTEN {PostgisWriter.Channel}", ending.Token);
            }
            else
            {
                await connection.WaitAsync(ending.Token);
            }

            return true;
        }
        catch (Exception fault) when (PostgisFaults.Knows(fault)
            || fault is OperationCanceledException or InvalidOperationException or IOException)
        {
            // InvalidOperationException: the sign of life found the connection closed while nobody was waiting on it.
            // The poll finds what was missed. If the fault is still there, the poll reports it.
            var lost = connection is not null;
            await DropAsync();
            return lost && !ending.IsCancellationRequested;
        }
    }

    private async Task DropAsync()
    {
        if (connection is { } dropped)
        {
            connection = null;
            await dropped.DisposeAsync();
        }
    }
}

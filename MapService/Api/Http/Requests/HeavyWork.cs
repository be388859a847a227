using System.Threading.RateLimiting;

namespace MapService.Api.Http.Requests;

/// <summary>
/// Lets few of the long works (whole layers, scenarios) be done at a time; some more wait, and the rest is refused. Only the
/// work counts, not the reading of a body or the sending of an answer: a slow client holds nobody else up.
/// </summary>
public sealed class HeavyWork : IDisposable
{
    /// <summary>So many at a time.</summary>
    public const int MostAtATime = 4;

    /// <summary>So many wait.</summary>
    public const int MostWaiting = 32;

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = MostAtATime,
        QueueLimit = MostWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Does the work when its turn has come.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var lease = await limiter.AcquireAsync(1, cancellation);
        return lease.IsAcquired ? work() : throw new BusyException();
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}

/// <summary>Too much heavy work is under way already.</summary>
public sealed class BusyException() : Exception("Too much heavy work is under way already.");

using MapService.Storage.Contract;

namespace MapService.Storage.Postgis;

/// <summary>
/// The newest state that this process has seen, so that a standby that is behind does not make it go back. Only a primary may say that the
/// dataset went back: one that was promoted, or restored from a backup, without the last revisions.
/// </summary>
internal sealed class SeenState
{
    private readonly Lock gate = new();
    private StoreState? newest;

    /// <summary>What was seen; to be taken before a transaction begins.</summary>
    public StoreState? Newest
    {
        get
        {
            lock (gate)
            {
                return newest;
            }
        }
    }

    /// <summary>Takes note of a state.</summary>
    /// <param name="state">What a server has; null for nothing.</param>
    /// <param name="standby">True when the server may be behind.</param>
    /// <param name="before">What had been seen before its transaction began.</param>
    /// <returns>False when the server is behind what was seen.</returns>
    public bool Accept(StoreState? state, bool standby, StoreState? before)
    {
        lock (gate)
        {
            if ((state?.Revision ?? 0) >= (newest?.Revision ?? 0))
            {
                newest = state;
                return true;
            }

            if (standby)
            {
                return false;
            }

            // Somebody of this process stored something since this transaction began: it only began too early to see that.
            if (ReferenceEquals(newest, before))
            {
                newest = state;
            }

            return true;
        }
    }
}

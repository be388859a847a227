namespace MapService.Snapshots;

/// <summary>A version of the store that could not be loaded.</summary>
/// <param name="Version">Which.</param>
/// <param name="NextTry">When to try again; far in the future for a fault that another try would find again.</param>
/// <param name="Wait">How long was waited for, to wait twice as long the next time.</param>
internal sealed record FailedLoad(string Version, DateTimeOffset NextTry, TimeSpan Wait)
{
    /// <summary>The longest wait between two tries.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What is wrong with the data stays wrong until the store has another version. A disk or a network that failed (an
    /// <see cref="IOException"/>) is tried again, after twice the time of the failure before.
    /// </summary>
    /// <param name="version">The version that failed.</param>
    /// <param name="fault">Why.</param>
    /// <param name="before">The failure before, of any version; null for none.</param>
    /// <param name="now">The time.</param>
    /// <param name="firstWait">How long to wait after a first failure.</param>
    public static FailedLoad Of(string version, Exception fault, FailedLoad? before, DateTimeOffset now, TimeSpan firstWait)
    {
        if (fault is not IOException)
        {
            return new FailedLoad(version, DateTimeOffset.MaxValue, TimeSpan.Zero);
        }

        var wait = before is not null && before.Version == version && before.Wait > TimeSpan.Zero ? before.Wait * 2 : firstWait;
        wait = wait < LongestWait ? wait : LongestWait;
        return new FailedLoad(version, now + wait, wait);
    }
}

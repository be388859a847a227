namespace MapService.Files;

/// <summary>Opens files that may not be files: a pipe is opened only once somebody writes to it, which may be never.</summary>
internal static class PatientFile
{
    /// <summary>How long a pipe may take to have a writer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">It is not there or cannot be read, or it is a pipe that nobody writes to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenRead(string path, TimeSpan patience)
    {
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        if (Task.WaitAny([opening], patience) == 0)
        {
            return opening.GetAwaiter().GetResult();
        }

        // Nothing ends the wait of the system itself; should somebody write after all, nobody reads.
        _ = opening.ContinueWith(static late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new IOException($"It is a pipe, and nobody wrote to it for {patience.TotalSeconds} seconds.");
    }
}

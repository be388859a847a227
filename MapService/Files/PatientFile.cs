namespace MapService.Files;

/// <summary>Opens files that may be pipes. Opening a pipe waits for a writer, perhaps for ever, so this class has a time limit.</summary>
internal static class PatientFile
{
    /// <summary>The longest wait for a writer of a pipe.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="IOException">The file does not exist or cannot be read, or it is a pipe without a writer.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read it.</exception>
    public static FileStream OpenRead(string path, TimeSpan patience)
    {
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        if (Task.WaitAny([opening], patience) == 0)
        {
            return opening.GetAwaiter().GetResult();
        }

        // The wait of the operating system cannot be ended. If a writer comes later, nobody reads.
        _ = opening.ContinueWith(
            static late => late.Result.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);
        throw new IOException($"It is a pipe, and nobody wrote to it for {patience.TotalSeconds} seconds.");
    }
}

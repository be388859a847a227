namespace MapService.Cli.Output;

/// <summary>What a verb ends with, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing was found wrong.</summary>
    public const int Success = 0;

    /// <summary>The data is at fault: an import was refused, a check found something.</summary>
    public const int DataAtFault = 1;

    /// <summary>The command line is at fault.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done: a folder that cannot be written, an address in use.</summary>
    public const int CouldNotBeDone = 3;

    /// <summary>Interrupted, as shells have it for Ctrl+C.</summary>
    public const int Interrupted = 130;
}

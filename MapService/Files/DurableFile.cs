using System.Runtime.InteropServices;
using System.Text;

namespace MapService.Files;

/// <summary>Writes files that are on the disk when the call returns.</summary>
internal static class DurableFile
{
    private const int ReadOnly = 0;

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Renames a file that is written, and replaces any file of that name. It is on the disk when the call returns.</summary>
    /// <exception cref="IOException">The file cannot be flushed or renamed.</exception>
    public static void Finish(string unfinished, string path)
    {
        using (var stream = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>
    /// Writes the names in a folder to the disk. Without it, a power cut may undo a rename and keep a later one. .NET cannot open a folder,
    /// so this calls the operating system. Windows keeps the order of renames by itself.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(path, ReadOnly);
        if (folder < 0)
        {
            throw Failed(path);
        }

        try
        {
            if (FSync(folder) != 0)
            {
                throw Failed(path);
            }
        }
        finally
        {
            _ = Close(folder);
        }
    }

    private static IOException Failed(
        string path) => new($"The folder {path} cannot be flushed to the disk: {Marshal.GetLastPInvokeErrorMessage()}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FSync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int file);
}

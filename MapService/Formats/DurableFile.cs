using System.Text;

namespace MapService.Formats;

/// <summary>Writes files that are on the disk when the call returns.</summary>
internal static class DurableFile
{
    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    public static void WriteText(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}

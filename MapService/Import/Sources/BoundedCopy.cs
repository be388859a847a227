namespace MapService.Import.Sources;

/// <summary>Reads a stream whole, up to a limit.</summary>
internal static class BoundedCopy
{
    private const int BlockBytes = 1 << 16;

    /// <returns>The stream's bytes; null when there are more than <paramref name="most"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream stream, long most, long expected, CancellationToken cancellation)
    {
        using var copy = new MemoryStream((int)Math.Clamp(expected, 0, most));
        var block = new byte[BlockBytes];
        int read;
        while ((read = await stream.ReadAsync(block, cancellation)) > 0)
        {
            if (copy.Length + read > most)
            {
                return null;
            }

            copy.Write(block, 0, read);
        }

        return copy.ToArray();
    }
}

using MapService.Territories;

namespace MapService.Import;

/// <summary>
/// Reads a whole source: a path or an http(s) URL, plain or gzip (told by its first bytes, whatever its name), checked to be
/// UTF-8 text. A byte order mark is taken off and reported.
/// </summary>
public static class SourceReader
{
    /// <summary>Reads a source into memory.</summary>
    /// <param name="source">Path, or http or https URL.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The text as UTF-8 without a byte order mark; null when a fault refuses it.</returns>
    public static Task<byte[]?> ReadAsync(string source, ImportLimits limits, ICollection<Problem> problems, CancellationToken cancellation) =>
        throw new NotImplementedException();
}

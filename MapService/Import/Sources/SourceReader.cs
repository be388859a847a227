using MapService.Files;
using MapService.Territories.Checks;

namespace MapService.Import.Sources;

/// <summary>
/// Reads a whole source: a path or an http(s) URL, plain or gzip (recognised by its first bytes, not by its name), checked to be
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
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<byte[]?> ReadAsync(
        string source, ImportLimits limits, ICollection<InputProblem> problems, CancellationToken cancellation)
    {
        var report = new SourceReport(NameOf(source), problems);
        var scheme = source.IndexOf("://", StringComparison.Ordinal);
        byte[]? bytes;
        if (scheme < 0)
        {
            bytes = await FileSource.ReadAsync(source, limits, report, cancellation);
        }
        else if (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            bytes = await UrlSource.ReadAsync(address, limits, report, cancellation);
        }
        else
        {
            bytes = null;
            report.Refuse("unsupported-address", source[..scheme], "A source is a path, or an http or https address.");
        }

        if (bytes is not null && Gunzip.IsGzip(bytes))
        {
            bytes = Gunzip.Unpack(bytes, limits, report, cancellation);
        }

        if (bytes is [])
        {
            report.Refuse("empty-file", null, "The file is empty.");
            return null;
        }

        return bytes is null ? null : Utf8Text.Check(bytes, report.Name, problems);
    }

    /// <summary>What a source is called in reports: as it was given, but a URL without the user and password it may hold.</summary>
    public static string NameOf(string source)
    {
        if (!source.Contains("://", StringComparison.Ordinal)
            || !Uri.TryCreate(source, UriKind.Absolute, out var address)
            || address.UserInfo.Length == 0)
        {
            return source;
        }

        return new UriBuilder(address) { UserName = "", Password = "" }.Uri.ToString();
    }
}

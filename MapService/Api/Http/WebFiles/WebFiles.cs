using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace MapService.Api.Http.WebFiles;

/// <summary>
/// The files of the built map page. They are few and small: all are read once, at the start, and no address that a client
/// makes up is ever turned into a path. Another build of the page is served after a restart.
/// </summary>
public sealed class WebFiles
{
    private readonly FrozenDictionary<string, WebFile> files;

    /// <param name="options">Where the files are.</param>
    public WebFiles(MapServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var types = new FileExtensionContentTypeProvider();
        var paths = Directory.Exists(options.WebFolder)
            ? Directory.EnumerateFiles(options.WebFolder, "*", SearchOption.AllDirectories)
            : [];
        files = paths.ToFrozenDictionary(
            path => AddressOf(options.WebFolder, path), path => Read(options.WebFolder, path, types), StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    public int Count => files.Count;

    /// <summary>A file by its exact address ("/assets/index-1a2b.js"); null if there is no such file.</summary>
    public WebFile? Find(string address) => files.GetValueOrDefault(address);

    private static string AddressOf(string folder, string path) =>
        "/" + Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static WebFile Read(string folder, string path, FileExtensionContentTypeProvider types)
    {
        var bytes = File.ReadAllBytes(path);
        var type = types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return new WebFile(
            bytes,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type,
            AddressOf(folder, path).StartsWith("/assets/", StringComparison.Ordinal));
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace MapService.Api.Responses;

/// <summary>A file of the built map page.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Hash">SHA-256 of them, in hexadecimal.</param>
/// <param name="ContentType">By its ending.</param>
/// <param name="NamedByContent">True when its name holds a hash of its content, as Vite names everything in <c>assets/</c>.</param>
public sealed record WebFile(byte[] Content, string Hash, string ContentType, bool NamedByContent);

/// <summary>The files of the built map page. They are few and small: each is read once, and again when it changes on disk.</summary>
public sealed class WebFiles : IDisposable
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Modified, long Length, WebFile File)> read = new(StringComparer.Ordinal);
    private readonly FileExtensionContentTypeProvider types = new();
    private readonly PhysicalFileProvider? folder;

    /// <param name="options">Where the files are.</param>
    public WebFiles(MapServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        folder = Directory.Exists(options.WebFolder) ? new PhysicalFileProvider(Path.GetFullPath(options.WebFolder)) : null;
    }

    /// <summary>A file by its address ("/assets/index-1a2b.js"); null where there is none. Never leaves the folder.</summary>
    public WebFile? Find(string address)
    {
        if (folder is null || folder.GetFileInfo(address) is not { Exists: true, IsDirectory: false } info)
        {
            return null;
        }

        if (read.TryGetValue(address, out var known) && known.Modified == info.LastModified && known.Length == info.Length)
        {
            return known.File;
        }

        using var stream = info.CreateReadStream();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        var file = new WebFile(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), TypeOf(address), address.StartsWith("/assets/", StringComparison.Ordinal));
        read[address] = (info.LastModified, info.Length, file);
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => folder?.Dispose();

    private string TypeOf(string address)
    {
        var type = types.TryGetContentType(address, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }
}

using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace MapService.Api;

/// <summary>
/// Believes X-Forwarded-Proto, -Host and -Prefix of the proxies that the operator names, and of nobody else. Only the last value of each
/// counts: it is the one that the trusted proxy wrote.
/// </summary>
internal static class ProxySetup
{
    /// <summary>What a trusted proxy is named by, for messages.</summary>
    public const string Expected = "an IP address such as 127.0.0.1, or a network such as 10.0.0.0/8";

    public static void UseForwardedFrom(this WebApplication app, IReadOnlyList<string> proxies)
    {
        // Without a proxy to check against, the framework would believe everybody.
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
            ForwardLimit = 1,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (AddressOrNull(proxy) is { } address)
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
            }
        }

        app.UseForwardedHeaders(options);
        app.Use((context, next) =>
        {
            context.Request.PathBase = PrefixOf(context.Request.PathBase);
            return next(context);
        });
    }

    /// <summary>Whether a text names an address or a network.</summary>
    public static bool IsProxy(string text) => AddressOrNull(text) is not null || IPNetwork.TryParse(text, out _);

    // "1" would be read as 0.0.0.1.
    private static IPAddress? AddressOrNull(string text) =>
        (text.Contains(':', StringComparison.Ordinal) || text.Split('.').Length == 4) && IPAddress.TryParse(text, out var address)
            ? address
            : null;

    // A proxy may hand on what its client wrote: "//evil.example" would lead to another host.
    private static PathString PrefixOf(PathString given)
    {
        var text = (given.Value ?? "").TrimEnd('/');
        var isPath = text.Length > 0 && text[0] == '/' && text[1..].Split('/').All(IsWord);
        return isPath ? new PathString(text) : PathString.Empty;
    }

    private static bool IsWord(string part) =>
        part.Length > 0
            && part is not ("." or "..")
            && part.All(c => char.IsAsciiLetterOrDigit(c) || "-._~".Contains(c, StringComparison.Ordinal));
}

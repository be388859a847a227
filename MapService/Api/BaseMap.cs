namespace MapService.Api;

/// <summary>
/// What the page may fetch from others: the style of a base map, and what that style names. Without a base map, nothing.
/// An address is https, or http on this machine, and its host is a name or IPv4: a content security policy cannot name IPv6.
/// </summary>
/// <param name="Style">Address of a MapLibre style; it is public, as is a key in it.</param>
/// <param name="MoreOrigins">Where else the style has its tiles, glyphs and sprites: "https://tiles.example.org".</param>
public sealed record BaseMap(string Style, IReadOnlyList<string> MoreOrigins)
{
    /// <summary>The origins that the page may fetch from, each once, as a content security policy names them.</summary>
    public IReadOnlyList<string> Origins => [.. MoreOrigins.Prepend(Style).Select(address => OriginOf(new Uri(address))).Distinct()];

    /// <exception cref="ArgumentException">An address is not what it should be: every one that is not.</exception>
    internal void Check()
    {
        string[] wrong =
        [
            .. IsAddress(Style, out _)
                ? Array.Empty<string>()
                : [$"'{Style}' is not the address of a base map's style, such as https://maps.example.org/style.json."],
            .. MoreOrigins.Where(origin => !IsAddress(origin, out var address)
                || address is not { AbsolutePath: "/", Query: "" }
                || origin.Contains('?', StringComparison.Ordinal))
                .Select(origin => $"'{origin}' is not an origin of a base map, such as https://tiles.example.org."),
        ];
        if (wrong.Length > 0)
        {
            throw new ArgumentException(string.Join(' ', wrong) + " Expected https, or http on this machine.");
        }
    }

    private static bool IsAddress(string text, out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
        && address.UserInfo.Length == 0 && !text.Contains('#', StringComparison.Ordinal);

    private static string OriginOf(Uri address) =>
        $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
}

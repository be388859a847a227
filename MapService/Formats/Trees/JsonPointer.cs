using System.Globalization;

namespace MapService.Formats.Trees;

/// <summary>JSON pointers (RFC 6901): "/territories/0/nom". A name with "~" or "/" is escaped (section 3).</summary>
internal static class JsonPointer
{
    /// <summary>The pointer of a member.</summary>
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer of an item of a list.</summary>
    public static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
}

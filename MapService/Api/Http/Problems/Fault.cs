using System.Text.Json.Serialization;
using MapService.Files;

namespace MapService.Api.Http.Problems;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="In">Where it stands: "path", "query", "header" or "body".</param>
/// <param name="Name">Name of the parameter, or JSON pointer into the body.</param>
/// <param name="Value">What was given, shortened; null where nothing was.</param>
/// <param name="Expected">What was expected, or what is wrong.</param>
public sealed record Fault(string In, string Name, string? Value, string Expected)
{
    /// <summary>True where <see cref="Expected"/> is a whole sentence about the fault, not the end of "expected …".</summary>
    [JsonIgnore]
    public bool IsSentence { get; init; }

    /// <summary>A fault of a query parameter.</summary>
    public static Fault OfQuery(string name, string? value, string expected) => new("query", name, ShownText.Shorten(value), expected);

    /// <summary>A fault of a part of the address.</summary>
    public static Fault OfPath(string name, string? value, string expected) => new("path", name, ShownText.Shorten(value), expected);

    /// <summary>A fault of the body.</summary>
    public static Fault OfBody(string pointer, string? value, string expected) => new("body", pointer, ShownText.Shorten(value), expected);
}

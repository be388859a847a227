using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MapService.Territories.Codes;

/// <summary>The id of a territory in addresses and files: lower-case ASCII words joined by hyphens ("cpts-centre-yonne").</summary>
public readonly partial record struct TerritoryId : IComparable<TerritoryId>
{
    private TerritoryId(string value) => Value = value;

    /// <summary>What an id looks like, for messages.</summary>
    public const string Expected =
        "a territory's id: lower-case letters and digits in words joined by hyphens, at most 80 characters, such as cpts-centre-yonne";

    /// <summary>The id's text.</summary>
    public string Value { get; }

    /// <summary>Reads an id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TerritoryId id)
    {
        var valid = text is { Length: <= 80 } && Pattern().IsMatch(text);
        id = valid ? new TerritoryId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">Not an id.</exception>
    public static TerritoryId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not {Expected}.");

    /// <inheritdoc/>
    public int CompareTo(TerritoryId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

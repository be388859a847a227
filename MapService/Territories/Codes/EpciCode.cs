using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MapService.Territories.Codes;

/// <summary>The SIREN of an intercommunal body (EPCI): nine digits, text and never a number.</summary>
public readonly partial record struct EpciCode : IComparable<EpciCode>
{
    private EpciCode(string value) => Value = value;

    /// <summary>What a code looks like, for messages.</summary>
    public const string Expected = "the nine-digit SIREN of an EPCI such as 200067114";

    /// <summary>The nine digits.</summary>
    public string Value { get; }

    /// <summary>Reads a SIREN written without spaces.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EpciCode code)
    {
        var valid = text is not null && Pattern().IsMatch(text);
        code = valid ? new EpciCode(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">Not a SIREN.</exception>
    public static EpciCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not {Expected}.");

    /// <inheritdoc/>
    public int CompareTo(EpciCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^[0-9]{9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MapService.Territories.Codes;

/// <summary>The code of a département (or overseas collectivity): "01", "2A", "976". Text, never a number.</summary>
public readonly partial record struct DepartementCode : IComparable<DepartementCode>
{
    private DepartementCode(string value) => Value = value;

    /// <summary>What a code looks like, for messages.</summary>
    public const string Expected = "a département's code such as 01, 2A or 976";

    /// <summary>Two characters, three overseas.</summary>
    public string Value { get; }

    /// <summary>Reads a code as INSEE writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DepartementCode code)
    {
        var valid = text is not null && Pattern().IsMatch(text);
        code = valid ? new DepartementCode(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">Not a département's code.</exception>
    public static DepartementCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not {Expected}.");

    /// <inheritdoc/>
    public int CompareTo(DepartementCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[4-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

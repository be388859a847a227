using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MapService.Territories.Codes;

/// <summary>
/// The INSEE code of a commune: five characters, text and never a number ("01001", "2A004", "97105").
/// Its first two characters (three overseas) are the code of the département.
/// </summary>
public readonly partial record struct CommuneCode : IComparable<CommuneCode>
{
    private CommuneCode(string value) => Value = value;

    /// <summary>What a code looks like, for messages.</summary>
    public const string Expected = "a five-character INSEE code such as 01001, 2A004 or 97105";

    /// <summary>The five characters.</summary>
    public string Value { get; }

    /// <summary>The département that is part of the code.</summary>
    public DepartementCode Departement =>
        DepartementCode.Parse(
            Value.StartsWith("97", StringComparison.Ordinal) || Value.StartsWith("98", StringComparison.Ordinal) ? Value[..3] : Value[..2]);

    /// <summary>Reads a code exactly as INSEE writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CommuneCode code)
    {
        var valid = text is not null && Pattern().IsMatch(text);
        code = valid ? new CommuneCode(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">Not a commune's code.</exception>
    public static CommuneCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not {Expected}.");

    /// <inheritdoc/>
    public int CompareTo(CommuneCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^(?:(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB])[0-9]{3}|(?:97[1-8]|98[4-9])[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

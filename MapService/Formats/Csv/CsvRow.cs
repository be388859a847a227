using System.Globalization;
using MapService.Files;
using MapService.Territories.Checks;

namespace MapService.Formats.Csv;

/// <summary>One line of a CSV file. Methods report fields at fault, with the line.</summary>
internal sealed class CsvRow(string place, int line, string[] fields, Dictionary<string, int> positions, ICollection<InputProblem> problems)
{
    /// <summary>The line in the file, from 1.</summary>
    public int Line => line;

    /// <summary>The field of a column; null when it is empty.</summary>
    public string? this[string column] => fields[positions[column]] is { Length: > 0 } text ? text : null;

    /// <summary>A field that must not be empty. An empty field is refused, and the result is null.</summary>
    public string? Required(string column)
    {
        if (this[column] is not { } text)
        {
            Refuse("missing-value", column, null, "The field must not be empty.");
            return null;
        }

        return text;
    }

    /// <summary>A whole number, 0 or more; null when the field is empty. Anything else is refused.</summary>
    public int? Count(string column)
    {
        if (this[column] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse("bad-number", column, text, "Expected a whole number, 0 or more.");
        return null;
    }

    /// <summary>Degrees between plus and minus <paramref name="limit"/>; null when the field is empty. Anything else is refused.</summary>
    public double? Degrees(string column, double limit)
    {
        if (this[column] is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= limit)
        {
            return number;
        }

        Refuse("bad-coordinate", column, text, $"Expected degrees between -{limit} and {limit}, with a decimal point.");
        return null;
    }

    /// <summary>Reports a fault of this line that refuses the file.</summary>
    public void Refuse(string code, string column, string? value, string message) =>
        problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, $"line {line}, {column}", Shown.Of(value), message));
}

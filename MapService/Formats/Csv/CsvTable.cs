using System.Buffers;
using System.Globalization;
using CsvHelper;

namespace MapService.Formats.Csv;

/// <summary>
/// Writes a table as CSV (RFC 4180): UTF-8 without BOM, a header row, commas, CRLF. A text that a spreadsheet would read as a formula (it
/// begins with =, +, -, @, a tab or a line end) gets an apostrophe before it. Null is an empty cell.
/// </summary>
public static class CsvTable
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n");

    /// <param name="columns">Names for the header row.</param>
    /// <param name="rows">One value for each column: text, numbers, true or false, null.</param>
    /// <exception cref="ArgumentException">The number of values in a row is not the number of columns.</exception>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, leaveOpen: true))
        {
            WriteRow(csv, columns);
            foreach (var row in rows)
            {
                if (row.Count != columns.Count)
                {
                    throw new ArgumentException($"A row has {row.Count} values for {columns.Count} columns.", nameof(rows));
                }

                WriteRow(csv, row);
            }
        }

        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            // Numbers are never formulas, so only texts get an apostrophe.
            csv.WriteField(value is string or null ? Guarded((string?)value) : Text(value));
        }

        csv.EndRecord();
    }

    private static string Guarded(string? text) =>
        string.IsNullOrEmpty(text) ? "" : FormulaStarts.Contains(text[0]) ? "'" + text : text;

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No rule for a {value.GetType().Name} in a table.", nameof(value)),
    };
}

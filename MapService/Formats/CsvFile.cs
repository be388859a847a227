using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MapService.Territories;

namespace MapService.Formats;

/// <summary>
/// A CSV file of a dataset, exact in both directions (what people download is <see cref="CsvTable"/>): a line of column names: commas, quotes where needed (RFC 4180), UTF-8. Every line has as many fields as there are columns.
/// </summary>
internal static class CsvFile
{
    /// <summary>Reads the rows of a file. A line that is not sound is left out, and a refused problem.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="place">The file, for messages.</param>
    /// <param name="columns">Columns that must be there, in any order. Others are ignored and noted.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <returns>The rows; none when the columns are not there.</returns>
    public static List<CsvRow> Read(string text, string place, IReadOnlyList<string> columns, ICollection<Problem> problems)
    {
        var rows = new List<CsvRow>();
        var badLine = 0;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = ",",
            IgnoreBlankLines = true,
            BadDataFound = found => badLine = found.Context.Parser?.RawRow ?? 0,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!parser.Read() || ColumnsOf(parser.Record ?? [], place, columns, problems) is not { } positions)
        {
            if (text.Length == 0)
            {
                problems.Add(new Problem(ProblemSeverity.Refused, "empty-file", place, null, null, "Expected a line of column names: " + string.Join(',', columns) + "."));
            }

            return rows;
        }

        var width = parser.Count;
        while (parser.Read())
        {
            var line = parser.RawRow;
            // Bad quotes are found when the fields are taken apart, which is now.
            var fields = parser.Record!;
            if (badLine == line)
            {
                problems.Add(new Problem(ProblemSeverity.Refused, "bad-quotes", place, $"line {line}", null, "A quote stands inside a field that is not quoted, or is never closed."));
            }
            else if (parser.Count != width)
            {
                problems.Add(new Problem(ProblemSeverity.Refused, "wrong-field-count", place, $"line {line}", $"{parser.Count}", $"Expected {width} fields, as many as there are columns."));
            }
            else
            {
                rows.Add(new CsvRow(place, line, fields, positions, problems));
            }
        }

        return rows;
    }

    /// <summary>Writes a line of column names and the rows, lines ended by LF; the same bytes for the same fields.</summary>
    public static void Write(string path, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        using (var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" })
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.None }))
        {
            WriteRow(csv, columns);
            foreach (var row in rows)
            {
                WriteRow(csv, row);
            }
        }

        stream.Flush(flushToDisk: true);
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }

    private static Dictionary<string, int>? ColumnsOf(string[] header, string place, IReadOnlyList<string> columns, ICollection<Problem> problems)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            if (!positions.TryAdd(header[i], i))
            {
                problems.Add(new Problem(ProblemSeverity.Refused, "duplicate-column", place, "line 1", header[i], "The column is there twice."));
                return null;
            }

            if (!columns.Contains(header[i]))
            {
                problems.Add(new Problem(ProblemSeverity.Noted, "unknown-column", place, "line 1", header[i], "The column is not one of " + string.Join(',', columns) + "; it is not read."));
            }
        }

        var missing = columns.Where(c => !positions.ContainsKey(c)).ToArray();
        if (missing.Length > 0)
        {
            problems.Add(new Problem(ProblemSeverity.Refused, "missing-column", place, "line 1", string.Join(',', missing), "Expected the columns " + string.Join(',', columns) + "."));
            return null;
        }

        return positions;
    }
}

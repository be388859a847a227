using CsvHelper;
using MapService.Territories.Checks;

namespace MapService.Formats.Csv;

/// <summary>
/// A CSV file of a dataset (RFC 4180, UTF-8). The first line has the names of the columns, and every line has one field for each column.
/// Reading returns exactly what was written. Downloads are written by <see cref="CsvTable"/>.
/// </summary>
internal static class CsvFile
{
    private static readonly CsvReaderOptions ReaderOptions = new() { HasHeader = false, TrackLineNumbers = true };

    // Quoted, because some readers trim white space.
    private static readonly CsvWriterOptions WriterOptions = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>Reads the rows of a file. A faulty line is left out and refused.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="place">The file, for messages.</param>
    /// <param name="columns">Columns that must be there, in any order. Others are ignored and noted.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <returns>The rows; none when the columns are not there.</returns>
    public static List<CsvRow> Read(string text, string place, IReadOnlyList<string> columns, ICollection<InputProblem> problems)
    {
        var rows = new List<CsvRow>();
        var badLines = new HashSet<long>();
        using var reader = CsvReader.FromText(text, ReaderOptions with { OnMalformedRecord = record => badLines.Add(record.LineNumber) });
        if (!reader.Read() || ColumnsOf(Fields(reader), place, columns, problems) is not { } positions)
        {
            if (text.Length == 0)
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused,
                    "empty-file",
                    place,
                    null,
                    null,
                    "Expected a line of column names: " + string.Join(',', columns) + "."));
            }

            return rows;
        }

        var width = reader.FieldCount;
        while (reader.Read())
        {
            var line = reader.LineNumber;
            if (badLines.Contains(line))
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused,
                    "bad-quotes",
                    place,
                    $"line {line}",
                    null,
                    "A quote stands inside a field that is not quoted, or is never closed."));
            }
            else if (reader.FieldCount != width)
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused,
                    "wrong-field-count",
                    place,
                    $"line {line}",
                    $"{reader.FieldCount}",
                    $"Expected {width} fields, as many as there are columns."));
            }
            else
            {
                rows.Add(new CsvRow(place, (int)line, Fields(reader), positions, problems));
            }
        }

        return rows;
    }

    /// <summary>Writes a line of column names and the rows, lines ended by LF; the same bytes for the same fields.</summary>
    public static void Write(string path, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        using (var csv = CsvWriter.Create(stream, WriterOptions, leaveOpen: true))
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

        csv.EndRecord();
    }

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.GetString(i);
        }

        return fields;
    }

    private static Dictionary<string, int>? ColumnsOf(
        string[] header, string place, IReadOnlyList<string> columns, ICollection<InputProblem> problems)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            if (!positions.TryAdd(header[i], i))
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused, "duplicate-column", place, "line 1", header[i], "The column is there twice."));
                return null;
            }

            if (!columns.Contains(header[i]))
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Noted,
                    "unknown-column",
                    place,
                    "line 1",
                    header[i],
                    "The column is not one of " + string.Join(',', columns) + "; it is not read."));
            }
        }

        var missing = columns.Where(c => !positions.ContainsKey(c)).ToArray();
        if (missing.Length > 0)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused,
                "missing-column",
                place,
                "line 1",
                string.Join(',', missing),
                "Expected the columns " + string.Join(',', columns) + "."));
            return null;
        }

        return positions;
    }
}

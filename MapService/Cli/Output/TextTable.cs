using System.Text;

namespace MapService.Cli.Output;

/// <summary>Columns of text, the first two to the left and the others to the right.</summary>
internal static class TextTable
{
    /// <summary>The table: one line for each row.</summary>
    public static string Of(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var text = new StringBuilder();
        var widths = header.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        foreach (var row in rows.Prepend([.. header]))
        {
            var cells = row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join("  ", cells).TrimEnd());
        }

        return text.ToString();
    }
}

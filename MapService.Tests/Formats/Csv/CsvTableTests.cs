using System.Text;
using MapService.Formats.Csv;

namespace MapService.Tests.Formats.Csv;

/// <summary>What is downloaded as CSV.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void Cells_are_written_as_RFC_4180_says() =>
        Assert.Equal("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n", Write(["a", "b"], ["x, \"y\"", "two\nlines"]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Saint-Père", "Saint-Père")]
    public void A_text_that_a_spreadsheet_would_compute_is_guarded(string text, string cell) =>
        Assert.Equal($"a\r\n{cell}\r\n", Write(["a"], [text]));

    [Fact]
    public void Null_is_an_empty_cell_and_numbers_are_numbers() =>
        Assert.Equal("a,b,c,d,e\r\n,-2.50,true,89,00123\r\n", Write(["a", "b", "c", "d", "e"], [null, -2.50m, true, 89L, "00123"]));

    [Fact]
    public void A_row_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => Write(["a", "b"], ["x"]));

    private static string Write(string[] columns, object?[] row) => Encoding.UTF8.GetString(CsvTable.Write(columns, [row]));
}

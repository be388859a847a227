using System.Globalization;

namespace MapService.Tiles.Grid;

/// <summary>
/// A tile of the usual Web Mercator pyramid. Zoom 0 is the whole world, and each zoom halves the side. x counts from the west, y from the
/// north.
/// </summary>
public readonly record struct TileAddress
{
    /// <summary>The deepest zoom served.</summary>
    public const int MaxZoom = 14;

    /// <summary>Units along a tile's side, at every zoom.</summary>
    public const int Extent = 4096;

    /// <summary>What an address looks like, for messages.</summary>
    public const string Expected = "a tile address z/x/y with z from 0 to 14 and x and y from 0 to 2^z - 1, such as 9/260/179";

    /// <exception cref="ArgumentOutOfRangeException">Outside the pyramid.</exception>
    public TileAddress(int zoom, int x, int y)
    {
        if (!IsValid(zoom, x, y))
        {
            throw new ArgumentOutOfRangeException(
                nameof(zoom), string.Create(CultureInfo.InvariantCulture, $"{zoom}/{x}/{y}"), $"Expected {Expected}.");
        }

        (Zoom, X, Y) = (zoom, x, y);
    }

    /// <summary>0 to <see cref="MaxZoom"/>.</summary>
    public int Zoom { get; }

    /// <summary>Column, 0 in the west.</summary>
    public int X { get; }

    /// <summary>Row, 0 in the north.</summary>
    public int Y { get; }

    /// <summary>Whether there is such a tile.</summary>
    public static bool IsValid(int zoom, int x, int y) =>
        zoom is >= 0 and <= MaxZoom && x >= 0 && y >= 0 && x < 1 << zoom && y < 1 << zoom;

    /// <summary>Reads the three parts of an address: plain digits, no sign, no leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<char> zoom, ReadOnlySpan<char> x, ReadOnlySpan<char> y, out TileAddress address)
    {
        address = default;
        if (!TryNumber(zoom, out var z) || !TryNumber(x, out var column) || !TryNumber(y, out var row) || !IsValid(z, column, row))
        {
            return false;
        }

        address = new TileAddress(z, column, row);
        return true;
    }

    /// <summary>What is wrong with an address that <see cref="TryParse"/> does not read, part by part.</summary>
    /// <returns>The name of each faulty part, its text, and what was expected there.</returns>
    public static IEnumerable<(string Part, string Text, string Expected)> FaultsOf(string zoom, string x, string y)
    {
        if (!TryNumber(zoom, out var z) || z > MaxZoom)
        {
            yield return ("z", zoom, $"a zoom from 0 to {MaxZoom}");

            // Without a zoom the bounds of x and y are not known; whether they are numbers is.
            z = -1;
        }

        var last = z < 0 ? int.MaxValue : (1 << z) - 1;
        if (!TryNumber(x, out var column) || column > last)
        {
            yield return ("x", x, z < 0 ? "a whole number" : Range("a column", last, z));
        }

        if (!TryNumber(y, out var row) || row > last)
        {
            yield return ("y", y, z < 0 ? "a whole number" : Range("a row", last, z));
        }
    }

    private static string Range(string what, int last, int zoom) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} from 0 to {last} at zoom {zoom}");

    /// <summary>Reads one part of an address: plain digits; "007" and "7" would be one tile under two addresses.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 5
            && (text.Length == 1 || text[0] != '0')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>"z/x/y".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Zoom}/{X}/{Y}");
}

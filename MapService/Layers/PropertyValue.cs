using MapService.Territories.Dates;

namespace MapService.Layers;

/// <summary>Type of a property.</summary>
public enum PropertyType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A day, as 2024-04-29.</summary>
    Day,
}

/// <summary>A property that every feature of a layer has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">What it says, with the unit.</param>
/// <param name="FromZoom">
/// The first zoom with this property in tiles. At lower zooms, a tile has thousands of features of a pixel or two, and texts that are
/// different for each feature would be most of the tile.
/// </param>
public sealed record PropertyColumn(string Name, PropertyType Type, string Description, int FromZoom = 0);

/// <summary>One value of a property, or <see cref="Unknown"/>: null in GeoJSON, absent from vector tiles.</summary>
public readonly record struct PropertyValue
{
    private readonly double number;

    private PropertyValue(PropertyType type, string? text, double number) =>
        (Type, Text, this.number, IsKnown) = (type, text, number, true);

    /// <summary>No value.</summary>
    public static PropertyValue Unknown => default;

    /// <summary>False for <see cref="Unknown"/>.</summary>
    public bool IsKnown { get; }

    /// <summary>Type of the value, if there is one.</summary>
    public PropertyType Type { get; }

    /// <summary>The value of a <see cref="PropertyType.Text"/>, and of a <see cref="PropertyType.Day"/> as text.</summary>
    public string? Text { get; }

    /// <summary>The value of an <see cref="PropertyType.Integer"/>.</summary>
    public long Integer => (long)number;

    /// <summary>The value of a <see cref="PropertyType.Decimal"/>.</summary>
    public double Decimal => number;

    /// <summary>The value of a <see cref="PropertyType.Flag"/>.</summary>
    public bool Flag => number != 0;

    /// <summary>A text, or unknown for null.</summary>
    public static PropertyValue Of(string? text) => text is null ? Unknown : new PropertyValue(PropertyType.Text, text, 0);

    /// <summary>A whole number below 2^53, or unknown for null.</summary>
    public static PropertyValue Of(long? number) => number is { } known ? new PropertyValue(PropertyType.Integer, null, known) : Unknown;

    /// <summary>A number with decimals, or unknown for null.</summary>
    public static PropertyValue Of(double? number) => number is { } known ? new PropertyValue(PropertyType.Decimal, null, known) : Unknown;

    /// <summary>A day, or unknown for null.</summary>
    public static PropertyValue Of(DateOnly? day) =>
        day is { } known ? new PropertyValue(PropertyType.Day, IsoDay.Text(known), 0) : Unknown;

    /// <summary>True or false.</summary>
    public static PropertyValue Of(bool flag) => new(PropertyType.Flag, null, flag ? 1 : 0);
}

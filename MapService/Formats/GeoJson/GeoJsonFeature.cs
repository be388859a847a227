namespace MapService.Formats.GeoJson;

/// <summary>A property with a plain value.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Text">The text of a string, the digits of a number, "true" or "false"; null for null.</param>
/// <param name="IsString">True when the value is in quotes.</param>
public readonly record struct GeoJsonProperty(string Name, string? Text, bool IsString);

/// <summary>A fault in the shape of one feature.</summary>
/// <param name="Code">Stable kebab-case word.</param>
/// <param name="Value">The value at fault, shortened; may be null.</param>
/// <param name="Message">A sentence.</param>
public readonly record struct GeoJsonFault(string Code, string? Value, string Message);

/// <summary>
/// One feature of a file. The reader reuses the object for every feature, so copy what you keep.
/// </summary>
public sealed class GeoJsonFeature
{
    private readonly List<GeoJsonProperty> properties = [];
    private readonly List<GeoJsonFault> faults = [];

    /// <summary>Position in the file, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The coordinate reference, if the file has named one before this feature.</summary>
    public CoordinateReference? Crs { get; private set; }

    /// <summary>The properties with plain values, in the order of the file.</summary>
    public IReadOnlyList<GeoJsonProperty> Properties => properties;

    /// <summary>"Polygon", "MultiPolygon", "Point"...; null for a null geometry or none.</summary>
    public string? GeometryType { get; internal set; }

    /// <summary>The rings of its polygons; empty for other types of geometry.</summary>
    public GeoJsonRings Rings { get; } = new();

    /// <summary>Faults in its shape, one of each kind.</summary>
    public IReadOnlyList<GeoJsonFault> Faults => faults;

    /// <summary>The first property with a name, ignoring case; null when there is none.</summary>
    public GeoJsonProperty? Property(string name)
    {
        foreach (var property in properties)
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }

        return null;
    }

    internal void Start(int number, CoordinateReference? crs)
    {
        Number = number;
        Crs = crs;
        GeometryType = null;
        properties.Clear();
        faults.Clear();
        Rings.Clear();
    }

    internal void Add(GeoJsonProperty property) => properties.Add(property);

    // One fault of each kind is enough to find the place. Otherwise a broken feature could give one for every position.
    internal void AddFault(string code, string? value, string message)
    {
        if (!faults.Exists(f => f.Code == code))
        {
            faults.Add(new GeoJsonFault(code, value, message));
        }
    }
}

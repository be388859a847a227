namespace MapService.Formats.GeoJson;

/// <summary>A property with a plain value.</summary>
/// <param name="Name">As written.</param>
/// <param name="Text">The text of a string, the digits of a number, "true" or "false"; null for null.</param>
/// <param name="IsString">True when it stood between quotes.</param>
public readonly record struct GeoJsonProperty(string Name, string? Text, bool IsString);

/// <summary>A fault in the shape of one feature.</summary>
/// <param name="Code">Stable kebab-case word.</param>
/// <param name="Value">The value at fault, shortened; may be null.</param>
/// <param name="Message">A sentence.</param>
public readonly record struct GeoJsonFault(string Code, string? Value, string Message);

/// <summary>
/// One feature as it stands in a file. The reader uses the same object for every feature: what is to be kept must be copied.
/// </summary>
public sealed class GeoJsonFeature
{
    private readonly List<GeoJsonProperty> properties = [];
    private readonly List<GeoJsonFault> faults = [];

    /// <summary>Position in the file, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What the file has said so far of its coordinates; null when it has said nothing.</summary>
    public CoordinateReference? Crs { get; private set; }

    /// <summary>The properties with plain values, in the file's order.</summary>
    public IReadOnlyList<GeoJsonProperty> Properties => properties;

    /// <summary>"Polygon", "MultiPolygon", "Point"...; null for a null geometry or none.</summary>
    public string? GeometryType { get; internal set; }

    /// <summary>The rings of its polygons; none for any other type of geometry.</summary>
    public GeoJsonRings Rings { get; } = new();

    /// <summary>Faults in its shape, one of a kind.</summary>
    public IReadOnlyList<GeoJsonFault> Faults => faults;

    /// <summary>The first property of that name, in capitals or not; null when there is none.</summary>
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

    // One fault of a kind is enough to find the place; a broken feature would otherwise give one for every position.
    internal void AddFault(string code, string? value, string message)
    {
        if (!faults.Exists(f => f.Code == code))
        {
            faults.Add(new GeoJsonFault(code, value, message));
        }
    }
}

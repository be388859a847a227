namespace MapService.Formats.GeoJson;

/// <summary>The reading of a file cannot go on; caught by <see cref="GeoJsonReader"/> and nowhere else.</summary>
internal sealed class GeoJsonStop(string code, string? value, string message) : Exception(message)
{
    public string Code { get; } = code;

    public string? Value { get; } = value;
}

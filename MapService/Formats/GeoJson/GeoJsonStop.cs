namespace MapService.Formats.GeoJson;

/// <summary>Stops the reading of a file. Only <see cref="GeoJsonReader"/> catches it.</summary>
internal sealed class GeoJsonStop(string code, string? value, string message) : Exception(message)
{
    public string Code { get; } = code;

    public string? Value { get; } = value;
}

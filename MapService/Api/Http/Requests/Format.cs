namespace MapService.Api.Http.Requests;

/// <summary>A form in which something is answered.</summary>
/// <param name="Name">The value of <c>f</c>, or the ending of the address.</param>
/// <param name="MediaType">Without parameters, as in Accept.</param>
/// <param name="ContentType">As it is sent.</param>
public sealed record Format(string Name, string MediaType, string ContentType)
{
    /// <summary>JSON.</summary>
    public static Format Json { get; } = new("json", "application/json", "application/json; charset=utf-8");

    /// <summary>GeoJSON, RFC 7946.</summary>
    public static Format GeoJson { get; } = new("geojson", "application/geo+json", "application/geo+json; charset=utf-8");

    /// <summary>CSV, RFC 4180, with a header row.</summary>
    public static Format Csv { get; } = new("csv", "text/csv", "text/csv; charset=utf-8; header=present");

    /// <summary>GeoPackage, OGC 12-128.</summary>
    public static Format GeoPackage { get; } = new("gpkg", "application/geopackage+sqlite3", "application/geopackage+sqlite3");

    /// <summary>A page for a person.</summary>
    public static Format Html { get; } = new("html", "text/html", "text/html; charset=utf-8");

    /// <summary>Mapbox vector tile.</summary>
    public static Format Mvt { get; } = new("mvt", "application/vnd.mapbox-vector-tile", "application/vnd.mapbox-vector-tile");
}

using System.Text.RegularExpressions;

namespace MapService.Formats.GeoJson;

/// <summary>The coordinate reference of a file.</summary>
public enum CoordinateReference
{
    /// <summary>Longitude, then latitude, in degrees: CRS84, EPSG:4326, and EPSG:4171 (RGF93), which is practically the same.</summary>
    Wgs84,

    /// <summary>Easting, then northing, in metres (EPSG:2154).</summary>
    Lambert93,
}

/// <summary>Reads names of coordinate references in files and on command lines.</summary>
public static partial class CoordinateReferences
{
    /// <summary>What a name looks like, for messages.</summary>
    public const string Expected = "EPSG:4326, CRS84 or EPSG:2154 (Lambert-93)";

    /// <summary>The short name: "EPSG:4326" or "EPSG:2154".</summary>
    public static string Code(this CoordinateReference reference) => reference == CoordinateReference.Lambert93 ? "EPSG:2154" : "EPSG:4326";

    /// <summary>
    /// Reads "EPSG:2154", "2154", "urn:ogc:def:crs:EPSG::2154", "http://www.opengis.net/def/crs/EPSG/0/2154", "Lambert-93",
    /// the same forms of 4326 and 4171, "urn:ogc:def:crs:OGC:1.3:CRS84", "CRS84" and "WGS84", in capitals or not.
    /// Coordinates in GeoJSON have the easting first, whatever the axis order of the registry.
    /// </summary>
    public static bool TryParse(string? text, out CoordinateReference reference)
    {
        var match = Pattern().Match(text?.Trim() ?? "");
        reference = match.Groups["lambert"].Success ? CoordinateReference.Lambert93 : CoordinateReference.Wgs84;
        return match.Success;
    }

    [GeneratedRegex(
        @"^(?:(?:urn:(?:x-)?ogc:def:crs:EPSG:[0-9.]*:|https?://www\.opengis\.net/def/crs/EPSG/[0-9.]+/|EPSG:{1,2})?(?:(?<lambert>2154)|4326|4171)"
            +
        @"|(?:urn:(?:x-)?ogc:def:crs:OGC:[0-9.]*:|https?://www\.opengis\.net/def/crs/OGC/[0-9.]+/|OGC:)?CRS84|WGS[- ]?84|(?<lambert>Lambert[- ]?93))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

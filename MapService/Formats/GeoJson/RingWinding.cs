namespace MapService.Formats.GeoJson;

/// <summary>The winding of rings in a file.</summary>
public enum RingWinding
{
    /// <summary>Shells counter-clockwise, holes clockwise, as in RFC 7946.</summary>
    Rfc7946,

    /// <summary>The winding of the table, so that reading gives the same table.</summary>
    AsFound,
}

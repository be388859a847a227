namespace MapService.Formats.GeoJson;

/// <summary>Which way round the rings of a file go.</summary>
public enum RingWinding
{
    /// <summary>Shells counter-clockwise, holes clockwise, as RFC 7946 asks.</summary>
    Rfc7946,

    /// <summary>As the table has them, so that what is read back is the same table.</summary>
    AsFound,
}

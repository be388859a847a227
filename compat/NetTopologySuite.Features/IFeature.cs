using NetTopologySuite.Geometries;

namespace NetTopologySuite.Features;

/// <summary>A geometry with attributes.</summary>
public interface IFeature
{
    /// <summary>Where; may be null.</summary>
    Geometry Geometry { get; set; }

    /// <summary>A box about the geometry; null where none is known.</summary>
    Envelope BoundingBox { get; set; }

    /// <summary>What; may be null.</summary>
    IAttributesTable Attributes { get; set; }
}

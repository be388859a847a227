using NetTopologySuite.Geometries;

namespace NetTopologySuite.Features;

/// <summary>A geometry with attributes, in memory.</summary>
public class Feature : IFeature
{
    private Envelope boundingBox;

    /// <summary>Neither geometry nor attributes.</summary>
    public Feature()
    {
    }

    /// <summary>A geometry with attributes; either may be null.</summary>
    public Feature(Geometry geometry, IAttributesTable attributes)
    {
        Geometry = geometry;
        Attributes = attributes;
    }

    /// <inheritdoc />
    public Geometry Geometry { get; set; }

    /// <summary>The box that was set, or else that of the geometry.</summary>
    public Envelope BoundingBox
    {
        get => boundingBox ?? Geometry?.EnvelopeInternal;
        set => boundingBox = value;
    }

    /// <inheritdoc />
    public IAttributesTable Attributes { get; set; }
}

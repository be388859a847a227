using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using NetTopologySuite.Geometries;

namespace NetTopologySuite.Features;

/// <summary>A list of features.</summary>
public class FeatureCollection : Collection<IFeature>
{
    private Envelope boundingBox;

    /// <summary>No features.</summary>
    public FeatureCollection()
    {
    }

    /// <summary>Takes a copy of <paramref name="features"/>.</summary>
    public FeatureCollection(IEnumerable<IFeature> features)
        : base(features.ToList())
    {
    }

    /// <summary>The box that was set, or else that of all features; null when none of them has one.</summary>
    public Envelope BoundingBox
    {
        get => boundingBox ?? BoxOfAll();
        set => boundingBox = value;
    }

    private Envelope BoxOfAll()
    {
        var box = new Envelope();
        foreach (var feature in this)
        {
            if ((feature.BoundingBox ?? feature.Geometry?.EnvelopeInternal) is Envelope one)
            {
                box.ExpandToInclude(one);
            }
        }

        return box.IsNull ? null : box;
    }
}

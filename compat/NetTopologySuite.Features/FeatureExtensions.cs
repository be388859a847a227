using System;

namespace NetTopologySuite.Features;

/// <summary>What follows from a feature's own members.</summary>
public static class FeatureExtensions
{
    /// <summary>The feature's own id (<see cref="IUnique"/>), or else the attribute of that name, or else null.</summary>
    /// <param name="feature">Whose id.</param>
    /// <param name="idPropertyName">Name of the attribute that holds an id.</param>
    public static object GetOptionalId(this IFeature feature, string idPropertyName)
    {
        if (feature is null)
        {
            throw new ArgumentNullException(nameof(feature));
        }

        return (feature as IUnique)?.Id ?? feature.Attributes?.GetOptionalValue(idPropertyName);
    }
}

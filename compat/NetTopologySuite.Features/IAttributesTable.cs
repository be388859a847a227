using System;

namespace NetTopologySuite.Features;

/// <summary>The attributes of a feature, by name.</summary>
public interface IAttributesTable
{
    /// <summary>Number of attributes.</summary>
    int Count { get; }

    /// <summary>Value of an attribute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">On reading, when there is no such attribute.</exception>
    object this[string attributeName] { get; set; }

    /// <summary>Adds an attribute.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    void Add(string attributeName, object value);

    /// <summary>Removes an attribute; nothing happens when there is none.</summary>
    void DeleteAttribute(string attributeName);

    /// <summary>True when there is such an attribute.</summary>
    bool Exists(string attributeName);

    /// <summary>Type of the value; <see cref="object"/> for null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such attribute.</exception>
    Type GetType(string attributeName);

    /// <summary>The value, or null when there is no such attribute.</summary>
    object GetOptionalValue(string attributeName);

    /// <summary>All names.</summary>
    string[] GetNames();

    /// <summary>All values, in the order of the names.</summary>
    object[] GetValues();
}

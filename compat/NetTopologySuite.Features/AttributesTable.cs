using System;
using System.Collections;
using System.Collections.Generic;

namespace NetTopologySuite.Features;

/// <summary>Attributes kept in the order in which they were added.</summary>
public class AttributesTable : IAttributesTable, IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, object> values = [];

    /// <summary>No attributes.</summary>
    public AttributesTable()
    {
    }

    /// <summary>Takes a copy of <paramref name="attributes"/>.</summary>
    public AttributesTable(IEnumerable<KeyValuePair<string, object>> attributes)
    {
        foreach (var attribute in attributes ?? throw new ArgumentNullException(nameof(attributes)))
        {
            Add(attribute.Key, attribute.Value);
        }
    }

    /// <inheritdoc />
    public int Count => names.Count;

    /// <inheritdoc />
    public object this[string attributeName]
    {
        get => values.TryGetValue(attributeName, out var value) ? value : throw Missing(attributeName);
        set
        {
            if (!values.ContainsKey(attributeName))
            {
                names.Add(attributeName);
            }

            values[attributeName] = value;
        }
    }

    /// <inheritdoc />
    public void Add(string attributeName, object value)
    {
        values.Add(attributeName, value);
        names.Add(attributeName);
    }

    /// <inheritdoc />
    public void DeleteAttribute(string attributeName)
    {
        if (values.Remove(attributeName))
        {
            names.Remove(attributeName);
        }
    }

    /// <inheritdoc />
    public bool Exists(string attributeName) => values.ContainsKey(attributeName);

    /// <inheritdoc />
    public Type GetType(string attributeName) => this[attributeName]?.GetType() ?? typeof(object);

    /// <inheritdoc />
    public object GetOptionalValue(string attributeName) => values.TryGetValue(attributeName, out var value) ? value : null;

    /// <inheritdoc />
    public string[] GetNames() => [.. names];

    /// <inheritdoc />
    public object[] GetValues() => names.ConvertAll(name => values[name]).ToArray();

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        foreach (var name in names)
        {
            yield return new KeyValuePair<string, object>(name, values[name]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ArgumentOutOfRangeException Missing(string attributeName) =>
        new ArgumentOutOfRangeException(nameof(attributeName), attributeName, "There is no attribute of that name.");
}

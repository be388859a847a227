using System.Diagnostics.CodeAnalysis;

namespace MapService.Geometry;

/// <summary>
/// A set of named flat arrays. Computed data is stored and read back in this form, so that a store need not know what the data means.
/// The arrays have elements of type <see cref="byte"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/> and
/// <see cref="GridPoint"/>.
/// </summary>
public sealed class NamedArrays
{
    private readonly Dictionary<string, Array> arrays = new(StringComparer.Ordinal);

    /// <summary>The names, in the order in which they were added.</summary>
    public IEnumerable<string> Names => arrays.Keys;

    /// <summary>Adds an array, which is not copied.</summary>
    /// <exception cref="ArgumentException">There is an array with this name.</exception>
    public void Add<T>(string name, T[] array) where T : unmanaged => arrays.Add(name, array);

    /// <summary>The array with a name and an element type.</summary>
    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public T[] Get<T>(string name) where T : unmanaged =>
        TryGet<T>(name, out var array) ? array : throw new InvalidDataException($"There is no array {name} of {typeof(T).Name}.");

    /// <summary>Finds the array with a name and an element type, if there is one.</summary>
    public bool TryGet<T>(string name, [NotNullWhen(true)] out T[]? array) where T : unmanaged
    {
        array = arrays.GetValueOrDefault(name) as T[];
        return array is not null;
    }

    /// <summary>The array with a name, of any element type.</summary>
    internal Array Of(string name) => arrays[name];

    /// <summary>Adds every array of another set.</summary>
    internal void AddAll(NamedArrays others)
    {
        foreach (var (name, array) in others.arrays)
        {
            arrays.Add(name, array);
        }
    }

    /// <summary>Adds an array of any element type, read from a file.</summary>
    /// <exception cref="InvalidDataException">There is an array with this name.</exception>
    internal void AddArray(string name, Array array)
    {
        if (!arrays.TryAdd(name, array))
        {
            throw new InvalidDataException($"The array {name} comes twice.");
        }
    }
}

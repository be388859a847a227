using System.Diagnostics.CodeAnalysis;

namespace MapService.Geometry;

/// <summary>
/// Flat arrays under names: the form in which what was worked out is handed from those who know what it means to those who keep it,
/// and back. Holds arrays of <see cref="byte"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/> and <see cref="GridPoint"/>.
/// </summary>
public sealed class NamedArrays
{
    private readonly Dictionary<string, Array> arrays = new(StringComparer.Ordinal);

    /// <summary>The names, in the order in which they were added.</summary>
    public IEnumerable<string> Names => arrays.Keys;

    /// <summary>Adds an array, which is not copied.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add<T>(string name, T[] array) where T : unmanaged => arrays.Add(name, array);

    /// <summary>An array of that name and type.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public T[] Get<T>(string name) where T : unmanaged =>
        TryGet<T>(name, out var array) ? array : throw new InvalidDataException($"There is no array {name} of {typeof(T).Name}.");

    /// <summary>Looks for an array of that name and type.</summary>
    public bool TryGet<T>(string name, [NotNullWhen(true)] out T[]? array) where T : unmanaged
    {
        array = arrays.GetValueOrDefault(name) as T[];
        return array is not null;
    }

    /// <summary>An array of whatever type.</summary>
    internal Array Of(string name) => arrays[name];

    /// <summary>Adds every array of others.</summary>
    internal void AddAll(NamedArrays others)
    {
        foreach (var (name, array) in others.arrays)
        {
            arrays.Add(name, array);
        }
    }

    /// <summary>Adds an array of whatever type, from a file.</summary>
    /// <exception cref="InvalidDataException">The name is taken.</exception>
    internal void AddArray(string name, Array array)
    {
        if (!arrays.TryAdd(name, array))
        {
            throw new InvalidDataException($"The array {name} comes twice.");
        }
    }
}

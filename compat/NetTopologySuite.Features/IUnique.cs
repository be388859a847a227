namespace NetTopologySuite.Features;

/// <summary>Something with an id of its own, outside its attributes.</summary>
public interface IUnique
{
    /// <summary>The id; null when it has none.</summary>
    object Id { get; }
}

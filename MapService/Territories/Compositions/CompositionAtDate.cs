namespace MapService.Territories.Compositions;

/// <summary>The communes of a composition on one day, as far as the periods of its terms tell. The arrays must not be changed.</summary>
/// <param name="Certain">Those that are certainly in it, sorted.</param>
/// <param name="Possible">Those that may be in it, because a date of a term is not exact; sorted, none of them certain.</param>
/// <param name="Either">Both together, sorted.</param>
public sealed record CompositionAtDate(int[] Certain, int[] Possible, int[] Either)
{
    /// <summary>A composition of which all is certain.</summary>
    public static CompositionAtDate Of(int[] communes) => new(communes, [], communes);

    /// <summary>A composition of certain communes and of others that may be in it.</summary>
    /// <param name="certain">In any order.</param>
    /// <param name="possible">In any order; those that are certain too are not possible.</param>
    public static CompositionAtDate Of(IReadOnlySet<int> certain, IReadOnlySet<int> possible) => new(
        [.. certain.Order()],
        [.. possible.Where(commune => !certain.Contains(commune)).Order()],
        [.. certain.Union(possible).Order()]);

    /// <summary>True when the same communes are certain and the same ones possible.</summary>
    public bool HasSameCommunes(CompositionAtDate other) =>
        ReferenceEquals(this, other) || (Certain.AsSpan().SequenceEqual(other.Certain) && Possible.AsSpan().SequenceEqual(other.Possible));
}

namespace MapService.Territories.Compositions;

/// <summary>The communes of a composition on one day, by the periods of its terms. The arrays must not be changed.</summary>
/// <param name="Certain">Communes that are certainly in it, sorted.</param>
/// <param name="Possible">Communes that may be in it, because a date of a term is not exact; sorted, without the certain ones.</param>
/// <param name="Either">Certain and possible communes, sorted.</param>
public sealed record CompositionAtDate(int[] Certain, int[] Possible, int[] Either)
{
    /// <summary>A composition of certain communes only.</summary>
    public static CompositionAtDate Of(int[] communes) => new(communes, [], communes);

    /// <summary>A composition of certain and possible communes.</summary>
    /// <param name="certain">In any order.</param>
    /// <param name="possible">In any order. A commune that is in both lists is certain.</param>
    public static CompositionAtDate Of(IReadOnlySet<int> certain, IReadOnlySet<int> possible) => new(
        [.. certain.Order()],
        [.. possible.Where(commune => !certain.Contains(commune)).Order()],
        [.. certain.Union(possible).Order()]);

    /// <summary>True when the same communes are certain and the same ones possible.</summary>
    public bool HasSameCommunes(CompositionAtDate other) =>
        ReferenceEquals(this, other) || (Certain.AsSpan().SequenceEqual(other.Certain) && Possible.AsSpan().SequenceEqual(other.Possible));
}

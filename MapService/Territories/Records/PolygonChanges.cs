using MapService.Territories.Codes;

namespace MapService.Territories.Records;

/// <summary>What an import did with polygons that were not a commune's of the dataset as they were. Equal where the content is.</summary>
/// <param name="Merged">Communes whose outline was made of polygons of former communes, by code.</param>
/// <param name="LeftOut">Polygons that no commune has for certain, by code, then département.</param>
public sealed record PolygonChanges(IReadOnlyList<CommuneCode> Merged, IReadOnlyList<LeftOutPolygon> LeftOut)
{
    /// <summary>Every polygon was a commune's.</summary>
    public static PolygonChanges None { get; } = new([], []);

    /// <inheritdoc/>
    public bool Equals(PolygonChanges? other) => other is not null && Merged.SequenceEqual(other.Merged) && LeftOut.SequenceEqual(other.LeftOut);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Merged.Count, LeftOut.Count);
}

/// <summary>
/// A polygon that was left out of an import: its ground is, or may be, in a département of the dataset and in no surface of it. One that several
/// départements may have is there once for each.
/// </summary>
/// <param name="Code">The code that it had.</param>
/// <param name="Departement">Where its ground is: the département of the communes that claim it, or else that of the code.</param>
/// <param name="SurfaceSquareMetres">Of the whole polygon, on the ellipsoid.</param>
public sealed record LeftOutPolygon(CommuneCode Code, DepartementCode Departement, double SurfaceSquareMetres);

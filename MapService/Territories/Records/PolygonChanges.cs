using MapService.Territories.Codes;

namespace MapService.Territories.Records;

/// <summary>What an import did with polygons that are not those of one current commune. Equality compares the content.</summary>
/// <param name="Merged">Communes whose outline is a union of polygons of former communes, by code.</param>
/// <param name="LeftOut">Polygons without a certain commune, by code, then département.</param>
public sealed record PolygonChanges(IReadOnlyList<CommuneCode> Merged, IReadOnlyList<LeftOutPolygon> LeftOut)
{
    /// <summary>Each polygon belongs to one current commune.</summary>
    public static PolygonChanges None { get; } = new([], []);

    /// <inheritdoc/>
    public bool Equals(PolygonChanges? other) =>
        other is not null && Merged.SequenceEqual(other.Merged) && LeftOut.SequenceEqual(other.LeftOut);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Merged.Count, LeftOut.Count);
}

/// <summary>
/// A polygon that an import left out. Its area is, or may be, in a département of the dataset, and the surface of that département lacks
/// it. A polygon that several départements may have is listed once for each.
/// </summary>
/// <param name="Code">Its code in the file.</param>
/// <param name="Departement">The département of its possible successors, or else that of the code.</param>
/// <param name="SurfaceSquareMetres">Area of the whole polygon, on the ellipsoid.</param>
public sealed record LeftOutPolygon(CommuneCode Code, DepartementCode Departement, double SurfaceSquareMetres);

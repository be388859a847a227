using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>The coverage of all départements of a region that the dataset has, counted together.</summary>
public sealed record RegionCoverage : PlaceCoverage
{
    private RegionCoverage(string region, IReadOnlyList<Departement> departements, PlaceCoverage coverage) : base(coverage) =>
        (Region, Departements) = (region, departements);

    /// <summary>Code of the region.</summary>
    public string Region { get; }

    /// <summary>Its départements in the dataset, by code.</summary>
    public IReadOnlyList<Departement> Departements { get; }

    /// <summary>One region; null when the dataset has no département of it.</summary>
    public static RegionCoverage? Of(Dataset dataset, string region, TerritoryKind kind, DateOnly date)
    {
        var departements = dataset.Departements.OfRegion(region);
        if (departements.Length == 0)
        {
            return null;
        }

        var state = CoverageAtDate.At(dataset, kind, date);
        var sums = FigureSums.OfDepartements(state, departements);
        return new RegionCoverage(
            region,
            [.. departements.Select(number => dataset.Departements[number])],
            Of(state, departements, sums, declared => declared.Departement is null && declared.Region == region));
    }
}

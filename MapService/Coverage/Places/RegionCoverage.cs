using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Places;

/// <summary>The coverage of all départements of a region that the dataset has, counted together.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Departements">Its départements in the dataset, by code.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Figures">Communes, population, surface.</param>
/// <param name="Territories">Those in force or perhaps in force, by id, each once, with what they have in the region.</param>
/// <param name="Declared">What sources declare of the region itself and this kind: the latest day at or before the date, all statements of that day.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public sealed record RegionCoverage(
    string Region,
    IReadOnlyList<Departement> Departements,
    TerritoryKind Kind,
    DateOnly Date,
    CoverageFigures Figures,
    IReadOnlyList<TerritoryInDepartement> Territories,
    IReadOnlyList<DeclaredCoverage> Declared,
    IReadOnlyList<Caveat> Caveats)
{
    /// <summary>One region; null when the dataset has no département of it.</summary>
    public static RegionCoverage? Of(Dataset dataset, string region, TerritoryKind kind, DateOnly date)
    {
        var departements = dataset.Departements.OfRegion(region);
        if (departements.Length == 0)
        {
            return null;
        }

        var state = CoverageAtDate.At(dataset, kind, date);
        return new RegionCoverage(
            region,
            [.. departements.Select(number => dataset.Departements[number])],
            kind,
            date,
            FigureSums.OfDepartements(state, departements).ToFigures(dataset),
            DepartementCoverage.TerritoriesInside(state, departements),
            DepartementCoverage.DeclaredAt(state, declared => declared.Departement is null && declared.Region == region),
            CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage));
    }
}

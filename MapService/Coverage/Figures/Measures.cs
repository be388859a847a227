using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Figures;

/// <summary>The size of a set of communes.</summary>
/// <param name="Communes">Number of communes.</param>
/// <param name="Population">Municipal population of the communes where it is known; null when there are communes but no known
/// population.</param>
/// <param name="SurfaceHectares">Area of the communes with a polygon, two decimals; null when there are communes but no polygon.</param>
public sealed record Measures(int Communes, long? Population, decimal? SurfaceHectares)
{
    /// <summary>Measures a set of communes, each once.</summary>
    public static Measures Of(Dataset dataset, ReadOnlySpan<int> communes)
    {
        var population = 0L;
        var squareMetres = 0.0;
        var populated = 0;
        var drawn = 0;
        foreach (var commune in communes)
        {
            if (dataset.PopulationMunicipale(commune) is { } inhabitants)
            {
                population += inhabitants;
                populated++;
            }

            if (dataset.HasPolygon(commune))
            {
                squareMetres += dataset.SurfaceSquareMetres(commune);
                drawn++;
            }
        }

        return new Measures(
            communes.Length,
            communes.Length > 0 && populated == 0 ? null : population,
            communes.Length > 0 && drawn == 0 ? null : Hectares.FromSquareMetres(squareMetres));
    }
}

namespace MapService.Coverage;

/// <summary>
/// Adds up coverage figures. Covered and total are summed in the same order, so that the two surfaces are the same
/// number exactly when everything is covered.
/// </summary>
internal struct FigureSums
{
    private long communes;
    private long coveredCommunes;
    private long population;
    private long coveredPopulation;
    private double squareMetres;
    private double coveredSquareMetres;

    /// <summary>The sums over some communes, each number once.</summary>
    public static FigureSums Of(CoverageState state, ReadOnlySpan<int> communes)
    {
        var sums = default(FigureSums);
        foreach (var commune in communes)
        {
            sums.Add(state, commune);
        }

        return sums;
    }

    /// <summary>Adds the sums over other communes.</summary>
    public void Add(FigureSums other)
    {
        communes += other.communes;
        coveredCommunes += other.coveredCommunes;
        population += other.population;
        coveredPopulation += other.coveredPopulation;
        squareMetres += other.squareMetres;
        coveredSquareMetres += other.coveredSquareMetres;
    }

    /// <summary>The figures that the sums stand for.</summary>
    public readonly CoverageFigures ToFigures(Dataset dataset) => new(
        new Share(coveredCommunes, communes),
        new Share(coveredPopulation, population),
        new SurfaceShare(coveredSquareMetres, squareMetres, dataset.Records.Provenance.SchematicBoundaries));

    private void Add(CoverageState state, int commune)
    {
        var inhabitants = state.Dataset.PopulationMunicipale(commune) ?? 0;
        var surface = state.Dataset.SurfaceSquareMetres(commune);
        communes++;
        population += inhabitants;
        squareMetres += surface;
        if (state.IsCovered(commune))
        {
            coveredCommunes++;
            coveredPopulation += inhabitants;
            coveredSquareMetres += surface;
        }
    }
}

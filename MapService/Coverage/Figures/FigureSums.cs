using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Figures;

/// <summary>
/// Adds up coverage figures. The covered and the total area are summed in the same order, so they are exactly equal when everything is
/// covered.
/// </summary>
internal struct FigureSums
{
    private long communes;
    private long coveredCommunes;
    private long population;
    private long coveredPopulation;
    private double squareMetres;
    private double coveredSquareMetres;
    private LeftOut withoutPopulation;
    private LeftOut withoutPolygon;

    /// <summary>The sums over some communes, each once.</summary>
    /// <param name="state">The state that tells what is covered.</param>
    /// <param name="communes">The communes.</param>
    /// <param name="withUncertain">True to count communes that may be covered, too.</param>
    public static FigureSums Of(CoverageAtDate state, ReadOnlySpan<int> communes, bool withUncertain = false)
    {
        var sums = default(FigureSums);
        foreach (var commune in communes)
        {
            sums.Add(state.Dataset, commune, state.IsCovered(commune) || (withUncertain && !state.UncertainOf(commune).IsEmpty));
        }

        return sums;
    }

    /// <summary>The sums over some communes, each once, with a coverage that differs from that of the state.</summary>
    public static FigureSums Of(Dataset dataset, ReadOnlySpan<int> communes, Func<int, bool> isCovered)
    {
        var sums = default(FigureSums);
        foreach (var commune in communes)
        {
            sums.Add(dataset, commune, isCovered(commune));
        }

        return sums;
    }

    /// <summary>The sums over all communes of some départements, each département once.</summary>
    public static FigureSums OfDepartements(CoverageAtDate state, IEnumerable<int> departements, bool withUncertain = false)
    {
        var sums = default(FigureSums);
        foreach (var departement in departements)
        {
            sums.Add(Of(state, state.Dataset.Departements.CommunesOf(departement), withUncertain));
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
        withoutPopulation = With(withoutPopulation, other.withoutPopulation);
        withoutPolygon = With(withoutPolygon, other.withoutPolygon);
    }

    /// <summary>The figures of the sums.</summary>
    public readonly CoverageFigures ToFigures(Dataset dataset) => new(
        new Share(coveredCommunes, communes),
        new Share(coveredPopulation, population) { LeftOut = withoutPopulation },
        new SurfaceShare(coveredSquareMetres, squareMetres, dataset.Records.Provenance.SchematicBoundaries) { LeftOut = withoutPolygon });

    private static LeftOut With(LeftOut a, LeftOut b) => new(a.AnyCovered || b.AnyCovered, a.AnyUncovered || b.AnyUncovered);

    private void Add(Dataset dataset, int commune, bool covered)
    {
        var known = dataset.PopulationMunicipale(commune);
        var inhabitants = known ?? 0;
        var surface = dataset.SurfaceSquareMetres(commune);
        communes++;
        population += inhabitants;
        squareMetres += surface;
        if (known is null)
        {
            withoutPopulation = With(withoutPopulation, new LeftOut(covered, !covered));
        }

        if (!dataset.HasPolygon(commune))
        {
            withoutPolygon = With(withoutPolygon, new LeftOut(covered, !covered));
        }

        if (covered)
        {
            coveredCommunes++;
            coveredPopulation += inhabitants;
            coveredSquareMetres += surface;
        }
    }
}

using System.Globalization;
using MapService.Territories;

namespace MapService.Coverage;

/// <summary>Audits one declared coverage of a département or region: number of territories, share of the population, wholeness.</summary>
internal static class CoverageAuditor
{
    /// <param name="dataset">The snapshot.</param>
    /// <param name="declared">The statement.</param>
    /// <param name="departements">Numbers of the départements that it is about.</param>
    public static CoverageAudit Audit(Dataset dataset, DeclaredCoverage declared, int[] departements)
    {
        var state = CoverageState.At(dataset, declared.Kind, declared.At);
        var figures = Figures(state, departements);
        var concerning = CaveatFinder.Concerning(state, departements);
        var counted = Those(state, concerning, InForce.Yes);
        var uncertain = Those(state, concerning, InForce.Uncertain);
        var territories = new CountAudit(
            declared.Territories, counted.Count, Verdicts.OfTerritories(declared.Territories, counted.Count, uncertain.Count));
        var percent = new PercentAudit(
            declared.PopulationPercent, figures.Population.Percent, Verdicts.OfPercent(declared.PopulationPercent, figures.Population.Percent));
        var whole = !declared.Whole || figures.Communes.Total == 0 ? Verdict.NotStated
            : figures.Communes.Covered == figures.Communes.Total ? Verdict.Exact : Verdict.Differs;
        return new CoverageAudit(
            declared,
            Verdicts.Worst(territories.Verdict, percent.Verdict, whole),
            territories,
            percent,
            whole,
            figures,
            counted,
            uncertain,
            [.. Explanations(dataset, declared, territories, counted, uncertain)],
            CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage));
    }

    private static CoverageFigures Figures(CoverageState state, int[] departements)
    {
        var sums = default(FigureSums);
        foreach (var departement in departements)
        {
            sums.Add(FigureSums.Of(state, state.Dataset.Departements.CommunesOf(departement)));
        }

        return sums.ToFigures(state.Dataset);
    }

    private static List<Territory> Those(CoverageState state, List<int> numbers, InForce inForce) =>
        [.. numbers.Where(t => state.InForceOf(t) == inForce).Select(t => state.Territories[t])];

    private static IEnumerable<Explanation> Explanations(
        Dataset dataset, DeclaredCoverage declared, CountAudit territories, List<Territory> counted, List<Territory> uncertain)
    {
        var kind = declared.Kind.Code();
        var unknown = counted.Concat(uncertain).Where(t => t.Composition.Basis == CompositionBasis.Unknown).ToList();
        if (unknown.Count > 0)
        {
            yield return new Explanation(
                ExplanationCodes.UnknownComposition,
                $"The composition of {Text(unknown.Count)} {kind} is not known, so none of their communes is counted: {Names(unknown)}.");
        }

        var inferred = counted.Where(t => t.Composition.Basis == CompositionBasis.Inferred).ToList();
        if (inferred.Count > 0)
        {
            yield return new Explanation(
                ExplanationCodes.InferredComposition,
                $"The computed figures rest on compositions that were worked out and are confirmed by no source: {Names(inferred)}.");
        }

        if (uncertain.Count > 0)
        {
            yield return new Explanation(
                ExplanationCodes.ImpreciseDate,
                $"Whether these are in force at this date is not known; they are not counted: {Names(uncertain)}.");
        }

        if (territories.Declared > counted.Count + uncertain.Count)
        {
            yield return new Explanation(
                ExplanationCodes.TerritoriesNotListed,
                $"{Text(territories.Declared.Value)} {kind} are declared and the dataset knows {Text(counted.Count + uncertain.Count)}: the others are in none of its sources, or in a part of the region that it lists none for.");
        }

        if (declared.PopulationPercent is not null)
        {
            yield return new Explanation(
                ExplanationCodes.PopulationYearNotStated,
                $"The declaration does not say of which year its population is; the computed one is of {(dataset.Records.Provenance.PopulationMunicipaleYear is { } year ? Text(year) : "an unknown year")} (municipal).");
        }
    }

    private static string Names(List<Territory> territories) => string.Join("; ", territories.Select(t => t.Nom));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

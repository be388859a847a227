using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>
/// Audits a declared coverage of a département or region: number of territories, share of the population, and whether all is covered.
/// </summary>
internal static class CoverageAuditor
{
    /// <param name="dataset">The snapshot.</param>
    /// <param name="declared">The statement.</param>
    /// <param name="departements">Numbers of its départements.</param>
    public static CoverageAudit Audit(Dataset dataset, DeclaredCoverage declared, int[] departements)
    {
        var state = CoverageAtDate.At(dataset, declared.Kind, declared.At);
        var figures = Figures(state, departements);
        var concerning = CaveatFinder.Concerning(state, departements);
        var counted = Those(state, concerning, InForce.Yes);
        var uncertain = Those(state, concerning, InForce.Uncertain);
        var territories = new CountAudit(
            declared.Territories, counted.Count, Verdicts.OfTerritories(declared.Territories, counted.Count, uncertain.Count))
        {
            ComputedMost = uncertain.Count == 0 ? null : counted.Count + uncertain.Count,
        };
        var percent = new PercentAudit(
            declared.PopulationPercent, figures.Population.Percent,
            Verdicts.OfPercent(declared.PopulationPercent, figures.Population.Percent));
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
            CoverageExplanations.Of(state, departements, declared, new CoverageVerdicts(territories, percent, whole), counted, uncertain),
            Caveats(state, departements, counted, uncertain));
    }

    private static CoverageFigures Figures(CoverageAtDate state, int[] departements)
    {
        var sums = default(FigureSums);
        foreach (var departement in departements)
        {
            sums.Add(FigureSums.Of(state, state.Dataset.Departements.CommunesOf(departement)));
        }

        return sums.ToFigures(state.Dataset);
    }

    // Inexact dates make the number of territories uncertain, even if they cannot change the shares.
    private static IReadOnlyList<Caveat> Caveats(
        CoverageAtDate state, int[] departements, List<Territory> counted, List<Territory> uncertain)
    {
        var caveats = CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage);
        var told = caveats.Where(c => c.Code == CaveatCodes.ImpreciseDate).SelectMany(c => c.Territories).ToHashSet();
        return uncertain.TrueForAll(t => told.Contains(t.Id))
            ? caveats
            : [.. caveats, CaveatSentences.ImpreciseNumber(state.Kind, uncertain, counted.Count)];
    }

    private static List<Territory> Those(CoverageAtDate state, List<int> numbers, InForce inForce) =>
        [.. numbers.Where(t => state.InForceOf(t) == inForce).Select(t => state.Territories[t])];
}

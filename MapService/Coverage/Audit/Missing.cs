using System.Globalization;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Audit;

/// <summary>The difference between a declared coverage and the counted one, and what territories that may be in force would add.</summary>
/// <param name="Part">The declared share; or "whole" if no share is declared.</param>
/// <param name="Sentence">What is missing, as a sentence.</param>
/// <param name="UncertainSuffice">True when the declaration agrees if these territories are counted.</param>
/// <param name="WithUncertain">The figure with these territories.</param>
internal sealed record Missing(AuditPart Part, string Sentence, bool UncertainSuffice, string WithUncertain)
{
    /// <summary>The difference; null when the computed coverage is not smaller than the declared one.</summary>
    public static Missing? Of(CoverageAtDate state, int[] departements, CoverageVerdicts verdicts)
    {
        var all = Counts.Of(state, departements);
        if (verdicts.Percent is { Declared: { } said, Computed: { } found } && found < said)
        {
            var wanted = (long)Math.Ceiling(said * all.Population / 100m) - all.CoveredPopulation;
            var with = Percentage.Of(all.CoveredPopulation + all.UncertainPopulation, all.Population);
            return new Missing(
                AuditPart.PopulationPercent,
                $"For {Numbers.Text(said)} % of the population they would have to cover about {Numbers.Text(wanted)} of the "
                + $"{Numbers.Text(all.Population - all.CoveredPopulation)} inhabitants that nothing counted covers.",
                Verdicts.OfPercent(said, with) is Verdict.Exact or Verdict.Consistent,
                string.Create(CultureInfo.InvariantCulture, $"With them it would be {with:0.00} % of the population."));
        }

        if (verdicts.Whole != Verdict.Differs)
        {
            return null;
        }

        var left = all.Communes - all.CoveredCommunes;
        return new Missing(
            AuditPart.Whole,
            $"Nothing counted covers {Numbers.Count(left, "commune")} of {Numbers.Text(all.Communes)}, with "
            + $"{Numbers.Text(all.Population - all.CoveredPopulation)} inhabitants.",
            left == all.UncertainCommunes,
            $"With them {Numbers.Count(left - all.UncertainCommunes, "commune")} would be left.");
    }

    private readonly record struct Counts(
        long Communes, long CoveredCommunes, long UncertainCommunes, long Population, long CoveredPopulation, long UncertainPopulation)
    {
        public static Counts Of(CoverageAtDate state, int[] departements)
        {
            var counts = default(Counts);
            foreach (var departement in departements)
            {
                foreach (var commune in state.Dataset.Departements.CommunesOf(departement))
                {
                    counts = counts.With(state, commune);
                }
            }

            return counts;
        }

        private Counts With(CoverageAtDate state, int commune)
        {
            var inhabitants = state.Dataset.PopulationMunicipale(commune) ?? 0;
            var covered = state.IsCovered(commune);
            var uncertain = !covered && !state.UncertainOf(commune).IsEmpty;
            return new Counts(
                Communes + 1,
                CoveredCommunes + (covered ? 1 : 0),
                UncertainCommunes + (uncertain ? 1 : 0),
                Population + inhabitants,
                CoveredPopulation + (covered ? inhabitants : 0),
                UncertainPopulation + (uncertain ? inhabitants : 0));
        }
    }
}

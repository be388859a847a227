using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>The comparisons of a declared coverage.</summary>
internal sealed record CoverageVerdicts(CountAudit Territories, PercentAudit Percent, Verdict Whole);

/// <summary>
/// Possible reasons why a declared coverage and the computed one differ, the best first (<see cref="ExplanationRanking"/>): territories of
/// unknown composition, territories that are in no source, inexact dates, inferred compositions, another year.
/// </summary>
internal static class CoverageExplanations
{
    public static IReadOnlyList<Explanation> Of(
        CoverageAtDate state, int[] departements, DeclaredCoverage declared, CoverageVerdicts verdicts, List<Territory> counted,
        List<Territory> uncertain)
    {
        var found = new List<Explanation>();
        found.AddRange(OfTerritories(declared, verdicts.Territories, uncertain));
        if (Missing.Of(state, departements, verdicts) is { } missing)
        {
            found.AddRange(OfMissing(declared, verdicts, missing, counted, uncertain));
        }

        if (verdicts.Percent.Declared is not null)
        {
            found.Add(OfYear(state.Dataset, verdicts.Percent));
        }

        found.AddRange(OfBasis(declared, counted, uncertain, found));
        return ExplanationRanking.Of(
            found,
            new Dictionary<AuditPart, Verdict>
            {
                [AuditPart.Territories] = verdicts.Territories.Verdict,
                [AuditPart.PopulationPercent] = verdicts.Percent.Verdict,
                [AuditPart.Whole] = verdicts.Whole,
            },
            part => Unexplained(part, verdicts));
    }

    private static IEnumerable<Explanation> OfTerritories(DeclaredCoverage declared, CountAudit territories, List<Territory> uncertain)
    {
        if (territories.Verdict == Verdict.Consistent)
        {
            yield return new Explanation(
                ExplanationCodes.ImpreciseDate,
                AuditPart.Territories,
                Bearing.Explains,
                $"{Numbers.Text(territories.Computed ?? 0)} are certainly in force at this date, and {Numbers.Text(uncertain.Count)} more "
                + $"may be: {Names(uncertain)}.")
            {
                Facts = new() { Territories = Ids(uncertain), Known = territories.Computed },
            };
        }

        var known = (territories.Computed ?? 0) + uncertain.Count;
        if (declared.Territories > known)
        {
            yield return new Explanation(
                ExplanationCodes.TerritoriesNotListed,
                AuditPart.Territories,
                Bearing.MayExplain,
                $"{Numbers.Text(declared.Territories.Value)} {declared.Kind.Code()} are declared and the dataset knows "
                + $"{Numbers.Text(known)}{(uncertain.Count == 0 ? "" : $", of which {Numbers.Text(uncertain.Count)} may not be in force at "
                    + $"this date")}: the others are in none of its sources, or in a part of the region that it lists none for.")
            {
                Facts = new() { Declared = declared.Territories, Known = known, Territories = Ids(uncertain) },
            };
        }
    }

    // The declared coverage is larger than the computed one. Territories that are not counted can explain that.
    private static IEnumerable<Explanation> OfMissing(
        DeclaredCoverage declared, CoverageVerdicts verdicts, Missing missing, List<Territory> counted, List<Territory> uncertain)
    {
        var unknown = Unknown(counted.Concat(uncertain));
        if (unknown.Count > 0)
        {
            yield return new Explanation(
                ExplanationCodes.UnknownComposition,
                missing.Part,
                Bearing.MayExplain,
                $"The composition of {Numbers.Text(unknown.Count)} {declared.Kind.Code()} is not known, so none of their communes is "
                + $"counted: {Names(unknown)}. {missing.Sentence}")
            {
                Facts = new() { Territories = Ids(unknown) },
            };
        }

        var known = counted.Count + uncertain.Count;
        if (declared.Territories > known)
        {
            yield return new Explanation(
                ExplanationCodes.TerritoriesNotListed,
                missing.Part,
                Bearing.MayExplain,
                $"{Numbers.Text(declared.Territories.Value - known)} {declared.Kind.Code()} that are declared are not in the dataset. "
                + $"{missing.Sentence}")
            {
                Facts = new() { Declared = declared.Territories, Known = known },
            };
        }

        var inexact = uncertain.Where(t => t.Composition.Basis != CompositionBasis.Unknown).ToList();
        if (inexact.Count > 0)
        {
            yield return new Explanation(
                ExplanationCodes.ImpreciseDate,
                missing.Part,
                missing.UncertainSuffice ? Bearing.Explains : Bearing.FallsShort,
                $"Whether these are in force at this date is not known; they are not counted: {Names(inexact)}. {missing.WithUncertain}")
            {
                Facts = new() { Territories = Ids(inexact) },
            };
        }

        var inferred = Inferred(counted);
        if (inferred.Count > 0 && verdicts is { Whole: Verdict.Differs } or { Percent.Verdict: Verdict.Differs })
        {
            yield return new Explanation(
                ExplanationCodes.InferredComposition,
                missing.Part,
                Bearing.MayExplain,
                $"Compositions that were worked out, and are confirmed by no source, may lack communes: {Names(inferred)}. "
                + $"{missing.Sentence}")
            {
                Facts = new() { Territories = Ids(inferred) },
            };
        }
    }

    // Doubts about the computed figures, unless they explain a difference already.
    private static IEnumerable<Explanation> OfBasis(
        DeclaredCoverage declared, List<Territory> counted, List<Territory> uncertain, List<Explanation> found)
    {
        var said = found.Select(e => e.Code).ToHashSet();
        var unknown = Unknown(counted.Concat(uncertain));
        if (unknown.Count > 0 && !said.Contains(ExplanationCodes.UnknownComposition))
        {
            yield return Context(
                ExplanationCodes.UnknownComposition,
                $"The composition of {Numbers.Text(unknown.Count)} {declared.Kind.Code()} is not known, so none of their communes is "
                + $"counted: {Names(unknown)}.",
                unknown);
        }

        var inferred = Inferred(counted);
        if (inferred.Count > 0 && !said.Contains(ExplanationCodes.InferredComposition))
        {
            yield return Context(
                ExplanationCodes.InferredComposition,
                $"The computed figures rest on compositions that were worked out and are confirmed by no source: {Names(inferred)}.",
                inferred);
        }

        if (uncertain.Count > 0 && !said.Contains(ExplanationCodes.ImpreciseDate))
        {
            yield return Context(
                ExplanationCodes.ImpreciseDate,
                $"Whether these are in force at this date is not known; they are not counted: {Names(uncertain)}.",
                uncertain);
        }
    }

    private static Explanation OfYear(Dataset dataset, PercentAudit percent) => new(
        ExplanationCodes.PopulationYearNotStated,
        AuditPart.PopulationPercent,
        percent.Verdict switch
        {
            Verdict.Consistent => Bearing.MayExplain,
            Verdict.Differs => Bearing.FallsShort,
            _ => Bearing.Context,
        },
        $"The declaration does not say of which year its population is; the computed one is of "
        + $"{Numbers.Year(dataset.Records.Provenance.PopulationMunicipaleYear)} (municipal).")
    {
        Facts = new() { Year = dataset.Records.Provenance.PopulationMunicipaleYear },
    };

    private static string Unexplained(AuditPart part, CoverageVerdicts verdicts) => part switch
    {
        AuditPart.Territories => $"Nothing that is known here accounts for the difference of {Surplus(verdicts.Territories)} territories.",
        AuditPart.PopulationPercent =>
            $"Nothing that is known here accounts for the difference of {Numbers.Text(Math.Abs(verdicts.Percent.DifferencePoints ?? 0))} "
            + $"percentage points.",
        _ => "Nothing that is known here accounts for the communes that are not covered.",
    };

    // Fewer are declared than are certainly in force. In the other case there is always an explanation.
    private static string Surplus(CountAudit territories)
    {
        var (least, most) = (territories.Computed - territories.Declared, territories.ComputedMost - territories.Declared);
        return most is null ? Numbers.Text(least ?? 0) : $"{Numbers.Text(least ?? 0)} to {Numbers.Text(most.Value)}";
    }

    private static Explanation Context(string code, string message, List<Territory> territories) =>
        new(code, AuditPart.Composition, Bearing.Context, message) { Facts = new() { Territories = Ids(territories) } };

    private static List<Territory> Unknown(
        IEnumerable<Territory> territories) => [.. territories.Where(t => t.Composition.Basis == CompositionBasis.Unknown)];

    private static List<Territory> Inferred(
        List<Territory> counted) => [.. counted.Where(t => t.Composition.Basis == CompositionBasis.Inferred)];

    private static IReadOnlyList<TerritoryId> Ids(List<Territory> territories) => [.. territories.Select(t => t.Id).Order()];

    private static string Names(List<Territory> territories) => string.Join("; ", territories.Select(t => t.Nom));
}

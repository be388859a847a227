using System.Globalization;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>
/// Explains differences between the declared inhabitants of a territory and the populations (municipal and total) of its communes. There is
/// nothing to explain if no inhabitants are declared.
/// </summary>
internal static class InhabitantsExplanations
{
    /// <summary>
    /// A population of another year can explain a difference up to this percentage. It is the tolerance of "plus de"
    /// (<see cref="Verdicts"/>): a choice, not a measurement.
    /// </summary>
    private const decimal YearPercent = 10m;

    /// <param name="dataset">The snapshot.</param>
    /// <param name="territory">A territory of known composition.</param>
    /// <param name="communes">The comparison of the communes.</param>
    /// <param name="inhabitants">The comparison of the inhabitants.</param>
    /// <param name="inferred">Sorted communes that no source states.</param>
    public static IEnumerable<Explanation> Of(
        Dataset dataset, Territory territory, CountAudit communes, InhabitantsAudit inhabitants, int[] inferred)
    {
        if (inhabitants.Declared is not { } declared)
        {
            yield break;
        }

        var differs = inhabitants.Verdict == Verdict.Differs;
        if (inhabitants.Municipal is null || inhabitants.Total is null)
        {
            yield return About(
                ExplanationCodes.MissingPopulation,
                differs ? Bearing.MayExplain : Bearing.Context,
                "A commune of the composition has no known population, so its inhabitants cannot be added up.");
        }

        if (declared.Qualifier != Qualifier.Exact)
        {
            yield return Rounded(declared, inhabitants);
        }

        if (!differs && PopulationKind(declared, inhabitants) is { } kind)
        {
            yield return kind;
        }

        if (differs && inferred.Length > 0
            && InferredInhabitants.Explain(dataset, declared, communes, inhabitants, inferred) is { } explanation)
        {
            yield return explanation;
        }

        if (differs && TerritoryExplanations.OutsideDataset(dataset, territory) is { } outside)
        {
            yield return About(
                ExplanationCodes.OutsideDataset,
                Nearest(inhabitants) < 0 ? Bearing.MayExplain : Bearing.FallsShort,
                outside.Sentence) with
            { Facts = outside.Facts };
        }

        if (OfYear(declared, inhabitants) is { } year)
        {
            yield return year;
        }
    }

    /// <summary>"-3 685 inhabitants (-3.91 %; municipal population of 2022), or ...": both differences, if they are known.</summary>
    public static string Differences(InhabitantsAudit audit)
    {
        var parts = new List<string>();
        if (audit is { MunicipalDifference: { } municipal, MunicipalDifferencePercent: { } municipalPercent })
        {
            parts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{Signed(municipal)} inhabitants ({municipalPercent:+0.00;-0.00} %; municipal population of "
                + $"{Numbers.Year(audit.MunicipalYear)})"));
        }

        if (audit is { TotalDifference: { } total, TotalDifferencePercent: { } totalPercent })
        {
            parts.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{Signed(total)} inhabitants ({totalPercent:+0.00;-0.00} %; total population of {Numbers.Year(audit.TotalYear)})"));
        }

        return string.Join(", or ", parts);
    }

    private static string Signed(long number) => (number < 0 ? "-" : "+") + Numbers.Text(Math.Abs(number));

    private static Explanation About(string code, Bearing bearing, string message) => new(code, AuditPart.Inhabitants, bearing, message);

    private static Explanation Rounded(DeclaredInhabitants declared, InhabitantsAudit audit)
    {
        var words = declared.Qualifier == Qualifier.Nearly ? "près de" : "plus de";
        var (least, most) = Verdicts.BandOf(declared);
        var (bearing, end) = audit.Verdict switch
        {
            Verdict.Consistent => (Bearing.Explains, Agreeing(declared, audit)),
            Verdict.Differs => (Bearing.FallsShort, ", and no computed number does"),
            _ => (Bearing.Context, ""),
        };
        return About(
            ExplanationCodes.RoundedDeclaration,
            bearing,
            $"The declaration is a rounded number: \"{words} {Numbers.Text(declared.Value)}\" is taken to agree with what lies between "
            + $"{Numbers.Text(least)} and {Numbers.Text(most)}{end}.") with
        {
            Facts = new()
            {
                Least = least,
                Most = most,
                Agree = audit.Verdict == Verdict.Consistent
                    ? Agreement.Of(Verdicts.Agrees(declared, audit.Municipal), Verdicts.Agrees(declared, audit.Total))
                    : null,
            },
        };
    }

    // "..., as the total population of 2021, 95 229, does; the municipal one of 2022, 92 766, does not"
    private static string Agreeing(DeclaredInhabitants declared, InhabitantsAudit audit)
    {
        var computed = new[] { ("municipal", audit.Municipal, audit.MunicipalYear), ("total", audit.Total, audit.TotalYear) }
            .Where(number => number.Item2 is not null)
            .ToLookup(number => Verdicts.Agrees(declared, number.Item2), number => (
                Kind: number.Item1, Text: $"of {Numbers.Year(number.Item3)}, {Numbers.Text(number.Item2!.Value)}"));
        var agree = string.Join(" and ", computed[true]
            .Select((number, i) => i == 0 ? $"the {number.Kind} population {number.Text}," : $"the {number.Kind} one {number.Text},"));
        var others = string.Concat(computed[false].Select(number => $"; the {number.Kind} one {number.Text}, does not"));
        return $", as {agree} {(computed[true].Count() == 1 ? "does" : "do")}{others}";
    }

    // If only one of the two agrees, the sentence has both, and tells which one agrees.
    private static Explanation? PopulationKind(DeclaredInhabitants declared, InhabitantsAudit audit)
    {
        var (municipal, total) = audit.Verdict == Verdict.Exact
            ? (audit.Municipal == declared.Value, audit.Total == declared.Value)
            : (Verdicts.Agrees(declared, audit.Municipal), Verdicts.Agrees(declared, audit.Total));
        if (municipal == total || audit is not { Municipal: { } municipalSum, Total: { } totalSum })
        {
            return null;
        }

        var ofMunicipal = $"municipal population of {Numbers.Year(audit.MunicipalYear)} ({Numbers.Text(municipalSum)})";
        var ofTotal = $"total population of {Numbers.Year(audit.TotalYear)} ({Numbers.Text(totalSum)})";
        return About(
            ExplanationCodes.PopulationKind,
            Bearing.Explains,
            municipal
                ? $"It is the {ofMunicipal} that agrees with the declaration; the {ofTotal} does not."
                : $"It is the {ofTotal} that agrees with the declaration; the {ofMunicipal} does not.") with
        {
            Facts = new() { Agree = Agreement.Of(municipal, total) },
        };
    }

    private static Explanation? OfYear(DeclaredInhabitants declared, InhabitantsAudit audit)
    {
        if (declared.Year is { } year && (year == audit.MunicipalYear || year == audit.TotalYear))
        {
            return null;
        }

        var differs = audit.Verdict == Verdict.Differs;
        var bearing = !differs ? Bearing.Context : NearestPercent(audit) <= YearPercent ? Bearing.MayExplain : Bearing.FallsShort;
        var figures = differs
            ? $"; the difference is {Differences(audit)}{(bearing == Bearing.FallsShort ? ", more than a few years account for" : "")}"
            : "";
        var years = $"the computed ones are of {Numbers.Year(audit.MunicipalYear)} (municipal) and {Numbers.Year(audit.TotalYear)} (total)";
        return declared.Year is { } stated
            ? About(ExplanationCodes.OtherPopulationYear, bearing, $"The declared inhabitants are of {stated}; {years}{figures}.")
            : About(
                ExplanationCodes.PopulationYearNotStated,
                bearing,
                $"The declaration does not say of which year and which population its inhabitants are; {years}{figures}.");
    }

    private static decimal? NearestPercent(InhabitantsAudit audit)
    {
        var percents = new[] { audit.MunicipalDifferencePercent, audit.TotalDifferencePercent }.OfType<decimal>().Select(Math.Abs).ToList();
        return percents.Count == 0 ? null : percents.Min();
    }

    private static long? Nearest(
        InhabitantsAudit audit) => Math.Abs(audit.MunicipalDifference ?? long.MaxValue) <= Math.Abs(audit.TotalDifference ?? long.MaxValue)
        ? audit.MunicipalDifference
        : audit.TotalDifference;
}

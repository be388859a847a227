using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>
/// Tells whether inferred communes can account for a difference of inhabitants. It computes the population without the surplus number of
/// inferred communes, or without any number of them if the surplus is not known.
/// </summary>
internal static class InferredInhabitants
{
    /// <summary>The explanation; null when populations are not known.</summary>
    public static Explanation? Explain(
        Dataset dataset, DeclaredInhabitants declared, CountAudit communes, InhabitantsAudit audit, int[] inferred)
    {
        (long? Sum, int? Year, PopulationKind Of, string Kind, int[]? Each)[] populations =
        [
            (
                audit.Municipal,
                audit.MunicipalYear,
                PopulationKind.Municipal,
                "municipal",
                Populations(dataset, inferred, c => c.PopulationMunicipale)),
            (audit.Total, audit.TotalYear, PopulationKind.Total, "total", Populations(dataset, inferred, c => c.PopulationTotale)),
        ];
        var (least, most) = Verdicts.BandOf(declared);
        var ranges = new List<(PopulationRange Range, string Text)>();
        foreach (var (sum, year, of, kind, each) in populations)
        {
            if (sum is { } whole && each is not null)
            {
                var range = Range(whole, each, communes.Difference);
                var none = whole - each.Sum(p => (long)p);
                var further = range.Least > none ? $"; without any of them {Numbers.Text(none)}" : "";
                ranges.Add((
                    new(of, year, range.Least, range.Most, range.Least > none ? none : null),
                    $"between {Numbers.Text(range.Least)} and {Numbers.Text(range.Most)} ({kind} population of "
                    + $"{Numbers.Year(year)}{further})"));
            }
        }

        if (ranges.Count == 0)
        {
            return null;
        }

        // Missing communes can add any number of inhabitants. Surplus communes have a known number.
        var lacks = ranges.All(r => r.Range.Most < least) && communes.Difference is not >= 0;
        var can = lacks || ranges.Any(r => r.Range.Least <= most && r.Range.Most >= least);
        return new Explanation(
            ExplanationCodes.InferredComposition,
            AuditPart.Inhabitants,
            can ? Bearing.MayExplain : Bearing.FallsShort,
            lacks
                ? "The composition was worked out, and communes that it lacks would add inhabitants."
                : $"{Without(communes.Difference, inferred.Length)} there would be {string.Join(", ", ranges.Select(r => r.Text))}; "
                    + $"declared are {Numbers.Text(declared.Value)}.")
        {
            Facts = lacks ? new() : new()
            {
                Communes = inferred.Length,
                Without = Surplus(communes.Difference, inferred.Length),
                Ranges = [.. ranges.Select(r => r.Range)]
            },
        };
    }

    // The surplus number of inferred communes; null when it is not known, or not possible.
    private static int? Surplus(int? difference, int inferred) => difference is > 0 and var surplus && surplus <= inferred ? surplus : null;

    private static string Without(int? difference, int inferred) => Surplus(difference, inferred) is { } surplus
        ? $"Without {Numbers.Text(surplus)} of the {Numbers.Count(inferred, "inferred commune")}"
        : $"Without some or all of the {Numbers.Count(inferred, "inferred commune")}";

    private static (long Least, long Most) Range(long whole, int[] each, int? difference)
    {
        if (Surplus(difference, each.Length) is { } surplus)
        {
            var sorted = each.Order().ToArray();
            return (whole - sorted[^surplus..].Sum(p => (long)p), whole - sorted[..surplus].Sum(p => (long)p));
        }

        return (whole - each.Sum(p => (long)p), whole);
    }

    private static int[]? Populations(Dataset dataset, int[] communes, Func<Commune, int?> population)
    {
        var known = communes.Select(c => population(dataset.Communes[c])).OfType<int>().ToArray();
        return known.Length == communes.Length ? known : null;
    }
}

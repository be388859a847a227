using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>Possible reasons why the declared number of communes of a territory differs from that of its composition.</summary>
internal static class CommunesExplanations
{
    /// <param name="dataset">The snapshot.</param>
    /// <param name="number">Number of the territory. Its composition is known.</param>
    /// <param name="communes">The comparison.</param>
    /// <param name="inferred">Number of its communes that no source states.</param>
    public static IEnumerable<Explanation> Of(Dataset dataset, int number, CountAudit communes, int inferred)
    {
        if (communes is not { Verdict: Verdict.Differs, Difference: { } difference })
        {
            yield break;
        }

        var territory = dataset.Territories[number];
        var possible = dataset.CompositionOf(number, DeclarationDay.Of(dataset, territory)).Possible.Length;
        if (possible > 0)
        {
            yield return new Explanation(
                ExplanationCodes.ImpreciseDate,
                AuditPart.Communes,
                difference < 0 && -difference <= possible ? Bearing.MayExplain : Bearing.FallsShort,
                $"The dates at which {Numbers.Count(possible, "commune")} joined or left are not exact enough to tell whether they are in "
                + $"it; they are not counted.")
            {
                Facts = new() { Communes = possible },
            };
        }

        if (inferred > 0)
        {
            yield return Inferred(territory.Composition, difference, inferred);
        }

        if (TerritoryExplanations.OutsideDataset(dataset, territory) is { } outside)
        {
            yield return new Explanation(
                ExplanationCodes.OutsideDataset,
                AuditPart.Communes,
                difference < 0 ? Bearing.MayExplain : Bearing.FallsShort,
                outside.Sentence)
            {
                Facts = outside.Facts,
            };
        }

        var (declared, cog) = (territory.InForce.From.Latest.Year, dataset.Records.Provenance.CogYear);
        if (declared != cog)
        {
            yield return new Explanation(
                ExplanationCodes.OtherVintage,
                AuditPart.Communes,
                Bearing.MayExplain,
                $"The territory dates from {declared} and the list of communes and EPCI members from {cog}: communes may have merged, "
                + $"split or changed EPCI in between.")
            {
                Facts = new() { Year = declared, CogYear = cog },
            };
        }
    }

    private static Explanation Inferred(Composition composition, int difference, int inferred)
    {
        var note = composition.Note is { } text ? $" {text}" : "";
        var (bearing, sentence) = (difference < 0, difference <= inferred) switch
        {
            (true, _) =>
                (
                    Bearing.MayExplain,
                    $"The composition was worked out from what the sources say, and is confirmed by none: it would be exact with "
                    + $"{Numbers.Count(-difference, "commune")} more."),
            (_, true) =>
                (
                    Bearing.MayExplain,
                    $"{Numbers.Count(inferred, "commune")} of the composition {(inferred == 1 ? "was" : "were")} worked out from what the "
                    + $"sources say, and confirmed by none: without {Numbers.Text(difference)} of them the number is exact."),
            _ =>
                (
                    Bearing.FallsShort,
                    $"Even without the {Numbers.Count(inferred, "commune")} that {(inferred == 1 ? "was" : "were")} worked out, there are "
                    + $"{Numbers.Text(difference - inferred)} more than declared."),
        };
        return new Explanation(ExplanationCodes.InferredComposition, AuditPart.Communes, bearing, sentence + note)
        {
            Facts = new() { Communes = inferred },
        };
    }
}

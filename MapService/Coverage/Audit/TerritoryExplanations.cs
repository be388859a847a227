using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>
/// Possible reasons why the declaration and the composition of a territory differ, the best first (<see cref="ExplanationRanking"/>).
/// For an unknown composition there is nothing to compare, and one explanation tells that.
/// </summary>
internal static class TerritoryExplanations
{
    public static IReadOnlyList<Explanation> Of(Dataset dataset, int number, CountAudit communes, InhabitantsAudit inhabitants)
    {
        var territory = dataset.Territories[number];
        var note = territory.Composition.Note is { } text ? $" {text}" : "";
        if (territory.Composition.Basis == CompositionBasis.Unknown)
        {
            return [new Explanation(
                ExplanationCodes.UnknownComposition,
                AuditPart.Composition,
                Bearing.Context,
                $"The composition is not known, so there is nothing to compare with.{note}")];
        }

        var inferred = InferredCommunes.Of(dataset, number);
        var found = new List<Explanation>();
        found.AddRange(CommunesExplanations.Of(dataset, number, communes, inferred.Length));
        found.AddRange(InhabitantsExplanations.Of(dataset, territory, communes, inhabitants, inferred));
        if (inferred.Length > 0)
        {
            // The explanation of the communes may have the note already. It is not repeated.
            var what = inferred.Length == communes.Computed
                ? "The whole composition"
                : $"A part of the composition ({Numbers.Count(inferred.Length, "commune")} of {Numbers.Text(communes.Computed ?? 0)})";
            found.Add(new Explanation(
                ExplanationCodes.InferredComposition,
                AuditPart.Composition,
                Bearing.Context,
                $"{what} was worked out from what the sources say, and is confirmed by "
                + $"none.{(communes.Verdict == Verdict.Differs ? "" : note)}")
            {
                Facts = new() { Communes = inferred.Length },
            });
        }

        if (OutsideDataset(dataset, territory) is { } outside)
        {
            found.Add(new Explanation(
                ExplanationCodes.OutsideDataset, AuditPart.Composition, Bearing.Context, outside.Sentence)
            { Facts = outside.Facts });
        }

        return ExplanationRanking.Of(
            found,
            new Dictionary<AuditPart, Verdict> { [AuditPart.Communes] = communes.Verdict, [AuditPart.Inhabitants] = inhabitants.Verdict },
            part => part == AuditPart.Communes
                ? $"Nothing that is known here accounts for the difference of "
                    + $"{Numbers.Count(Math.Abs(communes.Difference ?? 0), "commune")}."
                : $"Nothing that is known here accounts for the difference of {InhabitantsExplanations.Differences(inhabitants)}.");
    }

    /// <summary>Explains that a territory is also declared outside the dataset; null when it is not.</summary>
    public static (string Sentence, ExplanationFacts Facts)? OutsideDataset(Dataset dataset, Territory territory)
    {
        var outside = territory.Departements.Where(d => dataset.Departements.NumberOf(d) is null).ToList();
        return outside.Count == 0
            ? null
            : (
                $"It is also declared in {string.Join(", ", outside)}, which the dataset does not have: communes there are not counted.",
                new() { Departements = outside });
    }
}

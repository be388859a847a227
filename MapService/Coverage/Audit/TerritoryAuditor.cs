using MapService.Coverage.Snapshot;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>Audits a territory: communes, then inhabitants, then explanations.</summary>
internal static class TerritoryAuditor
{
    public static TerritoryAudit Audit(Dataset dataset, int number)
    {
        var territory = dataset.Territories[number];
        var known = !dataset.TerritorySet.IsUnknown(number);
        var day = DeclarationDay.Of(dataset, territory);
        var members = dataset.CompositionOf(number, day).Certain;
        var communes = Communes(territory, known ? members.Length : null);
        var inhabitants = Inhabitants(dataset, number, known ? members : null);
        return new TerritoryAudit(
            territory,
            Verdicts.Worst(communes.Verdict, inhabitants.Verdict),
            known && day < DateOnly.MaxValue ? day : null,
            communes,
            inhabitants,
            TerritoryExplanations.Of(dataset, number, communes, inhabitants));
    }

    private static CountAudit Communes(Territory territory, int? computed) =>
        new(territory.Declared.Communes, computed, Verdicts.OfCount(territory.Declared.Communes, computed));

    private static InhabitantsAudit Inhabitants(Dataset dataset, int number, int[]? members)
    {
        var declared = dataset.Territories[number].Declared.Inhabitants;
        var municipal = members is null ? null : Sum(dataset, members, c => c.PopulationMunicipale);
        var total = members is null ? null : Sum(dataset, members, c => c.PopulationTotale);
        var provenance = dataset.Records.Provenance;
        return new InhabitantsAudit(
            declared,
            municipal,
            provenance.PopulationMunicipaleYear,
            total,
            provenance.PopulationTotaleYear,
            Verdicts.OfInhabitants(declared, municipal, total));
    }

    // An incomplete sum is not compared.
    private static long? Sum(Dataset dataset, int[] members, Func<Commune, int?> population)
    {
        var sum = 0L;
        foreach (var commune in members)
        {
            if (population(dataset.Communes[commune]) is not { } inhabitants)
            {
                return null;
            }

            sum += inhabitants;
        }

        return sum;
    }
}

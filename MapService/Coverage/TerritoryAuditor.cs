using System.Globalization;
using MapService.Territories;

namespace MapService.Coverage;

/// <summary>Audits one territory: communes, then inhabitants, then what may explain what is found.</summary>
internal static class TerritoryAuditor
{
    public static TerritoryAudit Audit(Dataset dataset, int number)
    {
        var territory = dataset.Territories[number];
        var known = !dataset.TerritorySet.IsUnknown(number);
        var members = dataset.CompositionOf(number, DeclarationDay.Of(dataset, territory)).Certain;
        var communes = Communes(territory, known ? members.Length : null);
        var inhabitants = Inhabitants(dataset, number, known ? members : null);
        return new TerritoryAudit(
            territory,
            Verdicts.Worst(communes.Verdict, inhabitants.Verdict),
            communes,
            inhabitants,
            [.. Explanations(dataset, number, communes, inhabitants)]);
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

    // A sum with a part missing is no sum to compare with.
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

    private static IEnumerable<Explanation> Explanations(Dataset dataset, int number, CountAudit communes, InhabitantsAudit inhabitants)
    {
        var territory = dataset.Territories[number];
        var note = territory.Composition.Note is { } text ? $" {text}" : "";
        if (territory.Composition.Basis == CompositionBasis.Unknown)
        {
            yield return new Explanation(ExplanationCodes.UnknownComposition, $"The composition is not known, so there is nothing to compare with.{note}");
            yield break;
        }

        if (territory.Composition.Basis == CompositionBasis.Inferred)
        {
            yield return new Explanation(ExplanationCodes.InferredComposition, $"The composition was worked out from what the sources say, and is confirmed by none.{note}");
        }

        var outside = territory.Departements.Where(d => dataset.Departements.NumberOf(d) is null).ToList();
        if (outside.Count > 0)
        {
            yield return new Explanation(
                ExplanationCodes.OutsideDataset,
                $"It is also declared in {string.Join(", ", outside)}, which the dataset does not have: communes there are not counted.");
        }

        if (communes.Verdict == Verdict.Differs && OtherVintage(dataset, territory) is { } vintage)
        {
            yield return vintage;
        }

        if (territory.Declared.Inhabitants is not { } declared)
        {
            yield break;
        }

        foreach (var explanation in OfInhabitants(dataset, declared, inhabitants))
        {
            yield return explanation;
        }
    }

    private static IEnumerable<Explanation> OfInhabitants(Dataset dataset, DeclaredInhabitants declared, InhabitantsAudit inhabitants)
    {
        var provenance = dataset.Records.Provenance;
        if (inhabitants.Municipal is null || inhabitants.Total is null)
        {
            yield return new Explanation(ExplanationCodes.MissingPopulation, "A commune of the composition has no known population, so its inhabitants cannot be added up.");
        }

        if (declared.Qualifier != Qualifier.Exact)
        {
            var words = declared.Qualifier == Qualifier.Nearly ? "près de" : "plus de";
            yield return new Explanation(
                ExplanationCodes.RoundedDeclaration,
                string.Create(CultureInfo.InvariantCulture, $"The declaration is a rounded number (\"{words} {declared.Value}\")."));
        }

        if (declared.Year is not { } year)
        {
            yield return new Explanation(
                ExplanationCodes.PopulationYearNotStated,
                $"The declaration does not say of which year and which population its inhabitants are; {Years(provenance)}.");
        }
        else if (year != provenance.PopulationMunicipaleYear && year != provenance.PopulationTotaleYear)
        {
            yield return new Explanation(
                ExplanationCodes.OtherPopulationYear,
                string.Create(CultureInfo.InvariantCulture, $"The declared inhabitants are of {year}; {Years(provenance)}."));
        }
    }

    private static Explanation? OtherVintage(Dataset dataset, Territory territory)
    {
        var cogYear = dataset.Records.Provenance.CogYear;
        var declaredYear = territory.InForce.From.Latest.Year;
        return declaredYear == cogYear
            ? null
            : new Explanation(
                ExplanationCodes.OtherVintage,
                string.Create(CultureInfo.InvariantCulture, $"The territory dates from {declaredYear} and the list of communes and EPCI members from {cogYear}: communes may have merged, split or changed EPCI in between."));
    }

    private static string Years(Provenance provenance) => string.Create(
        CultureInfo.InvariantCulture,
        $"the computed ones are of {provenance.PopulationMunicipaleYear?.ToString(CultureInfo.InvariantCulture) ?? "an unknown year"} (municipal) and {provenance.PopulationTotaleYear?.ToString(CultureInfo.InvariantCulture) ?? "an unknown year"} (total)");
}

using MapService.Api.Resources.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Territories;

/// <summary>Shapes territories.</summary>
internal static class TerritoryShape
{
    public static TerritoryItem ItemOf(Dataset dataset, int number, DateOnly date)
    {
        var territory = dataset.Territories[number];
        var measures = IsKnown(territory) ? Measures.Of(dataset, dataset.CompositionOf(number, date).Certain) : null;
        return new TerritoryItem(
            territory.Id.Value,
            territory.Nom,
            territory.AutresNoms,
            territory.Kind.Code(),
            Words.Of(territory.Composition.Basis),
            territory.InForce.From.ToString(),
            territory.InForce.Until?.ToString(),
            territory.InForce.CertainFrom,
            territory.InForce.CertainUntil,
            Words.Of(territory.InForce.At(date)),
            [.. territory.Departements.Select(d => d.Value)],
            measures?.Communes,
            measures?.Population,
            measures?.SurfaceHectares,
            dataset.Records.Provenance.SchematicBoundaries,
            territory.Sources);
    }

    public static TerritoryDocument DocumentOf(Dataset dataset, int number, DateOnly date, ValidPeriod valid)
    {
        var territory = dataset.Territories[number];
        var members = dataset.CompositionOf(number, date);
        var communes = members.Certain;
        var composition = territory.Composition;
        return new TerritoryDocument(
            valid.From,
            valid.Until,
            ItemOf(dataset, number, date),
            new CompositionItem(
                Words.Of(composition.Basis), composition.Note, [.. composition.Terms.Select(term => ItemOf(dataset, composition, term))]),
            new DeclarationItem(territory.Declared.Communes, AuditShape.OfInhabitants(territory.Declared.Inhabitants)),
            IsKnown(territory) ? [.. communes.Select(c => MemberOf(dataset.Communes[c]))] : null,
            [.. members.Possible.Select(c => MemberOf(dataset.Communes[c]))],
            PartsOf(dataset, communes),
            territory.Note,
            Shape.Of(TerritoryCaveats.Of(dataset, number, date)),
            Shape.ProvenanceOf(dataset));
    }

    private static bool IsKnown(Territory territory) => territory.Composition.Basis != CompositionBasis.Unknown;

    private static MemberItem MemberOf(Commune commune) =>
        new(commune.Code.Value, commune.Nom, commune.Departement.Value, commune.Epci?.Value, commune.PopulationMunicipale);

    private static TermItem ItemOf(Dataset dataset, Composition composition, CompositionTerm term)
    {
        var basis = Words.Of(term.Basis ?? composition.Basis);
        var (from, until) = (term.InForce.From?.ToString(), term.InForce.Until?.ToString());
        return term switch
        {
            EpciTerm epci => new TermItem(
                epci.Epci.Value, dataset.Records.Epcis.FirstOrDefault(e => e.Code == epci.Epci)?.Nom, [.. epci.Except.Select(c => c.Value)],
                [], basis, from, until, term.Note),
            CommunesTerm named => new TermItem(null, null, [], [.. named.Communes.Select(c => c.Value)], basis, from, until, term.Note),
            _ => throw new InvalidOperationException($"No rule for a {term.GetType().Name}."),
        };
    }

    private static IReadOnlyList<TerritoryPart> PartsOf(Dataset dataset, int[] communes) =>
    [
        .. communes.GroupBy(c => dataset.Communes[c].Departement).OrderBy(g => g.Key).Select(group =>
        {
            var measures = Measures.Of(dataset, [.. group]);
            var departement = dataset.Records.Departements.First(d => d.Code == group.Key);
            return new TerritoryPart(
                departement.Code.Value, departement.Nom, measures.Communes, measures.Population, measures.SurfaceHectares);
        }),
    ];
}

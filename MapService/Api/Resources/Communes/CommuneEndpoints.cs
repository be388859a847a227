using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Territories;
using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Communes;

/// <summary>One commune and the territories that it is in.</summary>
internal static class CommuneEndpoints
{
    public static void MapCommunes(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/communes/{code}", RequestShape.OfJson(QueryParameter.Date), One)
            .Says(
                "Communes",
                "commune",
                "One commune",
                "Its EPCI, municipal population and surface, and the CPTS and CLS that it is in at the date.")
            .Produces<CommuneDocument>();

    internal static Answer One(string code, MapRequest request, Dataset dataset)
    {
        var number = Find.Commune(dataset, code);
        var valid = dataset.Periods.OfDepartement(Find.NumberOf(dataset, dataset.Communes[number].Departement), request.Date);
        return Answer.OfJson(request, dataset, () => DocumentOf(dataset, number, request.Date, valid)) with { Valid = valid };
    }

    private static CommuneDocument DocumentOf(Dataset dataset, int number, DateOnly date, ValidPeriod valid)
    {
        var commune = dataset.Communes[number];
        var states = Enum.GetValues<TerritoryKind>().Select(kind => CoverageAtDate.At(dataset, kind, date)).ToList();
        return new CommuneDocument(
            commune.Code.Value,
            commune.Nom,
            commune.Departement.Value,
            dataset.Records.Departements.First(d => d.Code == commune.Departement).Region,
            commune.Epci?.Value,
            dataset.Records.Epcis.FirstOrDefault(e => e.Code == commune.Epci)?.Nom,
            commune.PopulationMunicipale,
            Measures.Of(dataset, [number]).SurfaceHectares,
            dataset.Records.Provenance.SchematicBoundaries,
            valid.From,
            valid.Until,
            [.. states.SelectMany(state => MembershipsOf(state, number))],
            Shape.Of(CaveatsOf(states, commune.Departement)),
            Shape.ProvenanceOf(dataset));
    }

    private static IEnumerable<MembershipItem> MembershipsOf(CoverageAtDate state, int commune)
    {
        int[] counted = [.. state.CountedOf(commune)];
        int[] numbers = [.. counted, .. state.UncertainOf(commune)];
        return numbers.Order().Select(number =>
        {
            var territory = state.Territories[number];
            return new MembershipItem(
                territory.Id.Value,
                territory.Nom,
                territory.Kind.Code(),
                Words.Of(territory.Composition.Basis),
                territory.InForce.From.ToString(),
                territory.InForce.Until?.ToString(),
                territory.InForce.CertainFrom,
                territory.InForce.CertainUntil,
                Words.Of(counted.Contains(number) ? InForce.Yes : InForce.Uncertain));
        });
    }

    // What is said of the data stands once, though both kinds say it.
    private static IReadOnlyList<Caveat> CaveatsOf(IEnumerable<CoverageAtDate> states, DepartementCode departement) =>
    [
        .. states.SelectMany(state => CaveatFinder.Of(state, departement, CaveatSubject.Membership))
            .DistinctBy(caveat => (caveat.Code, caveat.Message)),
    ];
}

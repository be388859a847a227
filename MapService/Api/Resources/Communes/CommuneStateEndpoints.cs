using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Communes;

/// <summary>The state of every commune at a date.</summary>
internal static class CommuneStateEndpoints
{
    public static void MapCommuneStates(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/communes/states", RequestShape.OfJson(QueryParameter.Kind, QueryParameter.Date, QueryParameter.Departement), All)
            .Says(
                "Communes", "communeStates", "The state of every commune",
                "Which communes are in one counted territory of the kind at a date, in several, or perhaps in one, as lists of codes; "
                + "every other commune is uncovered. What a map is coloured by.")
            .Produces<CommuneStatesDocument>();

    internal static Answer All(MapRequest request, Dataset dataset)
    {
        int? only = request.Parameters.Find(QueryParameter.Departement) is { } code ? Find.ChosenDepartement(dataset, code) : null;
        var valid = only is { } number
            ? dataset.Periods.OfDepartement(request.Kind, number, request.Date)
            : dataset.Periods.OfKind(request.Kind, request.Date);
        return Answer.OfJson(request, dataset, () => DocumentOf(CoverageAtDate.At(dataset, request.Kind, request.Date), only, valid)) with
        {
            Valid = valid
        };
    }

    private static CommuneStatesDocument DocumentOf(CoverageAtDate state, int? only, ValidPeriod valid)
    {
        var dataset = state.Dataset;
        var states = CommuneStates.Of(state);
        var asked = only is { } one ? dataset.Departements.CommunesOf(one).ToArray() : Enumerable.Range(0, dataset.Communes.Count);
        var codes = asked.ToLookup(commune => states[commune], commune => dataset.Communes[commune].Code.Value);
        return new CommuneStatesDocument(
            state.Kind.Code(),
            valid.From,
            valid.Until,
            only is { } number ? Shape.Of(dataset.Departements[number]) : null,
            new StateCountsDocument(
                codes[CommuneState.Covered].Count(), codes[CommuneState.Overlap].Count(), codes[CommuneState.Possible].Count(),
                codes[CommuneState.Uncovered].Count()),
            [.. codes[CommuneState.Overlap]],
            [.. codes[CommuneState.Covered]],
            [.. codes[CommuneState.Possible]],
            Shape.Of(only is { } departement
                ? CaveatFinder.OfMany(state, [departement], CaveatSubject.Membership)
                : CaveatFinder.OfWholeDataset(state, CaveatSubject.Membership)),
            Shape.ProvenanceOf(dataset));
    }
}

using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Scenarios;
using MapService.Api.Resources.Service;
using MapService.Coverage.Advice;
using MapService.Coverage.Caveats;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Moves;

/// <summary>The other way round: which scenarios close the most.</summary>
internal static class MoveEndpoints
{
    private const int DefaultLimit = 10;

    // Where nothing ever changes, any day does; the answer must not depend on which one was asked for.
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    public static void MapMoves(this IEndpointRouteBuilder routes) =>
        routes.MapRead(
                "/scenarios/moves",
                RequestShape.OfJson(QueryParameter.Kind, QueryParameter.Date, QueryParameter.Departement, QueryParameter.Region, QueryParameter.Unit, QueryParameter.Mode, QueryParameter.Limit) with { IsHeavy = true },
                Best)
            .Says("Scenarios", "moves", "The best next moves", "Which uncovered communes, joining which neighbouring territory, close the most population, so that no territory lies in more pieces than before. Each move has the shares before and after, what may be covered already, and the scenario as a body and as a link.")
            .Produces<MovesDocument>();

    internal static Answer Best(MapRequest request, HttpContext context, Dataset dataset, MapServerOptions options)
    {
        var departements = Find.Departements(dataset, request);

        // Territories grow over the borders of départements, so the whole kind counts.
        var valid = dataset.Periods.OfKind(request.Kind, request.Date);
        var root = Landing.RootOf(context.Request, options);
        return Answer.OfJson(request, dataset, () => DocumentOf(request, dataset, departements, valid, root)) with { Valid = valid, DependsOn = root };
    }

    private static MovesDocument DocumentOf(MapRequest request, Dataset dataset, int[] departements, ValidPeriod valid, string root)
    {
        var state = CoverageAtDate.At(dataset, request.Kind, request.Date);
        var (unit, mode) = (request.Chosen(QueryParameter.Unit) ?? "commune", request.Chosen(QueryParameter.Mode) ?? "each");
        var inSequence = mode == "sequence";
        var region = request.Chosen(QueryParameter.Region);
        DepartementCode[]? asked = request.Departement is null && region is null ? null : [.. departements.Select(number => dataset.Departements[number].Code)];
        var found = BestMoves.Of(state, new MoveQuestion(asked, UnitOf(unit), request.Number(QueryParameter.Limit) ?? DefaultLimit, inSequence));
        var shape = new MoveShape(state, valid.NamedDay ?? AnyDay, inSequence, scenario => LinkOrNull(root, scenario));
        return new MovesDocument(
            request.Kind.Code(),
            valid.From,
            valid.Until,
            request.Departement?.Value,
            region,
            unit,
            mode,
            dataset.Records.Provenance.PopulationMunicipaleYear,
            found.Candidates,
            shape.Of(found.Moves),
            shape.SizeOf(found.WithoutTerritory),
            shape.NamesOf(found.WithoutPolygon),
            Shape.Of(CaveatFinder.OfMany(state, departements, CaveatSubject.Coverage)),
            Shape.ProvenanceOf(dataset));
    }

    private static string? LinkOrNull(string root, ScenarioRequest scenario) =>
        ScenarioEndpoints.LinkTo(root, scenario) is { Length: <= ScenarioEndpoints.LongestLink } link ? link : null;

    private static MoveUnit UnitOf(string word) => word switch
    {
        "commune" => MoveUnit.Commune,
        "epci" => MoveUnit.Epci,
        "zone" => MoveUnit.Zone,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };
}

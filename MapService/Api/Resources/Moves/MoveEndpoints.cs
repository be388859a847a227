using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Scenarios;
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
    // Where nothing ever changes, any day does; the answer must not depend on which one was asked for.
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    public static void MapMoves(this IEndpointRouteBuilder routes) =>
        routes.MapRead(
                "/scenarios/moves",
                RequestShape.OfJson(
                    QueryParameter.Kind,
                    QueryParameter.Date,
                    QueryParameter.Departement,
                    QueryParameter.Region,
                    MoveParameters.UnitParameter,
                    MoveParameters.ModeParameter,
                    MoveParameters.LimitParameter) with
                { IsHeavy = true },
                Best)
            .Says(
                "Scenarios", "moves", "The best next moves",
                "Which uncovered communes, joining which neighbouring territory, close the most population, so that no territory lies in "
                + "more pieces than before. Each move has the shares before and after, what may be covered already, and the scenario as a "
                    + "body and as a link.")
            .Produces<MovesDocument>();

    internal static Answer Best(MapRequest request, MoveParameters asked, HttpContext context, Dataset dataset, MapServerOptions options)
    {
        var departements = asked.Area.NumbersIn(dataset);

        // Territories grow over the borders of départements, so the whole kind counts.
        var valid = dataset.Periods.OfKind(request.Kind, request.Date);
        var root = PublicAddress.RootOf(context.Request, options);
        return Answer.OfJson(request, dataset, () => DocumentOf(request, asked, dataset, departements, valid, root)) with
        {
            Valid = valid,
            DependsOn = root
        };
    }

    private static MovesDocument DocumentOf(
        MapRequest request, MoveParameters asked, Dataset dataset, int[] departements, ValidPeriod valid, string root)
    {
        var state = CoverageAtDate.At(dataset, request.Kind, request.Date);
        DepartementCode[]? codes = asked.Area.IsAll ? null : [.. departements.Select(number => dataset.Departements[number].Code)];
        var found = BestMoves.Of(state, new MoveQuestion(codes, asked.Unit, asked.Limit, asked.InSequence));
        var shape = new MoveShape(state, valid.NamedDay ?? AnyDay, asked.InSequence, scenario => LinkOrNull(root, scenario));
        return new MovesDocument(
            request.Kind.Code(),
            valid.From,
            valid.Until,
            asked.Area.Departement?.Value,
            asked.Area.Region,
            MoveParameters.WordOf(asked.Unit),
            MoveParameters.WordOfMode(asked.InSequence),
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
}

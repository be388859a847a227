using MapService.Api.Resources.Scenarios;
using MapService.Coverage.Advice;
using MapService.Coverage.Figures;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Moves;

/// <summary>Shapes moves, each with its scenario.</summary>
/// <param name="state">What the moves are of.</param>
/// <param name="day">The day of the scenarios: one of those on which the answer holds, always the same.</param>
/// <param name="inSequence">True when each move comes after those before it.</param>
/// <param name="linkTo">The address of a scenario; null when it would be too long.</param>
internal sealed class MoveShape(CoverageAtDate state, DateOnly day, bool inSequence, Func<ScenarioRequest, string?> linkTo)
{
    private readonly Dataset dataset = state.Dataset;

    public IReadOnlyList<MoveItem> Of(IReadOnlyList<Move> moves)
    {
        var items = new List<MoveItem>();
        var before = new List<ScenarioChange>();
        foreach (var move in moves)
        {
            items.Add(Of(move, before));
            if (inSequence)
            {
                before.Add(ChangeOf(move.Best));
            }
        }

        return items;
    }

    public SizeItem SizeOf(int[] communes) =>
        new(communes.Length, Measures.Of(
            dataset, communes).Population, communes.Count(commune => dataset.PopulationMunicipale(commune) is null));

    public IReadOnlyList<CommuneName> NamesOf(int[] communes) => [.. communes.Select(commune => Shape.Of(dataset.Communes[commune]))];

    private MoveItem Of(Move move, List<ScenarioChange> before)
    {
        var scenario = ScenarioOf(before, move.Best);
        return new MoveItem(
            move.Rank,
            move.Epci is { } epci ? new EpciName(epci.Code.Value, epci.Nom) : null,
            move.Zone is { } zone ? $"{move.Departements[0].Departement.Code}-{zone}" : null,
            Shape.Of(move.Best.Territory),
            Math.Round(move.Best.SharedBorderMetres),
            dataset.Records.Provenance.SchematicBoundaries,
            NamesOf(move.Best.CommuneNumbers),
            SizeOf(move.Best.CommuneNumbers),
            NamesOf(move.NotReached),
            [.. move.Others.Select(other => new MoveChoiceItem(
                Shape.Of(other.Territory), Math.Round(other.SharedBorderMetres), SizeOf(other.CommuneNumbers),
                linkTo(ScenarioOf(before, other))))],
            [.. move.MayBeCoveredBy.Select(may => new MayCoverItem(Shape.Of(may.Territory), may.Code, CodesOf(may.CommuneNumbers)))],
            [.. move.Departements.Select(d => new MoveDepartementItem(Shape.Of(d.Departement), Shape.Of(d.Before), Shape.Of(d.After)))],
            new ScenarioBody(scenario.Kind.Code(), scenario.Date, [.. scenario.Changes.Select(ScenarioShape.Of)]),
            linkTo(scenario));
    }

    private ScenarioRequest ScenarioOf(
        List<ScenarioChange> before, MoveChoice choice) => new(state.Kind, day, [.. before, ChangeOf(choice)]);

    // Communes one by one: of an EPCI only those join that nothing covers.
    private ScenarioChange ChangeOf(
        MoveChoice choice) => new(ScenarioAction.Add, choice.Territory.Id.Value, null, CodesOf(choice.CommuneNumbers), []);

    private IReadOnlyList<string> CodesOf(int[] communes) => [.. communes.Select(commune => dataset.Communes[commune].Code.Value)];
}

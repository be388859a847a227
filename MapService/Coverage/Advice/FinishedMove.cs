using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Advice;

/// <summary>Completes a chosen move: départements before and after, communes not reached, communes that may be covered already.</summary>
internal static class FinishedMove
{
    /// <param name="board">The board before the move.</param>
    /// <param name="candidate">The communes that join.</param>
    /// <param name="left">Its communes that are still uncovered.</param>
    /// <param name="choices">At least one, the best first.</param>
    /// <param name="rank">1 for the first move.</param>
    public static Move Of(MoveBoard board, MoveCandidate candidate, int[] left, List<MoveChoice> choices, int rank)
    {
        var joining = choices[0].CommuneNumbers;
        return new Move(
            rank,
            candidate.Epci,
            candidate.Zone,
            choices[0],
            [.. choices.Skip(1)],
            [.. left.Except(joining)],
            DepartementsOf(board, joining),
            MayCoverOf(board.State, joining));
    }

    private static MoveDepartement[] DepartementsOf(MoveBoard board, int[] joining)
    {
        var dataset = board.State.Dataset;
        return [.. joining.Select(dataset.Departements.Of).Distinct().Order().Select(departement => new MoveDepartement(
            dataset.Departements[departement],
            FigureSums.Of(dataset, dataset.Departements.CommunesOf(departement), board.IsCovered).ToFigures(dataset),
            FigureSums.Of(dataset, dataset.Departements.CommunesOf(departement), commune => board.IsCovered(commune)
                || Array.BinarySearch(joining, commune) >= 0).ToFigures(dataset)))];
    }

    private static MayCover[] MayCoverOf(CoverageAtDate state, int[] joining)
    {
        var dataset = state.Dataset;
        var found = new SortedDictionary<int, (string Code, List<int> Communes)>();
        void Add(int territory, string code, int commune)
        {
            if (!found.TryGetValue(territory, out var known))
            {
                found.Add(territory, known = (code, []));
            }

            known.Communes.Add(commune);
        }

        var unknown = joining.Select(dataset.Departements.Of).Distinct().ToDictionary(
            departement => departement,
            departement => CaveatFinder.Concerning(state, [departement]).FindAll(state.Set.IsUnknown));
        foreach (var commune in joining)
        {
            foreach (var territory in state.UncertainOf(commune))
            {
                Add(territory, CaveatCodes.ImpreciseDate, commune);
            }

            foreach (var territory in unknown[dataset.Departements.Of(commune)])
            {
                Add(territory, CaveatCodes.UnknownComposition, commune);
            }
        }

        return [.. found.Select(entry => new MayCover(state.Territories[entry.Key], entry.Value.Code, [.. entry.Value.Communes]))];
    }
}

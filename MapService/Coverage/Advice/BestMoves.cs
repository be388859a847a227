using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Advice;

/// <summary>
/// Finds the best moves: uncovered communes that join a neighbouring territory and bring the most municipal population.
/// A move never splits a territory: each of its communes shares a border (longer than a point) with the territory, or is reached through
/// other communes of the move. Moves are sorted by population, then number of communes, then length of the shared border, then the first
/// commune. Percentages equal those of a scenario with the same change.
/// Communes of territories of unknown composition are not known (<see cref="Move.MayBeCoveredBy"/> names these territories). Communes
/// without a polygon are in no move (<see cref="MoveList.WithoutPolygon"/>). A sequence is greedy: the best move, then the best one after
/// it, and so on.
/// </summary>
public static class BestMoves
{
    public static MoveList Of(CoverageAtDate state, MoveQuestion question)
    {
        var board = new MoveBoard(state);
        var candidates = MoveCandidates.Of(state, question.Departements, question.Unit);
        var choices = candidates.Select(candidate => ChoicesOf(board, candidate.Communes)).ToArray();
        var reached = choices.SelectMany(of => of).SelectMany(choice => choice.CommuneNumbers).ToHashSet();
        var uncovered = MoveCandidates.Uncovered(state, question.Departements).ToList();
        return new MoveList(
            question.InSequence
                ? MoveSequence.Of(board, candidates, choices, question.Most)
                : Each(board, candidates, choices, question.Most),
            choices.Count(of => of.Count > 0),
            [.. uncovered.Where(commune => state.Dataset.HasPolygon(commune) && !reached.Contains(commune))],
            [.. uncovered.Where(commune => !state.Dataset.HasPolygon(commune))]);
    }

    /// <summary>The territories that the communes could join, the best first. There is none if no territory borders on them.</summary>
    internal static List<MoveChoice> ChoicesOf(MoveBoard board, int[] communes)
    {
        var choices = new List<MoveChoice>();
        foreach (var territory in board.Beside(communes))
        {
            var (reached, metres) = board.Reach(territory, communes);
            choices.Add(
                new MoveChoice(territory, board.State.Territories[territory], reached, metres, Measures.Of(board.State.Dataset, reached)));
        }

        choices.Sort(Compare);
        return choices;
    }

    /// <summary>Negative when the first choice is better. Never 0 for different choices.</summary>
    internal static int Compare(MoveChoice a, MoveChoice b)
    {
        var order = (b.Closes.Population ?? 0).CompareTo(a.Closes.Population ?? 0);
        order = order != 0 ? order : b.CommuneNumbers.Length.CompareTo(a.CommuneNumbers.Length);
        order = order != 0 ? order : b.SharedBorderMetres.CompareTo(a.SharedBorderMetres);
        order = order != 0 ? order : a.CommuneNumbers[0].CompareTo(b.CommuneNumbers[0]);
        return order != 0 ? order : a.TerritoryNumber.CompareTo(b.TerritoryNumber);
    }

    private static IReadOnlyList<Move> Each(
        MoveBoard board, IReadOnlyList<MoveCandidate> candidates, List<MoveChoice>[] choices, int most) =>
    [
        .. Enumerable.Range(0, candidates.Count)
            .Where(i => choices[i].Count > 0)
            .Order(Comparer<int>.Create((a, b) => Compare(choices[a][0], choices[b][0])))
            .Take(most)
            .Select((i, before) => FinishedMove.Of(board, candidates[i], candidates[i].Communes, choices[i], before + 1)),
    ];
}

namespace MapService.Coverage.Advice;

/// <summary>
/// The best move, then the best one after it, and so on. After a move, only candidates that have its communes or border on them are
/// updated.
/// </summary>
internal static class MoveSequence
{
    /// <param name="board">The board of the state. The moves are added to it.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="choices">The choices of each candidate, the best first. They are updated.</param>
    /// <param name="most">The largest number of moves.</param>
    public static IReadOnlyList<Move> Of(MoveBoard board, IReadOnlyList<MoveCandidate> candidates, List<MoveChoice>[] choices, int most)
    {
        var left = candidates.Select(candidate => candidate.Communes).ToArray();
        var candidateOf = Enumerable.Range(0, left.Length).SelectMany(i => left[i].Select(commune => (commune, i))).ToDictionary();
        var moves = new List<Move>();
        while (moves.Count < most && Best(choices) is { } best)
        {
            var choice = choices[best][0];
            moves.Add(FinishedMove.Of(board, candidates[best], left[best], choices[best], moves.Count + 1));
            board.Join(choice.TerritoryNumber, choice.CommuneNumbers);
            left[best] = [.. left[best].Except(choice.CommuneNumbers)];
            foreach (var candidate in Around(board, choice.CommuneNumbers, candidateOf).Append(best).Distinct())
            {
                choices[candidate] = BestMoves.ChoicesOf(board, left[candidate]);
            }
        }

        return moves;
    }

    private static int? Best(List<MoveChoice>[] choices)
    {
        int? best = null;
        for (var i = 0; i < choices.Length; i++)
        {
            if (choices[i].Count > 0 && (best is not { } known || BestMoves.Compare(choices[i][0], choices[known][0]) < 0))
            {
                best = i;
            }
        }

        return best;
    }

    private static List<int> Around(MoveBoard board, int[] communes, Dictionary<int, int> candidateOf)
    {
        var around = new List<int>();
        foreach (var commune in communes)
        {
            foreach (var neighbour in board.State.Dataset.Neighbours[commune])
            {
                if (candidateOf.TryGetValue(neighbour.Feature, out var candidate))
                {
                    around.Add(candidate);
                }
            }
        }

        return around;
    }
}

namespace MapService.Coverage.Audit;

/// <summary>
/// Sorts explanations, the best first: parts that differ come before parts that agree, and within a part explanations are sorted by how
/// much they account for. Equal ones stay in their order. If nothing accounts for the difference of a part, adds
/// <see cref="ExplanationCodes.Unexplained"/>.
/// </summary>
internal static class ExplanationRanking
{
    /// <param name="found">In any order.</param>
    /// <param name="verdicts">The verdict of each part that was compared.</param>
    /// <param name="unexplained">The sentence for a part that differs and that nothing accounts for.</param>
    public static IReadOnlyList<Explanation> Of(
        IEnumerable<Explanation> found, IReadOnlyDictionary<AuditPart, Verdict> verdicts, Func<AuditPart, string> unexplained)
    {
        var all = found.ToList();
        foreach (var (part, verdict) in verdicts)
        {
            if (verdict == Verdict.Differs && !all.Any(e => e.About == part && e.Bearing <= Bearing.MayExplain))
            {
                all.Add(new Explanation(ExplanationCodes.Unexplained, part, Bearing.Unexplained, unexplained(part)));
            }
        }

        return [.. all.OrderByDescending(e => verdicts.GetValueOrDefault(e.About)).ThenBy(e => e.About).ThenBy(e => e.Bearing)];
    }
}

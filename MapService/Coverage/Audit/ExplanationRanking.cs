namespace MapService.Coverage.Audit;

/// <summary>
/// Puts the best explanation first: what differs before what agrees, then part by part, and within a part by how far each one
/// carries; equal ones stay in the order in which they were found. Adds <see cref="ExplanationCodes.Unexplained"/> to a part that
/// differs when nothing found can account for it.
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

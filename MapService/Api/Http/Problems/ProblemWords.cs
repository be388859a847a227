using MapService.Territories.Checks;

namespace MapService.Api.Http.Problems;

/// <summary>
/// What a problem of the data says in an answer that lists faults: as the end of "expected ...", or as a sentence of its own.
/// </summary>
internal static class ProblemWords
{
    private const string Expected = "Expected ";

    /// <summary>
    /// "a commune of the dataset (unknown-commune)": the message, without the word that the answer says itself, and the code.
    /// </summary>
    public static string Of(InputProblem problem) =>
        $"{(IsSentence(problem) ? problem.Message : problem.Message[Expected.Length..]).TrimEnd('.')} ({problem.Code})";

    /// <summary>True where the message states the fault, and not what was expected.</summary>
    public static bool IsSentence(InputProblem problem) => !problem.Message.StartsWith(Expected, StringComparison.Ordinal);
}

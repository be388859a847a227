using MapService.Territories;

namespace MapService.Api.Requests;

/// <summary>What a problem of the data says as the end of "expected ...", in an answer that lists faults.</summary>
internal static class ProblemWords
{
    private const string Expected = "Expected ";

    /// <summary>"a commune of the dataset (unknown-commune)": the message, without the word that the answer says itself, and the code.</summary>
    public static string Of(Problem problem) =>
        $"{(problem.Message.StartsWith(Expected, StringComparison.Ordinal) ? problem.Message[Expected.Length..].TrimEnd('.') : problem.Message)} ({problem.Code})";
}

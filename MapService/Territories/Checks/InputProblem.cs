namespace MapService.Territories.Checks;

/// <summary>What was done with input at fault.</summary>
public enum ProblemSeverity
{
    /// <summary>It was used unchanged. Somebody should know.</summary>
    Noted,

    /// <summary>It was repaired. The message tells the change.</summary>
    Changed,

    /// <summary>It is valid, but its counterpart is missing (a commune without a polygon, a polygon without a commune).</summary>
    Unmatched,

    /// <summary>It cannot be used. One such problem refuses the whole input.</summary>
    Refused,
}

/// <summary>A fault of an input: the file, the feature, the value, and what was expected. It is a result, not an exception.</summary>
/// <param name="Severity">What was done with the input.</param>
/// <param name="Code">Stable kebab-case word for programs ("duplicate-code").</param>
/// <param name="File">Name of the file or address as it was given.</param>
/// <param name="Feature">
/// The feature, line, commune or territory of the file ("feature 12 (21031)"); null when the whole file is at fault.
/// </param>
/// <param name="Value">The value at fault, shortened; null when there is none.</param>
/// <param name="Message">A sentence: what is wrong, and what was expected or done.</param>
public sealed record InputProblem(ProblemSeverity Severity, string Code, string File, string? Feature, string? Value, string Message)
{
    /// <summary>One line: severity, place, value, sentence.</summary>
    public override string ToString() =>
        $"{Severity.ToString().ToLowerInvariant()} {Code}: "
        + $"{File}{(Feature is null ? "" : ", " + Feature)}{(Value is null ? "" : $", value {Value}")}: {Message}";
}

/// <summary>An input was refused. The exception has all problems, not only the first.</summary>
public sealed class RefusedInputException(IReadOnlyList<InputProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Where(p => p.Severity == ProblemSeverity.Refused)))
{
    /// <summary>All problems, of every severity.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}

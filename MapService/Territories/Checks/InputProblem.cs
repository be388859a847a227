namespace MapService.Territories.Checks;

/// <summary>What became of a piece of input that was not as it should be.</summary>
public enum ProblemSeverity
{
    /// <summary>Taken as it is; somebody should know.</summary>
    Noted,

    /// <summary>Repaired; says what was changed.</summary>
    Changed,

    /// <summary>Valid, but nothing on the other side belongs to it (a commune without a polygon, a polygon without a commune).</summary>
    Unmatched,

    /// <summary>Cannot be taken. One of these refuses the whole input.</summary>
    Refused,
}

/// <summary>One fault of an input: which file, which feature, which value, and what was expected. A result, not an exception.</summary>
/// <param name="Severity">What became of it.</param>
/// <param name="Code">Stable kebab-case word for programs ("duplicate-code").</param>
/// <param name="File">Name of the file or address as it was given.</param>
/// <param name="Feature">Which feature, line, commune or territory of the file ("feature 12 (21031)"); null when it is the file itself.</param>
/// <param name="Value">The value at fault, shortened; null when there is none.</param>
/// <param name="Message">A sentence: what is wrong, what was expected or done.</param>
public sealed record InputProblem(ProblemSeverity Severity, string Code, string File, string? Feature, string? Value, string Message)
{
    /// <summary>One line: severity, place, value, sentence.</summary>
    public override string ToString() =>
        $"{Severity.ToString().ToLowerInvariant()} {Code}: {File}{(Feature is null ? "" : ", " + Feature)}{(Value is null ? "" : $", value {Value}")}: {Message}";
}

/// <summary>An input was refused: carries every problem that was found, not only the first.</summary>
public sealed class RefusedInputException(IReadOnlyList<InputProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Where(p => p.Severity == ProblemSeverity.Refused)))
{
    /// <summary>All problems, the refused ones and the others.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}

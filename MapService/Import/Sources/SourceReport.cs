using MapService.Territories.Checks;

namespace MapService.Import.Sources;

/// <summary>Takes the problems of one file.</summary>
/// <param name="Name">What the file is called in them.</param>
/// <param name="Problems">Where they go.</param>
internal sealed record SourceReport(string Name, ICollection<InputProblem> Problems)
{
    /// <summary>Adds a problem of the file as a whole, or of one feature.</summary>
    public void Add(ProblemSeverity severity, string code, string? feature, string? value, string message) =>
        Problems.Add(new InputProblem(severity, code, Name, feature, value, message));

    /// <summary>Adds what refuses the file.</summary>
    public void Refuse(string code, string? value, string message) => Add(ProblemSeverity.Refused, code, null, value, message);

    /// <summary>"12 345 bytes" or "46 MB", for messages.</summary>
    public static string Size(long bytes) => bytes < 10_000_000 ? $"{bytes} bytes" : $"{bytes / 1_000_000} MB";
}

namespace MapService.Coverage;

/// <summary>Why declared and computed may differ.</summary>
/// <param name="Code">Stable kebab-case word.</param>
/// <param name="Message">A sentence.</param>
public sealed record Explanation(string Code, string Message);

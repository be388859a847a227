namespace MapService.Territories.Checks;

/// <summary>A line of a file, counted from 1.</summary>
public readonly record struct FilePlace(string File, int Line);

namespace MapService.Coverage.Places;

/// <summary>The words for the states of communes in answers and files.</summary>
public static class CommuneStateWords
{
    /// <summary>"uncovered", "possible", "covered" or "overlap".</summary>
    public static string Word(this CommuneState state) => state switch
    {
        CommuneState.Uncovered => "uncovered",
        CommuneState.Possible => "possible",
        CommuneState.Covered => "covered",
        CommuneState.Overlap => "overlap",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

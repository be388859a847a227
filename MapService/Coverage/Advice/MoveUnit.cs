namespace MapService.Coverage.Advice;

/// <summary>What joins a territory in one move.</summary>
public enum MoveUnit
{
    /// <summary>One uncovered commune.</summary>
    Commune,

    /// <summary>The uncovered communes of an EPCI.</summary>
    Epci,

    /// <summary>A gap zone.</summary>
    Zone,
}

namespace MapService.Coverage.Caveats;

/// <summary>What the figure is about, which decides whether a territory that may be in force could change it.</summary>
public enum CaveatSubject
{
    /// <summary>Covered or not: a territory that may be in force matters where it has communes that nothing else covers.</summary>
    Coverage,

    /// <summary>In which territories: any territory that may be in force matters where it has communes.</summary>
    Membership,
}

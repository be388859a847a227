namespace MapService.Coverage.Caveats;

/// <summary>What a figure depends on. It decides whether an uncertain territory could change the figure.</summary>
public enum CaveatSubject
{
    /// <summary>On the coverage. An uncertain territory matters if it has communes that nothing else covers.</summary>
    Coverage,

    /// <summary>On the territories of communes. An uncertain territory matters if it has communes.</summary>
    Membership,
}

namespace MapService.Coverage.Audit;

/// <summary>How a declared number stands to the computed one.</summary>
public enum Verdict
{
    /// <summary>"not stated": nothing is declared, or the composition is not known, so that there is nothing to compare.</summary>
    NotStated,

    /// <summary>"exact": the same number.</summary>
    Exact,

    /// <summary>"consistent": agrees as far as the declaration is exact.</summary>
    Consistent,

    /// <summary>"differs".</summary>
    Differs,
}

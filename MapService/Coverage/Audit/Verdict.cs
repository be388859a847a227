namespace MapService.Coverage.Audit;

/// <summary>Whether a declared and a computed number agree.</summary>
public enum Verdict
{
    /// <summary>"not stated": there is nothing to compare, because nothing is declared or the composition is not known.</summary>
    NotStated,

    /// <summary>"exact": the same number.</summary>
    Exact,

    /// <summary>"consistent": the same within the precision of the declaration.</summary>
    Consistent,

    /// <summary>"differs".</summary>
    Differs,
}

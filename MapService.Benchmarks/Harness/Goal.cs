using System.Globalization;

namespace MapService.Benchmarks.Harness;

/// <summary>What a ratio, or a time, has to be.</summary>
/// <param name="Bound">The last value that is good.</param>
/// <param name="IsLeast">True when it is the least that is good, false when it is the most.</param>
internal sealed record Goal(double Bound, bool IsLeast)
{
    /// <summary>At least so much.</summary>
    public static Goal AtLeast(double bound) => new(bound, true);

    /// <summary>At most so much.</summary>
    public static Goal AtMost(double bound) => new(bound, false);

    /// <summary>Whether a value is good.</summary>
    public bool IsMetBy(double value) => IsLeast ? value >= Bound : value <= Bound;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? ">=" : "<=")} {Bound:0.##}");
}

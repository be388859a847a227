using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>The rules for verdicts. Without a declared and a computed number the verdict is "not stated".</summary>
internal static class Verdicts
{
    /// <summary>"près de 100" agrees with 90 to 105.</summary>
    private const decimal NearlyLeast = 0.90m;
    private const decimal NearlyMost = 1.05m;

    /// <summary>"plus de 100" agrees with 100 to 110.</summary>
    private const decimal MoreThanMost = 1.10m;

    /// <summary>A declared share of the population of another year agrees within one percentage point.</summary>
    private const decimal PercentPoints = 1m;

    /// <summary>The worst verdict: differs, then consistent, then exact; not stated when none is stated.</summary>
    public static Verdict Worst(params ReadOnlySpan<Verdict> verdicts)
    {
        var worst = Verdict.NotStated;
        foreach (var verdict in verdicts)
        {
            worst = verdict > worst ? verdict : worst;
        }

        return worst;
    }

    /// <summary>Whole numbers: exact or differs.</summary>
    public static Verdict OfCount(int? declared, int? computed) => (declared, computed) switch
    {
        (null, _) or (_, null) => Verdict.NotStated,
        _ => declared == computed ? Verdict.Exact : Verdict.Differs,
    };

    /// <summary>
    /// A number of territories, when <paramref name="certain"/> are in force and <paramref name="uncertain"/> more may be.
    /// </summary>
    public static Verdict OfTerritories(int? declared, int certain, int uncertain) => declared switch
    {
        null => Verdict.NotStated,
        { } count when count == certain => Verdict.Exact,
        { } count when count > certain && count <= certain + uncertain => Verdict.Consistent,
        _ => Verdict.Differs,
    };

    /// <summary>Inhabitants: the better verdict of the municipal and of the total population.</summary>
    public static Verdict OfInhabitants(DeclaredInhabitants? declared, long? municipal, long? total)
    {
        if (declared is null || (municipal is null && total is null))
        {
            return Verdict.NotStated;
        }

        if (municipal == declared.Value || total == declared.Value)
        {
            return Verdict.Exact;
        }

        return Agrees(declared, municipal) || Agrees(declared, total) ? Verdict.Consistent : Verdict.Differs;
    }

    /// <summary>A share of the population: exact when the computed one is the same to the declared number of decimals.</summary>
    public static Verdict OfPercent(decimal? declared, decimal? computed)
    {
        if (declared is not { } said || computed is not { } found)
        {
            return Verdict.NotStated;
        }

        if (Math.Round(found, Math.Min(said.Scale, (byte)2), MidpointRounding.AwayFromZero) == said)
        {
            return Verdict.Exact;
        }

        return Math.Abs(found - said) <= PercentPoints ? Verdict.Consistent : Verdict.Differs;
    }

    /// <summary>The range of whole numbers that agree with a declared number of inhabitants, both ends included.</summary>
    public static (long Least, long Most) BandOf(DeclaredInhabitants declared)
    {
        var (least, most) = declared.Qualifier switch
        {
            Qualifier.Exact => (1m, 1m),
            Qualifier.Nearly => (NearlyLeast, NearlyMost),
            Qualifier.MoreThan => (1m, MoreThanMost),
            _ => throw new InvalidOperationException($"No rule for {declared.Qualifier}."),
        };
        return ((long)Math.Ceiling(least * declared.Value), (long)Math.Floor(most * declared.Value));
    }

    /// <summary>Whether a number of inhabitants agrees with the declared one.</summary>
    public static bool Agrees(DeclaredInhabitants declared, long? computed) =>
        BandOf(declared) is var band && computed >= band.Least && computed <= band.Most;
}

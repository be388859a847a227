using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Territories.Compositions;

/// <summary>What became of a code.</summary>
public enum SuccessionKind
{
    /// <summary>It is a commune's of the dataset.</summary>
    Current,

    /// <summary>It went into one commune of the dataset.</summary>
    Merged,

    /// <summary>Several communes have a claim to it, and the lists do not say which has what.</summary>
    Split,

    /// <summary>It went into a commune that the dataset has not.</summary>
    Outside,

    /// <summary>The lists do not have it.</summary>
    Unknown,
}

/// <summary>What became of a code.</summary>
/// <param name="Kind">In one word.</param>
/// <param name="Successors">Where it is now: itself when current, one when merged or outside, all that claim it when split; by code.</param>
public sealed record Succession(SuccessionKind Kind, IReadOnlyList<CommuneCode> Successors);

/// <summary>
/// Follows codes of former communes to communes of today.
/// </summary>
/// <remarks>
/// A code of a commune of today stands for that commune, whatever it was before. Any other follows its successors until they are
/// communes of today or nothing more is known of them. Where the lists have a code both as a commune déléguée or associée and as a former
/// code of yet another commune, the first decides: it says where the ground is today, the other only that it was once there (60455 La
/// Neuville-Garnier is a former code of 60054, and déléguée of 60694). Claims of equal
/// weight to different communes are a split, which is never decided here. Requires former communes without a cycle
/// (<c>FormerCommuneChecks</c>).
/// </remarks>
public sealed class CommuneHistory
{
    private readonly HashSet<CommuneCode> current;
    private readonly ILookup<CommuneCode, FormerCommune> former;
    private readonly Lazy<ILookup<CommuneCode, CommuneCode>> partsOf;

    /// <param name="communes">The communes of today.</param>
    /// <param name="formerCommunes">What the lists have of former ones, in any order.</param>
    public CommuneHistory(IEnumerable<Commune> communes, IReadOnlyList<FormerCommune> formerCommunes)
    {
        current = [.. communes.Select(c => c.Code)];
        former = formerCommunes.ToLookup(f => f.Code);
        partsOf = new Lazy<ILookup<CommuneCode, CommuneCode>>(() => former
            .Select(f => (Code: f.Key, Succession: Of(f.Key)))
            .Where(f => f.Succession.Kind is SuccessionKind.Merged or SuccessionKind.Split)
            .SelectMany(f => f.Succession.Successors.Select(successor => (successor, f.Code)))
            .ToLookup(p => p.successor, p => p.Code));
    }

    /// <summary>What became of a code.</summary>
    public Succession Of(CommuneCode code)
    {
        if (current.Contains(code))
        {
            return new Succession(SuccessionKind.Current, [code]);
        }

        if (!former.Contains(code))
        {
            return new Succession(SuccessionKind.Unknown, []);
        }

        var ends = EndsOf(code).Distinct().Order().ToArray();
        var kind = ends.Length > 1 ? SuccessionKind.Split : current.Contains(ends[0]) ? SuccessionKind.Merged : SuccessionKind.Outside;
        return new Succession(kind, ends);
    }

    /// <summary>The name of a former commune; null where the lists have none.</summary>
    public string? NameOf(CommuneCode code) => former[code].Select(f => f.Nom).FirstOrDefault(nom => nom is not null);

    /// <summary>Codes that went into a commune of today, or may have (a split), by code; itself not among them.</summary>
    public IReadOnlyList<CommuneCode> PartsOf(CommuneCode commune) => [.. partsOf.Value[commune].Order()];

    /// <summary>Communes that a commune of today was once a part of, by the lists: it was set up again since.</summary>
    public IReadOnlyList<CommuneCode> OnceIn(CommuneCode commune) => current.Contains(commune)
        ? [.. Deciding(commune).SelectMany(f => EndsOf(f.Successor)).Where(code => code != commune).Distinct().Order()]
        : [];

    /// <summary>The former communes of which something may lie in the communes kept: all that is said of each such code.</summary>
    public static IReadOnlyList<FormerCommune> Keep(IReadOnlyList<FormerCommune> formerCommunes, IEnumerable<CommuneCode> communes)
    {
        var kept = communes.ToHashSet();
        var predecessors = formerCommunes.ToLookup(f => f.Successor, f => f.Code);
        var codes = new HashSet<CommuneCode>();
        var open = new Stack<CommuneCode>(kept);
        while (open.TryPop(out var code))
        {
            foreach (var predecessor in predecessors[code].Where(codes.Add))
            {
                open.Push(predecessor);
            }
        }

        return [.. formerCommunes.Where(f => codes.Contains(f.Code))];
    }

    private IEnumerable<CommuneCode> EndsOf(CommuneCode code) =>
        current.Contains(code) || !former.Contains(code) ? [code] : Deciding(code).SelectMany(f => EndsOf(f.Successor));

    private IEnumerable<FormerCommune> Deciding(CommuneCode code)
    {
        var all = former[code];
        return all.Any(f => f.Kind != FormerCommuneKind.AncienCode) ? all.Where(f => f.Kind != FormerCommuneKind.AncienCode) : all;
    }
}

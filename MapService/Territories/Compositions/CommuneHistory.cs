using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Territories.Compositions;

/// <summary>What the lists say about a code.</summary>
public enum SuccessionKind
{
    /// <summary>It is the code of a commune of the dataset.</summary>
    Current,

    /// <summary>Its commune merged into one commune of the dataset.</summary>
    Merged,

    /// <summary>Its commune went to several communes, and the lists do not say which has what.</summary>
    Split,

    /// <summary>Its commune merged into a commune that is not in the dataset.</summary>
    Outside,

    /// <summary>The lists do not have it.</summary>
    Unknown,
}

/// <summary>What became of a code.</summary>
/// <param name="Kind">What the lists say.</param>
/// <param name="Successors">
/// The communes that have its area now, by code: the commune itself when it is current, one commune when it merged, several when it is
/// split.
/// </param>
public sealed record Succession(SuccessionKind Kind, IReadOnlyList<CommuneCode> Successors);

/// <summary>Follows codes of former communes to current communes.</summary>
/// <remarks>
/// The code of a current commune means that commune, whatever it meant before. Any other code leads to its successors, and on to theirs,
/// until they are current communes or the lists have no more about them. A code may be in the lists twice: as a commune déléguée or
/// associée, and as a former code of another commune. Then the first one counts: it tells where the area is today, and the other only where
/// it once was (60455 La Neuville-Garnier is a former code of 60054, and déléguée of 60694). If several successors are equally good, the
/// code is split, and this class does not choose between them. The former communes must have no cycle (<c>FormerCommuneChecks</c>).
/// </remarks>
public sealed class CommuneHistory
{
    private readonly HashSet<CommuneCode> current;
    private readonly ILookup<CommuneCode, FormerCommune> former;
    private readonly Lazy<ILookup<CommuneCode, CommuneCode>> partsOf;

    /// <param name="communes">The current communes.</param>
    /// <param name="formerCommunes">The former communes, in any order.</param>
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

    /// <summary>What the lists say about a code.</summary>
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

    /// <summary>The name of a former commune; null when the lists have none.</summary>
    public string? NameOf(CommuneCode code) => former[code].Select(f => f.Nom).FirstOrDefault(nom => nom is not null);

    /// <summary>Other codes that merged, or may have merged (a split), into a current commune; sorted.</summary>
    public IReadOnlyList<CommuneCode> PartsOf(CommuneCode commune) => [.. partsOf.Value[commune].Order()];

    /// <summary>Communes that a current commune was once part of. It was re-established since.</summary>
    public IReadOnlyList<CommuneCode> OnceIn(CommuneCode commune) => current.Contains(commune)
        ? [.. Deciding(commune).SelectMany(f => EndsOf(f.Successor)).Where(code => code != commune).Distinct().Order()]
        : [];

    /// <summary>All entries of each former code whose area may be in one of the kept communes.</summary>
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

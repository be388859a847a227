using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Territories.Compositions;

/// <summary>
/// Brings a composition of an older COG year to the communes of today: a former commune that it names is the one that it went into.
/// </summary>
/// <remarks>
/// Guarantees: a line names each commune once where following made two of them one; every line that was changed says so in its note. A commune of
/// today that has ground which was not named is larger than what the source said, or may be, since the lists have no dates: its line becomes
/// inferred, and the composition with it. Codes that are split, unknown or outside stay, for the checks to refuse. Without anything to follow the
/// composition comes back itself. A former commune that an EPCI is without (an exception) becomes the whole commune of today, and the note says what
/// more that leaves out. An EPCI has the members of today; where they may have been others then, its line is inferred and the composition's note says so.
/// </remarks>
public sealed class CompositionSuccession
{
    private const string OtherMembers = "EPCI are taken with their members of today; who was in them when this was written is not on record.";

    private readonly Composition composition;
    private readonly CommuneHistory history;
    private readonly Func<CommuneCode, Commune?> communeOf;
    private readonly IReadOnlySet<CommuneCode> goneBefore;
    private readonly bool isOlder;
    private readonly Func<EpciCode, bool> mayHaveHadOthers;
    private readonly List<(CommuneCode From, CommuneCode To)> followed = [];
    private readonly HashSet<CommuneCode> joined = [];
    private readonly SortedDictionary<CommuneCode, IReadOnlyList<CommuneCode>> grown = [];
    private readonly SortedDictionary<CommuneCode, IReadOnlyList<CommuneCode>> leftOutWhole = [];
    private readonly SortedSet<EpciCode> uncertainEpcis = [];

    private CompositionSuccession(
        Composition composition, CommuneHistory history, Func<CommuneCode, Commune?> communeOf, IReadOnlySet<CommuneCode> goneBefore, bool isOlder,
        Func<EpciCode, bool> mayHaveHadOthers)
    {
        this.composition = composition;
        this.history = history;
        this.communeOf = communeOf;
        this.goneBefore = goneBefore;
        this.isOlder = isOlder;
        this.mayHaveHadOthers = mayHaveHadOthers;
    }

    /// <param name="composition">As its source has it.</param>
    /// <param name="history">What became of codes.</param>
    /// <param name="communeOf">The commune of today with a code; null for none.</param>
    /// <param name="goneBefore">Former codes that were gone when the composition was written, where that is known: nobody could have named them.</param>
    /// <param name="isOlder">True when the composition is known to be of an older year, so that any commune in it may have grown since.</param>
    /// <param name="mayHaveHadOthers">True of an EPCI that may have had other members when the composition was written.</param>
    public static FollowedComposition Of(
        Composition composition, CommuneHistory history, Func<CommuneCode, Commune?> communeOf, IReadOnlySet<CommuneCode> goneBefore, bool isOlder,
        Func<EpciCode, bool> mayHaveHadOthers)
    {
        var succession = new CompositionSuccession(composition, history, communeOf, goneBefore, isOlder, mayHaveHadOthers);
        var lines = composition.Terms.Select(succession.Follow).ToArray();
        var brought = succession.IsUnchanged
            ? composition
            : composition with
            {
                Note = succession.Note,
                Basis = composition.Basis == CompositionBasis.Stated && lines.Any(l => l.IsUnsure) ? CompositionBasis.Inferred : composition.Basis,
                Terms = [.. lines.Select(l => succession.WithBasis(l, lines.Any(other => other.IsUnsure)))],
            };
        return new FollowedComposition(brought, succession.followed, [.. succession.joined.Order()], succession.grown, succession.leftOutWhole, [.. succession.uncertainEpcis]);
    }

    private bool IsUnchanged => followed.Count == 0 && grown.Count == 0 && leftOutWhole.Count == 0 && uncertainEpcis.Count == 0;

    // Once, however often a composition is brought over.
    private string? Note => uncertainEpcis.Count == 0 || composition.Note?.Contains(OtherMembers, StringComparison.Ordinal) == true
        ? composition.Note
        : composition.Note is { } note ? $"{note} {OtherMembers}" : OtherMembers;

    private CompositionTerm WithBasis((CompositionTerm Term, bool IsUnsure) line, bool anyIsUnsure) => (line.IsUnsure, composition.Basis) switch
    {
        (true, _) => line.Term with { Basis = CompositionBasis.Inferred },
        // What a line left to the composition to say, it says itself once the composition says otherwise.
        (false, CompositionBasis.Stated) when anyIsUnsure => line.Term with { Basis = line.Term.Basis ?? CompositionBasis.Stated },
        _ => line.Term,
    };

    private (CompositionTerm Term, bool IsUnsure) Follow(CompositionTerm term)
    {
        var codes = CodesOf(term);
        var notes = new List<string>();
        var kept = Successors(codes, notes);
        var isUnsure = false;
        if (term is EpciTerm { Epci: var epciCode } && mayHaveHadOthers(epciCode))
        {
            uncertainEpcis.Add(epciCode);
            isUnsure = true;
        }

        foreach (var commune in kept.Distinct())
        {
            isUnsure |= HasGrown(commune, term, notes);
        }

        if (notes.Count == 0)
        {
            return (term, isUnsure);
        }

        var changed = term switch
        {
            EpciTerm epci => epci with { Except = kept },
            CommunesTerm named => (CompositionTerm)(named with { Communes = kept }),
            _ => throw NoRule(term),
        };
        return (changed with { Note = string.Join(' ', term.Note is null ? notes : [term.Note, .. notes]) }, isUnsure);
    }

    private List<CommuneCode> Successors(IReadOnlyList<CommuneCode> codes, List<string> notes)
    {
        var kept = new List<CommuneCode>(codes.Count);
        var cameBy = new Dictionary<CommuneCode, bool>();
        foreach (var code in codes)
        {
            var succession = history.Of(code);
            var follows = succession.Kind == SuccessionKind.Merged;
            var commune = follows ? succession.Successors[0] : code;
            if (follows)
            {
                followed.Add((code, commune));
                notes.Add($"{FormerName(code)} is in {Name(commune)} now.");
            }

            // A code written twice is the file's fault and stays; two that have become one are not.
            if (cameBy.TryGetValue(commune, out var other) && (follows || other))
            {
                joined.Add(commune);
                cameBy[commune] = true;
            }
            else
            {
                kept.Add(commune);
                cameBy[commune] = follows;
            }
        }

        return kept;
    }

    private bool HasGrown(CommuneCode commune, CompositionTerm term, List<string> notes)
    {
        if (communeOf(commune) is not { } today || !(isOlder || followed.Exists(f => f.To == commune)))
        {
            return false;
        }

        var parts = history.PartsOf(commune).Where(code => !goneBefore.Contains(code)).Append(commune);
        var named = term is CommunesTerm
            ? composition.Terms.OfType<CommunesTerm>().Where(t => t.InForce == term.InForce).SelectMany(t => t.Communes).ToHashSet()
            : CodesOf(term).ToHashSet();
        var notNamed = parts.Where(code => !named.Contains(code)).Order().ToArray();
        if (notNamed.Length == 0 || (term is CommunesTerm && IsWhollyIn(today, term.InForce)))
        {
            return false;
        }

        var ground = string.Join(", ", notNamed.Select(c => c == commune ? "the commune that had its code" : FormerName(c)));
        (term is EpciTerm ? leftOutWhole : grown)[commune] = notNamed;
        notes.Add(term is EpciTerm
            ? $"{Name(commune)} is left out whole; the ground of {ground} was not excepted, and may be in the territory; since when it is in that commune is not on record."
            : $"{Name(commune)} has the ground of {ground} too, which was not named; since when is not on record.");
        return true;
    }

    // Every member of an EPCI that is in the composition is wholly in it.
    private bool IsWhollyIn(Commune commune, OpenPeriod period) => commune.Epci is { } epci
        && composition.Terms.OfType<EpciTerm>().Any(t => t.Epci == epci && t.InForce == period && t.Except.All(code => history.Of(code).Successors.All(s => s != commune.Code)));

    private static IReadOnlyList<CommuneCode> CodesOf(CompositionTerm term) => term switch
    {
        EpciTerm epci => epci.Except,
        CommunesTerm named => named.Communes,
        _ => throw NoRule(term),
    };

    private string Name(CommuneCode code) => communeOf(code) is { } commune ? $"{commune.Nom} ({code})" : code.Value;

    private string FormerName(CommuneCode code) => history.NameOf(code) is { } name ? $"{name} ({code})" : code.Value;

    private static InvalidOperationException NoRule(CompositionTerm term) => new($"No rule for a {term.GetType().Name}.");
}

/// <summary>A composition brought to the communes of today, and what that did.</summary>
/// <param name="Composition">By communes of today, but for codes that could not be followed.</param>
/// <param name="Followed">Former communes that it named, with those of today.</param>
/// <param name="Joined">Communes of today that several of the named ones are now, by code.</param>
/// <param name="Grown">Communes that have ground which was not named, with the codes of that ground.</param>
/// <param name="LeftOutWhole">Communes that an EPCI is without and that have ground which was not excepted, with the codes of that ground.</param>
/// <param name="UncertainEpcis">EPCI that it takes with their members of today, and that may have had others; by code.</param>
public sealed record FollowedComposition(
    Composition Composition,
    IReadOnlyList<(CommuneCode From, CommuneCode To)> Followed,
    IReadOnlyList<CommuneCode> Joined,
    IReadOnlyDictionary<CommuneCode, IReadOnlyList<CommuneCode>> Grown,
    IReadOnlyDictionary<CommuneCode, IReadOnlyList<CommuneCode>> LeftOutWhole,
    IReadOnlyList<EpciCode> UncertainEpcis);

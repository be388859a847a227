using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Territories.Compositions;

/// <summary>
/// Converts a composition of an older COG year to current communes: replaces each former commune by the one that it merged into.
/// </summary>
/// <remarks>
/// If two named communes are one commune now, the line names it once. The note of each changed line tells the change.
/// A current commune may include former communes that the source did not name. It may then be larger than what the source meant (the lists
/// have no dates), so its line becomes inferred, and the composition too. A former commune that is an exception of an EPCI becomes the
/// whole current commune, and the note tells what else that leaves out. An EPCI has its current members. If it may have had other members
/// then, its line becomes inferred and the note of the composition tells it. Split, unknown and outside codes stay, and the checks refuse
/// them. A composition without anything to replace is returned as it is.
/// </remarks>
public sealed class CompositionSuccession
{
    private const string OtherMembers =
        "EPCI are taken with their members of today; who was in them when this was written is not on record.";

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
        Composition composition,
        CommuneHistory history,
        Func<CommuneCode, Commune?> communeOf,
        IReadOnlySet<CommuneCode> goneBefore,
        bool isOlder,
        Func<EpciCode, bool> mayHaveHadOthers)
    {
        this.composition = composition;
        this.history = history;
        this.communeOf = communeOf;
        this.goneBefore = goneBefore;
        this.isOlder = isOlder;
        this.mayHaveHadOthers = mayHaveHadOthers;
    }

    /// <param name="composition">The composition of the source.</param>
    /// <param name="history">The successors of former communes.</param>
    /// <param name="communeOf">The current commune with a code; null when there is none.</param>
    /// <param name="goneBefore">
    /// Former codes that are known to have been out of use when the composition was written: its source could not name them.
    /// </param>
    /// <param name="isOlder">True when the composition is of an older year, so that any of its communes may have grown since.</param>
    /// <param name="mayHaveHadOthers">Whether an EPCI may have had other members when the composition was written.</param>
    public static FollowedComposition Of(
        Composition composition,
        CommuneHistory history,
        Func<CommuneCode, Commune?> communeOf,
        IReadOnlySet<CommuneCode> goneBefore,
        bool isOlder,
        Func<EpciCode, bool> mayHaveHadOthers)
    {
        var succession = new CompositionSuccession(composition, history, communeOf, goneBefore, isOlder, mayHaveHadOthers);
        var lines = composition.Terms.Select(succession.Follow).ToArray();
        var brought = succession.IsUnchanged
            ? composition
            : composition with
            {
                Note = succession.Note,
                Basis = composition.Basis == CompositionBasis.Stated && lines.Any(l => l.IsUnsure)
                    ? CompositionBasis.Inferred
                    : composition.Basis,
                Terms = [.. lines.Select(l => succession.WithBasis(l, lines.Any(other => other.IsUnsure)))],
            };
        return new FollowedComposition(
            brought,
            succession.followed,
            [.. succession.joined.Order()],
            succession.grown,
            succession.leftOutWhole,
            [.. succession.uncertainEpcis]);
    }

    private bool IsUnchanged => followed.Count == 0 && grown.Count == 0 && leftOutWhole.Count == 0 && uncertainEpcis.Count == 0;

    // A composition that is converted again gets the note only once.
    private string? Note => uncertainEpcis.Count == 0 || composition.Note?.Contains(OtherMembers, StringComparison.Ordinal) == true
        ? composition.Note
        : composition.Note is { } note ? $"{note} {OtherMembers}" : OtherMembers;

    private CompositionTerm WithBasis(
        (CompositionTerm Term, bool IsUnsure) line, bool anyIsUnsure) => (line.IsUnsure, composition.Basis) switch
        {
            (true, _) => line.Term with { Basis = CompositionBasis.Inferred },
            // A line without a basis had that of the composition. The composition changes, so the line states its own now.
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

            // A code that the file repeats stays, for the checks to report. Two codes that became one commune are merged.
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
            ? $"{Name(commune)} is left out whole; the ground of {ground} was not excepted, and may be in the territory; since when it is "
                + $"in that commune is not on record."
            : $"{Name(commune)} has the ground of {ground} too, which was not named; since when is not on record.");
        return true;
    }

    // All members of an EPCI in the composition are in it as a whole.
    private bool IsWhollyIn(Commune commune, OpenPeriod period) => commune.Epci is { } epci
        && composition.Terms.OfType<EpciTerm>().Any(
            t => t.Epci == epci && t.InForce == period && t.Except.All(code => history.Of(code).Successors.All(s => s != commune.Code)));

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

/// <summary>A composition of current communes, and what the conversion did.</summary>
/// <param name="Composition">The composition. Codes without a unique successor are still in it.</param>
/// <param name="Followed">The replaced former communes, with their successors.</param>
/// <param name="Joined">Current communes that replace several named ones, by code.</param>
/// <param name="Grown">Communes that include former communes which the source did not name, with the codes of these.</param>
/// <param name="LeftOutWhole">Exceptions that include former communes which the source did not except, with the codes of these.</param>
/// <param name="UncertainEpcis">EPCI that may have had other members when the source was written, by code.</param>
public sealed record FollowedComposition(
    Composition Composition,
    IReadOnlyList<(CommuneCode From, CommuneCode To)> Followed,
    IReadOnlyList<CommuneCode> Joined,
    IReadOnlyDictionary<CommuneCode, IReadOnlyList<CommuneCode>> Grown,
    IReadOnlyDictionary<CommuneCode, IReadOnlyList<CommuneCode>> LeftOutWhole,
    IReadOnlyList<EpciCode> UncertainEpcis);

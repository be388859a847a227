using MapService.Coverage.Snapshot;
using MapService.Territories.Dates;

namespace MapService.Coverage.Time;

/// <summary>The territories that a commune joined and left between two days, certainly or perhaps.</summary>
internal sealed class CommuneMembershipChanges
{
    private readonly CoverageAtDate before;
    private readonly CoverageAtDate after;
    private readonly int commune;
    private readonly int[] moving;

    public CommuneMembershipChanges(CoverageAtDate before, CoverageAtDate after, int commune)
    {
        (this.before, this.after, this.commune) = (before, after, commune);
        var known = new SortedSet<int>(
            [.. before.CountedOf(commune), .. before.UncertainOf(commune), .. after.CountedOf(commune), .. after.UncertainOf(commune)]);
        moving = [.. known.Where(t => (StatusAt(before, t), StatusAt(after, t)) is not (InForce.Yes, InForce.Yes))];
    }

    /// <summary>The territories that it joined or left, certainly or perhaps, by id.</summary>
    public IReadOnlyList<MembershipChange> Territories =>
        [.. moving.Select(t => new MembershipChange(before.Territories[t], StatusAt(before, t), StatusAt(after, t)))];

    /// <summary>Whether it reached a number of territories: true certainly, false perhaps, null not.</summary>
    public bool? Reaching(int count) => (AtLeast(before, count), AtLeast(after, count)) switch
    {
        (InForce.No, InForce.Yes) => true,
        (InForce.Uncertain, InForce.Uncertain) => moving.Any(MayBegin) ? false : null,
        (not InForce.Yes, not InForce.No) => false,
        _ => null,
    };

    /// <summary>Whether it fell below a number of territories: true certainly, false perhaps, null not.</summary>
    public bool? Leaving(int count) => (AtLeast(before, count), AtLeast(after, count)) switch
    {
        (InForce.Yes, InForce.No) => true,
        (InForce.Uncertain, InForce.Uncertain) => moving.Any(MayEnd) ? false : null,
        (not InForce.No, not InForce.Yes) => false,
        _ => null,
    };

    private InForce AtLeast(CoverageAtDate state, int count)
    {
        var counted = state.CountedOf(commune).Length;
        return counted >= count ? InForce.Yes : counted + state.UncertainOf(commune).Length >= count ? InForce.Uncertain : InForce.No;
    }

    private InForce StatusAt(CoverageAtDate state, int territory) =>
        state.CountedOf(commune).Contains(territory)
            ? InForce.Yes
            : state.UncertainOf(commune).Contains(territory) ? InForce.Uncertain : InForce.No;

    private bool MayBegin(int territory) => (StatusAt(before, territory), StatusAt(after, territory)) switch
    {
        (InForce.Uncertain, InForce.Uncertain) => Around(territory) is not { Before: InForce.Yes, After: not InForce.Yes },
        (not InForce.Yes, not InForce.No) => true,
        _ => false,
    };

    private bool MayEnd(int territory) => (StatusAt(before, territory), StatusAt(after, territory)) switch
    {
        (InForce.Uncertain, InForce.Uncertain) => Around(territory) is not { Before: not InForce.Yes, After: InForce.Yes },
        (not InForce.No, not InForce.Yes) => true,
        _ => false,
    };

    /// <summary>
    /// The certain membership before and after the uncertain days around the two days. After certain membership it can only end, and before
    /// certain membership it can only begin. If a certain day is between the two days, both are possible.
    /// </summary>
    private (InForce Before, InForce After) Around(int territory)
    {
        var days = before.Set.ChangesOf(territory).ToList();
        if (days.Exists(day => day > before.Date && day <= after.Date && OnDay(territory, day) != InForce.Uncertain))
        {
            return (InForce.Uncertain, InForce.Uncertain);
        }

        var earlier = days.Where(day => day <= before.Date).Reverse().Select(day => OnDay(territory, day.AddDays(-1)));
        var later = days.Where(day => day > after.Date).Select(day => OnDay(territory, day));
        return (FirstSure(earlier), FirstSure(later));
    }

    private static InForce FirstSure(IEnumerable<InForce> statuses) =>
        statuses.FirstOrDefault(status => status != InForce.Uncertain, InForce.No);

    private InForce OnDay(int territory, DateOnly day)
    {
        var members = before.Set.CompositionOf(territory, day);
        return before.Territories[territory].InForce.At(day) switch
        {
            InForce.No => InForce.No,
            InForce.Yes when Array.BinarySearch(members.Certain, commune) >= 0 => InForce.Yes,
            _ => Array.BinarySearch(members.Either, commune) >= 0 ? InForce.Uncertain : InForce.No,
        };
    }
}

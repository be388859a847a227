using MapService.Coverage.Snapshot;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Time;

/// <summary>The changes of a territory in some départements on a day: of the whole territory, or else of its communes.</summary>
internal static class TimelineChanges
{
    /// <summary>No change, one change of the whole territory, or up to four changes of communes.</summary>
    public static IEnumerable<TimelineChange> Of(Dataset dataset, int[] departements, int number, DateOnly day)
    {
        if (day == DateOnly.MinValue)
        {
            return [];
        }

        var territory = dataset.Territories[number];
        var (before, after) = (territory.InForce.At(day.AddDays(-1)), territory.InForce.At(day));
        if (before == after)
        {
            return after == InForce.No ? [] : OfCommunes(dataset, departements, number, day);
        }

        var change = (before, after) switch
        {
            (_, InForce.Yes) => TimelineChangeKind.InForce,
            (_, InForce.No) => TimelineChangeKind.Ends,
            (InForce.No, _) => TimelineChangeKind.MaybeInForce,
            _ => TimelineChangeKind.MaybeEnded,
        };
        var begins = change is TimelineChangeKind.InForce or TimelineChangeKind.MaybeInForce;
        var precision = (begins ? territory.InForce.From : territory.InForce.Until!.Value).Precision;
        return dataset.TerritorySet.IsUnknown(number)
            ? [new TimelineChange(territory, change, precision, null)]
            : OfWhole(dataset, departements, number, day, change, precision);
    }

    // A territory that declares a département here changes, even if it has no commune here on that day.
    private static IEnumerable<TimelineChange> OfWhole(
        Dataset dataset, int[] departements, int number, DateOnly day, TimelineChangeKind change, DatePrecision precision)
    {
        var territory = dataset.Territories[number];
        var ends = change is TimelineChangeKind.Ends or TimelineChangeKind.MaybeEnded;
        var members = dataset.CompositionOf(number, ends ? day.AddDays(-1) : day);
        var inside = dataset.Departements.Inside(
            change is TimelineChangeKind.InForce or TimelineChangeKind.MaybeEnded ? members.Certain : members.Either, departements);
        return inside.Length > 0
            || !dataset.TerritorySet.ResolvedOf(number).IsDated
            || departements.Any(d => territory.Departements.Contains(dataset.Departements[d].Code))
            ? [new TimelineChange(territory, change, precision, inside)]
            : [];
    }

    private static IEnumerable<TimelineChange> OfCommunes(Dataset dataset, int[] departements, int number, DateOnly day)
    {
        var (before, after) = (dataset.CompositionOf(number, day.AddDays(-1)), dataset.CompositionOf(number, day));
        if (before.HasSameCommunes(after))
        {
            return [];
        }

        var precision = PrecisionOf(dataset.Territories[number], day);
        (TimelineChangeKind Change, IEnumerable<int> Communes)[] moves =
        [
            (TimelineChangeKind.CommunesJoin, after.Certain.Except(before.Certain)),
            (TimelineChangeKind.CommunesLeave, before.Either.Except(after.Either)),
            (TimelineChangeKind.CommunesMayJoin, after.Possible.Except(before.Either)),
            (TimelineChangeKind.CommunesMayLeave, after.Possible.Intersect(before.Certain)),
        ];
        return moves
            .Select(move => (move.Change, Communes: dataset.Departements.Inside([.. move.Communes], departements)))
            .Where(move => move.Communes.Length > 0)
            .Select(move => new TimelineChange(dataset.Territories[number], move.Change, precision, move.Communes));
    }

    /// <summary>Precision of the least exact date of a term that leads to this day.</summary>
    private static DatePrecision PrecisionOf(Territory territory, DateOnly day) => territory.Composition.Terms
        .SelectMany(term => new[] { (Date: term.InForce.From, IsEnd: false), (Date: term.InForce.Until, IsEnd: true) })
        .Where(end => end.Date is { } date && new OpenPeriod(end.IsEnd ? null : date, end.IsEnd ? date : null).Changes().Contains(day))
        .Select(end => end.Date!.Value.Precision)
        .DefaultIfEmpty(DatePrecision.Day)
        .Max();
}

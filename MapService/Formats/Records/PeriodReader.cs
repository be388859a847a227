using MapService.Formats.Trees;
using MapService.Territories.Dates;

namespace MapService.Formats.Records;

/// <summary>Reads the keys <c>from</c> and <c>until</c> of a territory and of a term of its composition.</summary>
internal static class PeriodReader
{
    /// <summary>When a territory is in force; null, and refused problems, when that is at fault.</summary>
    public static Period? OfTerritory(MapReader map)
    {
        var from = map.Value<PartialDate>("from", PartialDate.TryParse, PartialDate.Expected);
        var until = map.OptionalValue<PartialDate>("until", PartialDate.TryParse, PartialDate.Expected);
        return IsInOrder(map, from, until) && from is { } first ? new Period(first, until) : null;
    }

    /// <summary>
    /// When a term counts; both ends may be left out. Refused: an end before the beginning, and a date that certainly lies outside of the
    /// days that the territory can be in force.
    /// </summary>
    public static OpenPeriod OfTerm(MapReader map, Period? territory)
    {
        var from = map.OptionalValue<PartialDate>("from", PartialDate.TryParse, PartialDate.Expected);
        var until = map.OptionalValue<PartialDate>("until", PartialDate.TryParse, PartialDate.Expected);
        if (IsInOrder(map, from, until) && territory is { } period)
        {
            CheckInside(map, "from", from, period);
            CheckInside(map, "until", until, period);
        }

        return new OpenPeriod(from, until);
    }

    private static bool IsInOrder(MapReader map, PartialDate? from, PartialDate? until)
    {
        if (from?.Earliest is { } earliest && until?.Latest < earliest)
        {
            map.Refuse("until-before-from", "until", until.ToString(), $"The last day in force is before the first, {from}.");
            return false;
        }

        return true;
    }

    private static void CheckInside(MapReader map, string key, PartialDate? date, Period territory)
    {
        if (date?.Latest < territory.From.Earliest)
        {
            map.Refuse(
                "term-outside-territory",
                key,
                date.ToString(),
                $"The territory is in force from {territory.From}; leave the key out for a term that counts as long as the territory.");
        }
        else if (territory.Until is { } end && date?.Earliest > end.Latest)
        {
            map.Refuse(
                "term-outside-territory",
                key,
                date.ToString(),
                $"The territory is in force until {end}; leave the key out for a term that counts as long as the territory.");
        }
    }
}

using MapService.Territories.Dates;

namespace MapService.Tests.Territories.Dates;

/// <summary>The days on which a period is certain, and the words that a source has where it states no day.</summary>
public sealed class CertainDaysTests
{
    [Theory]
    [InlineData("2021-07-19", null, "2021-07-19", null)]
    [InlineData("2021-07-19", "2027-12-31", "2021-07-19", "2027-12-31")]
    [InlineData("2021-11", "2027-06", "2021-11-30", "2027-06-01")]
    [InlineData("2021", "2027", "2021-12-31", "2027-01-01")]
    [InlineData("2024-02", null, "2024-02-29", null)]
    [InlineData("before 2022-07-22", null, "2022-07-21", null)]
    [InlineData("2021-07-19", "2021-07-19", "2021-07-19", "2021-07-19")]
    [InlineData("2021-11", "2021-11", null, null)]
    [InlineData("2021", "2021-06-30", null, null)]
    [InlineData("2021-07-19", "before 2022-07-22", null, null)]
    public void A_period_is_certain_from_the_last_day_on_which_it_can_begin_until_the_first_on_which_it_can_end(
        string from, string? until, string? certainFrom, string? certainUntil)
    {
        var period = new Period(PartialDate.Parse(from), until is null ? null : PartialDate.Parse(until));
        Assert.Equal((Day(certainFrom), Day(certainUntil)), (period.CertainFrom, period.CertainUntil));
    }

    [Theory]
    [InlineData("2021-07-19", null)]
    [InlineData("2021-11", "2021-11")]
    [InlineData("2021", "2021")]
    [InlineData("before 2022-07-22", "before 2022-07-22")]
    public void A_plain_day_needs_no_words(string text, string? words) => Assert.Equal(words, PartialDate.Parse(text).InexactWords);

    private static DateOnly? Day(string? text) =>
        text is null ? null : IsoDay.TryParse(text, out var day) ? day : throw new FormatException(text);
}

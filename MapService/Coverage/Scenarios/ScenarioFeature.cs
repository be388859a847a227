using System.Globalization;

namespace MapService.Coverage.Scenarios;

/// <summary>The name of a change in the problems of a scenario: "change 2 (cpts-x)".</summary>
internal static class ScenarioFeature
{
    private const string Start = "change ";
    private const int LongestId = 80;

    /// <summary>The name of a change, with a shortened id.</summary>
    /// <param name="position">1 for the first change.</param>
    /// <param name="territory">The id in the request.</param>
    public static string Of(int position, string territory) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Start}{position} ({(territory.Length <= LongestId ? territory : territory[..LongestId] + "…")})");

    /// <summary>The position in a name of <see cref="Of"/>.</summary>
    public static int PositionOf(string feature) =>
        int.Parse(feature.AsSpan(
            Start.Length, feature.IndexOf(" (", StringComparison.Ordinal) - Start.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}

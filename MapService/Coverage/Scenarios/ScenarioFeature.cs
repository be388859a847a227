using System.Globalization;

namespace MapService.Coverage.Scenarios;

/// <summary>How the problems of a scenario name the change that they are of: "change 2 (cpts-x)".</summary>
internal static class ScenarioFeature
{
    private const string Start = "change ";
    private const int LongestId = 80;

    /// <summary>The name of a change, of whatever length the id that it was sent with is.</summary>
    /// <param name="position">1 for the first change.</param>
    /// <param name="territory">The id as it was sent.</param>
    public static string Of(int position, string territory) =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}{position} ({(territory.Length <= LongestId ? territory : territory[..LongestId] + "…")})");

    /// <summary>The position that <see cref="Of"/> was given.</summary>
    public static int PositionOf(string feature) =>
        int.Parse(feature.AsSpan(Start.Length, feature.IndexOf(" (", StringComparison.Ordinal) - Start.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}

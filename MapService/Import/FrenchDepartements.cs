using MapService.Territories;

namespace MapService.Import;

/// <summary>The départements of France and the overseas collectivities whose communes have INSEE codes.</summary>
internal static class FrenchDepartements
{
    private static readonly HashSet<DepartementCode> Codes =
    [
        .. Enumerable.Range(1, 95).Where(n => n != 20).Select(n => DepartementCode.Parse(n.ToString("00", System.Globalization.CultureInfo.InvariantCulture))),
        .. new[] { "2A", "2B", "971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988" }.Select(DepartementCode.Parse),
    ];

    /// <summary>True for a code that is in use ("20", Corsica before 1976, is not).</summary>
    public static bool Contains(DepartementCode code) => Codes.Contains(code);
}

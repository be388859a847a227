using System.Globalization;

namespace MapService.Storage.Contract;

/// <summary>Moments as texts of one length, in UTC, so that their order is that of time.</summary>
internal static class StoredTime
{
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Microseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>As a GeoPackage has it.</summary>
    public static string ToTheMillisecond(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

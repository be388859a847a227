using System.Globalization;

namespace MapService.Storage.Contract;

/// <summary>Moments as texts of one length, in UTC, so that their order is that of time.</summary>
internal static class StoredTime
{
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Microseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The moment as stores keep it, so that it can be compared with what was read back.</summary>
    public static DateTimeOffset ToTheMicrosecond(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>As a GeoPackage has it.</summary>
    public static string ToTheMillisecond(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

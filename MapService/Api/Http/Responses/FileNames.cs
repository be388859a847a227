using MapService.Api.Http.Requests;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Http.Responses;

/// <summary>
/// What a browser saves a file as: CSV, GeoJSON and GeoPackage. JSON, pages and tiles are shown, and have no name. All days of a period
/// have one name, as they have one file.
/// </summary>
internal static class FileNames
{
    /// <summary>"maps-gaps-CPTS-89-from-2024-04-29.csv".</summary>
    /// <param name="form">Of the file.</param>
    /// <param name="what">What is in it, in words joined by hyphens.</param>
    /// <param name="kind">Of territory; null where it does not matter.</param>
    /// <param name="area">What it is about; null for everything, or where <paramref name="what"/> tells it.</param>
    /// <param name="days">As <see cref="DaysOf(ValidPeriod)"/> tells them; empty for a file that is about no day.</param>
    public static string? Of(Format form, string what, TerritoryKind? kind = null, Area? area = null, string days = "")
    {
        if (form != Format.Csv && form != Format.GeoJson && form != Format.GeoPackage)
        {
            return null;
        }

        var place = area switch
        {
            { Departement: { } only } => "-" + only,
            { Region: { } region } => "-region-" + region,
            _ => "",
        };
        return $"maps-{what}{(kind is { } one ? "-" + one.Code() : "")}{place}{days}.{form.Name}";
    }

    /// <summary>The end of the name that tells a period.</summary>
    public static string DaysOf(ValidPeriod valid) => valid switch
    {
        { From: { } from } => "-from-" + Words.Of(from),
        { Until: { } until } => "-until-" + Words.Of(until),
        _ => "",
    };

    /// <summary>The end of the name that tells two days.</summary>
    public static string DaysOf(DateOnly from, DateOnly to) => $"-{Words.Of(from)}-to-{Words.Of(to)}";
}

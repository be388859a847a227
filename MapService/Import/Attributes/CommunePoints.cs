using MapService.Files;
using MapService.Formats.Csv;
using MapService.Territories.Checks;
using MapService.Territories.Codes;

namespace MapService.Import.Attributes;

/// <summary>Reads points of communes from CSV: <c>code,lon,lat</c>, degrees WGS 84, one line a commune.</summary>
internal static class CommunePoints
{
    private static readonly string[] Columns = ["code", "lon", "lat"];

    /// <summary>The points by code. Faulty lines are reported and left out.</summary>
    public static SortedDictionary<CommuneCode, (double Longitude, double Latitude)> Read(string path, ICollection<InputProblem> problems)
    {
        var points = new SortedDictionary<CommuneCode, (double, double)>();
        var full = Path.GetFullPath(path);
        var files = new FolderFiles(Path.GetDirectoryName(full)!);
        if (StrictText.Read(files, Path.GetFileName(full), problems) is not { } text)
        {
            return points;
        }

        foreach (var row in CsvFile.Read(text, path, Columns, problems))
        {
            if (row.Required("code") is not { } code || row.Required("lon") is null || row.Required("lat") is null)
            {
                continue;
            }

            var longitude = row.Degrees("lon", 180);
            var latitude = row.Degrees("lat", 90);
            if (!CommuneCode.TryParse(code, out var known))
            {
                row.Refuse("malformed-code", "code", code, $"Expected {CommuneCode.Expected}.");
            }
            else if (longitude is { } x && latitude is { } y && !points.TryAdd(known, (x, y)))
            {
                row.Refuse("duplicate-code", "code", code, "The commune is there twice.");
            }
        }

        return points;
    }
}

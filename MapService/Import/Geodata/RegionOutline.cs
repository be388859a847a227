using MapService.Files;
using MapService.Formats.Csv;
using MapService.Territories.Checks;
using NetTopologySuite.Geometries;

namespace MapService.Import.Geodata;

/// <summary>Reads the outline of a region from CSV: <c>lon,lat</c>, degrees WGS 84. The last position is joined to the first.</summary>
internal static class RegionOutline
{
    private static readonly string[] Columns = ["lon", "lat"];

    /// <summary>The outline as a valid polygon; null, and refused problems, when the file is not one.</summary>
    public static Polygon? Read(string path, ICollection<InputProblem> problems)
    {
        var full = Path.GetFullPath(path);
        var files = new FolderFiles(Path.GetDirectoryName(full)!);
        if (StrictText.Read(files, Path.GetFileName(full), problems) is not { } text)
        {
            return null;
        }

        var positions = new List<Coordinate>();
        foreach (var row in CsvFile.Read(text, path, Columns, problems))
        {
            if (row.Required("lon") is not null && row.Required("lat") is not null
                && row.Degrees("lon", 180) is { } longitude && row.Degrees("lat", 90) is { } latitude)
            {
                positions.Add(new Coordinate(longitude, latitude));
            }
        }

        if (positions.Count >= 3)
        {
            var outline = new GeometryFactory(new PrecisionModel(), 4326).CreatePolygon([.. positions, positions[0].Copy()]);
            if (outline.IsValid)
            {
                return outline;
            }
        }

        problems.Add(new InputProblem(
            ProblemSeverity.Refused, "bad-outline", path, null, $"{positions.Count}",
            "The positions are not a ring that does not touch itself."));
        return null;
    }
}

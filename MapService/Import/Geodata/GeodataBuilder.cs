using MapService.Formats.DatasetFolder;
using MapService.Import.Attributes;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using NetTopologySuite.Geometries;

namespace MapService.Import.Geodata;

/// <summary>Makes the files of <c>geodata/</c>: the communes of one region with schematic polygons.</summary>
public static class GeodataBuilder
{
    /// <summary>The region of the embedded dataset: Bourgogne-Franche-Comté.</summary>
    public const string DefaultRegion = "27";

    private const string BoundarySource =
        "Schematic Voronoi cells of commune points, not boundaries; points: centroids of IGN ADMIN EXPRESS COG 2018, rounded, Licence "
        + "Ouverte";

    /// <summary>
    /// Writes <c>dataset.json</c>, <c>departements.csv</c>, <c>epci.csv</c>, <c>communes.csv</c>, <c>former-communes.csv</c> and
    /// <c>polygons.geojson</c>; the same bytes for the same input.
    /// </summary>
    /// <param name="etalabFolder">Folder with the package's <c>communes.json</c>, <c>epci.json</c>, <c>departements.json</c>, its
    /// <c>package.json</c> beside them or one folder up.</param>
    /// <param name="pointsFile">CSV <c>code,lon,lat</c>: a point for each commune of the region, and for those around it that shape its
    /// border.</param>
    /// <param name="outputFolder">Where the files go; made when it is not there.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="outlineFile">CSV <c>lon,lat</c>: an outline that the cells are cut to; null to make one from the points.</param>
    /// <param name="progress">Told the name of each stage; may be null.</param>
    /// <exception cref="RefusedInputException">An input is missing or faulty; nothing is written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Build(
        string etalabFolder, string pointsFile, string outputFolder, string region = DefaultRegion, string? outlineFile = null,
        Action<string>? progress = null)
    {
        var problems = new List<InputProblem>();
        progress?.Invoke("attributes");
        var all = EtalabReader.Read(etalabFolder, problems);
        var points = CommunePoints.Read(pointsFile, problems);
        var outline = outlineFile is null ? null : RegionOutline.Read(outlineFile, problems);
        var ofRegion = all.Departements.Where(d => d.Region == region).Select(d => d.Code).ToHashSet();
        var attributes = all.Where(commune => ofRegion.Contains(commune.Departement));
        CheckVintage(all, etalabFolder, problems);
        CheckPoints(attributes, points, ofRegion, pointsFile, region, problems);
        CheckOutline(attributes, points, outline, outlineFile, problems);
        if (problems.Any(p => p.Severity == ProblemSeverity.Refused))
        {
            throw new RefusedInputException(problems);
        }

        var communes = attributes.Communes.Select(c => c with { Longitude = points[c.Code].Longitude, Latitude = points[c.Code].Latitude })
            .ToArray();
        progress?.Invoke("cells");
        var inRegion = communes.Select(c => c.Code).ToHashSet();
        var sites = communes.Select(c => points[c.Code])
            .Concat(points.Where(p => !inRegion.Contains(p.Key)).Select(p => p.Value))
            .ToArray();
        var cells = SchematicCells.Of(sites, communes.Length, outline);
        progress?.Invoke("files");
        var provenance = new Provenance(
            all.CogYear!.Value, all.PopulationMunicipaleYear, all.PopulationTotaleYear, all.Source, BoundarySource, all.CogYear,
            SchematicBoundaries: true,
            all.PopulationMunicipaleCogYear, all.PopulationTotaleCogYear);
        Directory.CreateDirectory(outputFolder);
        DatasetFiles.WriteGeodata(
            provenance, attributes.Departements, attributes.Epcis, communes, attributes.FormerCommunes, cells, outputFolder);
    }

    private static void CheckVintage(CommuneAttributes attributes, string folder, List<InputProblem> problems)
    {
        if (attributes.CogYear is null || attributes.PopulationMunicipaleYear is null || attributes.PopulationTotaleYear is null)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "unknown-vintage", folder, null, null,
                "The years of the codes and of both populations must be known."));
        }
    }

    private static void CheckPoints(
        CommuneAttributes attributes,
        SortedDictionary<CommuneCode, (double Longitude, double Latitude)> points,
        HashSet<DepartementCode> ofRegion,
        string pointsFile,
        string region,
        List<InputProblem> problems)
    {
        if (attributes.Communes.Count < 3)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "no-commune", pointsFile, null, region, "The region has fewer than three communes."));
        }

        var communes = attributes.Communes.Select(c => c.Code).ToHashSet();
        foreach (var code in communes.Where(code => !points.ContainsKey(code)).Order())
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "missing-point", pointsFile, $"commune {code}", null, "The commune has no point."));
        }

        foreach (var code in points.Keys.Where(code => ofRegion.Contains(code.Departement) && !communes.Contains(code)))
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused,
                "unknown-commune",
                pointsFile,
                $"commune {code}",
                null,
                "The code is of the region, but is none of its communes."));
        }
    }

    private static void CheckOutline(
        CommuneAttributes attributes,
        SortedDictionary<CommuneCode, (double Longitude, double Latitude)> points,
        Polygon? outline,
        string? outlineFile,
        List<InputProblem> problems)
    {
        foreach (var code in attributes.Communes.Select(c => c.Code))
        {
            if (outline is not null
                && points.TryGetValue(code, out var point)
                && !outline.Contains(new Point(point.Longitude, point.Latitude)))
            {
                const string message = "The point of the commune is not inside the outline.";
                problems.Add(new InputProblem(ProblemSeverity.Refused, "outside-outline", outlineFile!, $"commune {code}", null, message));
            }
        }
    }
}

using System.Globalization;
using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Import.Polygons;

/// <summary>
/// Takes the features of one file one by one through every check and repair of their polygons. What their properties must say, and
/// what is kept of them, is for those derived from it.
/// </summary>
internal abstract class FeatureIntake
{
    private readonly CoordinateReference? reference;
    private readonly CancellationToken cancellation;
    private readonly CoordinateChecks coordinates;
    private readonly RingRepair rings;
    private readonly ShapeRepair shapes;
    private readonly PolygonTableBuilder builder = new();
    private int clockwise;
    private int shells;

    protected FeatureIntake(
        string source, CoordinateReference? reference, ICollection<InputProblem> problems, CancellationToken cancellation)
    {
        Report = new SourceReport(source, problems);
        this.reference = reference;
        this.cancellation = cancellation;
        coordinates = new CoordinateChecks(Report);
        rings = new RingRepair(Report);
        shapes = new ShapeRepair(Report);
    }

    /// <summary>What the coordinates of the features were taken for; null before the first.</summary>
    public CoordinateReference? Assumed { get; private set; }

    /// <summary>Takes the problems of the file.</summary>
    protected SourceReport Report { get; }

    /// <summary>What it means that a feature has no geometry, for messages.</summary>
    protected abstract string WithoutGeometry { get; }

    /// <summary>
    /// Reads a whole text. Where its <c>crs</c> member stands behind features that were read as something else, it is read once more,
    /// knowing it.
    /// </summary>
    /// <param name="utf8">The text as <see cref="SourceReader"/> gives it; overwritten where it has NaN or Infinity.</param>
    /// <param name="source">The source's name, for messages.</param>
    /// <param name="reference">What its coordinates are; null to believe its <c>crs</c> member, or take degrees when it has none.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <param name="start">Makes an intake for a coordinate reference, and a list that takes its faults.</param>
    /// <returns>Null when a fault refuses the whole.</returns>
    public static TIntake? ReadAll<TIntake>(
        byte[] utf8,
        string source,
        CoordinateReference? reference,
        GeoJsonLimits limits,
        ICollection<InputProblem> problems,
        Func<CoordinateReference?, List<InputProblem>, TIntake> start)
        where TIntake : FeatureIntake
    {
        var found = new List<InputProblem>();
        var intake = start(reference, found);
        var header = GeoJsonReader.Read(utf8, source, limits, found, intake.Take);
        if (reference is null && header.Crs is { } late && intake.Assumed is { } assumed && assumed != late)
        {
            found.Clear();
            intake = start(late, found);
            GeoJsonReader.Read(utf8, source, limits, found, intake.Take);
        }

        intake.Finish(header, reference);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return found.Exists(p => p.Severity == ProblemSeverity.Refused) ? null : intake;
    }

    /// <summary>The feature for messages: "feature 12 (21031)".</summary>
    protected abstract string LabelOf(GeoJsonFeature feature);

    /// <summary>
    /// Looks at the properties of a feature, whose polygons are null when they are refused; keeps it by <see cref="Keep"/>.
    /// A feature with a fault of one kind is still looked at for those of the other.
    /// </summary>
    protected abstract void Take(GeoJsonFeature feature, string label, PolygonTable? polygons);

    /// <summary>Keeps the polygons of a feature (a table of one) as the next one of <see cref="Polygons"/>.</summary>
    protected void Keep(PolygonTable polygons)
    {
        builder.AddPolygonsOf(polygons, 0);
        builder.EndFeature();
    }

    /// <summary>The polygons kept.</summary>
    protected PolygonTable Polygons() => builder.ToTable();

    private void Take(GeoJsonFeature feature)
    {
        cancellation.ThrowIfCancellationRequested();
        Assumed = reference ?? feature.Crs ?? CoordinateReference.Wgs84;
        var label = LabelOf(feature);
        foreach (var fault in feature.Faults)
        {
            Report.Add(ProblemSeverity.Refused, fault.Code, label, fault.Value, fault.Message);
        }

        Take(feature, label, feature.Faults.Count == 0 ? PolygonsOf(feature, Assumed.Value, label) : null);
    }

    private void Finish(GeoJsonHeader header, CoordinateReference? option)
    {
        coordinates.ReportFileFaults();
        if (header.Features == 0 && !Report.Problems.Any(p => p.Severity == ProblemSeverity.Refused))
        {
            Report.Refuse("empty-collection", null, "The file has no feature.");
        }

        if (option is { } said && header.Crs is { } written && said != written)
        {
            Report.Add(
                ProblemSeverity.Noted,
                "crs-overruled",
                null,
                written.Code(),
                $"The file says {written.Code()}; it was read as {said.Code()}, as the import was told.");
        }

        if (clockwise > 0)
        {
            Report.Add(
                ProblemSeverity.Noted, "clockwise-rings", null, string.Create(CultureInfo.InvariantCulture, $"{clockwise} of {shells}"),
                "Outer rings go clockwise, against RFC 7946; what lies inside is the same.");
        }
    }

    private PolygonTable? PolygonsOf(GeoJsonFeature feature, CoordinateReference reference, string label)
    {
        if (feature.Rings.PolygonCount == 0)
        {
            Report.Add(ProblemSeverity.Unmatched, "null-geometry", label, feature.GeometryType, WithoutGeometry);
            return EmptyFeature();
        }

        if (!coordinates.Check(feature.Rings, reference, label))
        {
            return null;
        }

        var repaired = rings.Repair(feature.Rings, reference, label);
        if (!repaired.HasPolygon(0))
        {
            return null;
        }

        CountWinding(repaired);
        return shapes.Repair(repaired, label, cancellation);
    }

    private void CountWinding(PolygonTable shape)
    {
        foreach (var polygon in shape.PolygonsOf(0))
        {
            shells++;
            clockwise += SignedArea.Twice(shape.Ring(shape.RingsOf(polygon).Start)) < 0 ? 1 : 0;
        }
    }

    private static PolygonTable EmptyFeature()
    {
        var empty = new PolygonTableBuilder();
        empty.EndFeature();
        return empty.ToTable();
    }
}

using System.Globalization;
using MapService.Formats;
using MapService.Geometry;
using MapService.Territories;

namespace MapService.Import;

/// <summary>Takes the features of one file one by one through every check and repair.</summary>
internal sealed class PolygonIntake
{
    private readonly SourceReport report;
    private readonly CoordinateReference? reference;
    private readonly CancellationToken cancellation;
    private readonly CoordinateChecks coordinates;
    private readonly RingRepair rings;
    private readonly ShapeRepair shapes;
    private readonly PolygonTableBuilder builder = new();
    private readonly List<CommuneCode> codes = [];
    private readonly Dictionary<CommuneCode, int> featureOf = [];
    private int clockwise;
    private int shells;

    public PolygonIntake(string source, CoordinateReference? reference, ICollection<Problem> problems, CancellationToken cancellation)
    {
        report = new SourceReport(source, problems);
        this.reference = reference;
        this.cancellation = cancellation;
        coordinates = new CoordinateChecks(report);
        rings = new RingRepair(report);
        shapes = new ShapeRepair(report);
    }

    /// <summary>What the coordinates of the features were taken for; null before the first.</summary>
    public CoordinateReference? Assumed { get; private set; }

    /// <summary>Checks one feature and keeps its polygons.</summary>
    public void Take(GeoJsonFeature feature)
    {
        cancellation.ThrowIfCancellationRequested();
        Assumed = reference ?? feature.Crs ?? CoordinateReference.Wgs84;
        var label = CommuneProperties.LabelOf(feature);
        foreach (var fault in feature.Faults)
        {
            report.Add(ProblemSeverity.Refused, fault.Code, label, fault.Value, fault.Message);
        }

        // A feature with a fault of one kind is still looked at for those of the other.
        var code = CommuneProperties.CodeOf(feature, label, report);
        var polygons = feature.Faults.Count == 0 ? PolygonsOf(feature, Assumed.Value, label) : null;
        if (code is { } known && IsNew(known, feature.Number, label) && polygons is not null)
        {
            codes.Add(known);
            builder.AddPolygonsOf(polygons, 0);
            builder.EndFeature();
        }
    }

    /// <summary>Tells what concerns the file as a whole.</summary>
    public void Finish(GeoJsonHeader header, CoordinateReference? option)
    {
        coordinates.ReportFileFaults();
        if (header.Features == 0 && !report.Problems.Any(p => p.Severity == ProblemSeverity.Refused))
        {
            report.Refuse("empty-collection", null, "The file has no feature.");
        }

        if (option is { } said && header.Crs is { } written && said != written)
        {
            report.Add(ProblemSeverity.Noted, "crs-overruled", null, written.Code(), $"The file says {written.Code()}; it was read as {said.Code()}, as the import was told.");
        }

        if (clockwise > 0)
        {
            report.Add(
                ProblemSeverity.Noted, "clockwise-rings", null, string.Create(CultureInfo.InvariantCulture, $"{clockwise} of {shells}"),
                "Outer rings go clockwise, against RFC 7946; what lies inside is the same.");
        }
    }

    /// <summary>The polygons kept.</summary>
    public CommunePolygons Result() => new(codes, builder.ToTable());

    private PolygonTable? PolygonsOf(GeoJsonFeature feature, CoordinateReference reference, string label)
    {
        if (feature.Rings.PolygonCount == 0)
        {
            report.Add(
                ProblemSeverity.Unmatched, "null-geometry", label, feature.GeometryType,
                "The feature has no geometry: the commune is known, its boundary and surface are not.");
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

    private bool IsNew(CommuneCode code, int number, string label)
    {
        if (featureOf.TryAdd(code, number))
        {
            return true;
        }

        report.Add(
            ProblemSeverity.Refused, "duplicate-code", label, code.Value,
            string.Create(CultureInfo.InvariantCulture, $"Feature {featureOf[code]} has the same code; a commune is one feature, with a MultiPolygon if it is in parts."));
        return false;
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

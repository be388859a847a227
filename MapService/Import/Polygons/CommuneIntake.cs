using System.Globalization;
using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Territories.Checks;
using MapService.Territories.Codes;

namespace MapService.Import.Polygons;

/// <summary>Takes features that are one commune each. Their code must be given, well formed and unique.</summary>
internal sealed class CommuneIntake(
    string source, CoordinateReference? reference, ICollection<InputProblem> problems, CancellationToken cancellation)
    : FeatureIntake(source, reference, problems, cancellation)
{
    private readonly List<CommuneCode> codes = [];
    private readonly Dictionary<CommuneCode, int> featureOf = [];

    /// <inheritdoc/>
    protected override string WithoutGeometry => "The feature has no geometry: the commune is known, its boundary and surface are not.";

    /// <summary>The polygons kept.</summary>
    public CommunePolygons Result() => new(codes, Polygons());

    /// <inheritdoc/>
    protected override string LabelOf(GeoJsonFeature feature) => CommuneProperties.LabelOf(feature);

    /// <inheritdoc/>
    protected override void Take(GeoJsonFeature feature, string label, PolygonTable? polygons)
    {
        if (CommuneProperties.CodeOf(feature, label, Report) is { } code && IsNew(code, feature.Number, label) && polygons is not null)
        {
            codes.Add(code);
            Keep(polygons);
        }
    }

    private bool IsNew(CommuneCode code, int number, string label)
    {
        if (featureOf.TryAdd(code, number))
        {
            return true;
        }

        Report.Add(
            ProblemSeverity.Refused, "duplicate-code", label, code.Value,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Feature {featureOf[code]} has the same code; a commune is one feature, with a MultiPolygon if it is in parts."));
        return false;
    }
}

using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Territories.Checks;

namespace MapService.Import.Polygons;

/// <summary>
/// Takes features of any sort that are grouped by a property. A feature that has the property as null belongs to no group, is left out
/// and reported; one that has no such property, or no plain value in it, is refused.
/// </summary>
internal sealed class GroupIntake(
    string source, string property, CoordinateReference? reference, ICollection<InputProblem> problems, CancellationToken cancellation)
    : FeatureIntake(source, reference, problems, cancellation)
{
    private readonly Dictionary<GeoJsonProperty, int> numbers = [];
    private readonly List<GeoJsonProperty> groups = [];
    private readonly List<int> groupOf = [];

    /// <inheritdoc/>
    protected override string WithoutGeometry => "The feature has no geometry: it adds nothing to its group.";

    /// <summary>The polygons kept, with the group of each.</summary>
    public GroupedPolygons Result() => new(groups, [.. groupOf], Polygons());

    /// <inheritdoc/>
    protected override string LabelOf(GeoJsonFeature feature) => CommuneProperties.LabelOf(feature);

    /// <inheritdoc/>
    protected override void Take(GeoJsonFeature feature, string label, PolygonTable? polygons)
    {
        if (ValueOf(feature) is not { } value)
        {
            var names = feature.Properties.Count == 0 ? "none" : string.Join(", ", feature.Properties.Select(p => p.Name));
            Report.Add(
                ProblemSeverity.Refused,
                "missing-property",
                label,
                property,
                $"The feature has no plain value under this name. Its properties: {names}.");
        }
        else if (value.Text is null)
        {
            Report.Add(
                ProblemSeverity.Unmatched,
                "null-property",
                label,
                property,
                "The property is null: the feature belongs to no group and is left out.");
        }
        else if (polygons is not null)
        {
            groupOf.Add(NumberOf(value));
            Keep(polygons);
        }
    }

    private GeoJsonProperty? ValueOf(GeoJsonFeature feature)
    {
        foreach (var candidate in feature.Properties)
        {
            if (candidate.Name == property)
            {
                return candidate;
            }
        }

        return null;
    }

    private int NumberOf(GeoJsonProperty value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            numbers.Add(value, number = groups.Count);
            groups.Add(value);
        }

        return number;
    }
}

using System.Globalization;
using MapService.Formats.GeoJson;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Import.Polygons;

/// <summary>
/// Checks that the coordinates of features are what they are said to be. Faults that whole files have (metres for degrees, latitude
/// first) are reported once for the file, with the first feature and their number; the others once for each feature.
/// </summary>
internal sealed class CoordinateChecks(SourceReport report)
{
    private readonly List<FileFault> fileFaults = [];

    /// <summary>True when every position of the feature can be put on the grid.</summary>
    public bool Check(GeoJsonRings rings, CoordinateReference reference, string label)
    {
        double west = double.PositiveInfinity, south = west, east = double.NegativeInfinity, north = east;
        foreach (var position in rings.Positions)
        {
            if (!double.IsFinite(position.X) || !double.IsFinite(position.Y))
            {
                report.Add(ProblemSeverity.Refused, "coordinate-not-finite", label, Show(position), "A coordinate is NaN or infinite.");
                return false;
            }

            (west, east) = (Math.Min(west, position.X), Math.Max(east, position.X));
            (south, north) = (Math.Min(south, position.Y), Math.Max(north, position.Y));
        }

        return rings.Positions.IsEmpty
            || (reference == CoordinateReference.Lambert93
                ? CheckMetres(rings, label)
                : CheckDegrees(rings, label, west, south, east, north));
    }

    /// <summary>Reports the faults of the file as a whole.</summary>
    public void ReportFileFaults()
    {
        foreach (var fault in fileFaults)
        {
            var others = fault.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" So in {fault.Count} features.") : "";
            report.Add(fault.Severity, fault.Code, fault.Label, fault.Value, fault.Message + others);
        }
    }

    private bool CheckMetres(GeoJsonRings rings, string label)
    {
        foreach (var position in rings.Positions)
        {
            if (FranceExtent.IsLambert93(position.X, position.Y))
            {
                continue;
            }

            if (Math.Abs(position.X) <= 180 && Math.Abs(position.Y) <= 90)
            {
                AddFileFault(
                    ProblemSeverity.Refused,
                    "degrees-as-lambert93",
                    label,
                    position,
                    "The coordinates are said to be Lambert-93 metres, but are degrees: import with --crs EPSG:4326.");
                return false;
            }

            report.Add(
                ProblemSeverity.Refused,
                "coordinate-out-of-range",
                label,
                Show(position),
                "The position is outside the area where Lambert-93 is used.");
            return false;
        }

        return true;
    }

    private bool CheckDegrees(GeoJsonRings rings, string label, double west, double south, double east, double north)
    {
        if (FranceExtent.Contains(west, south, east, north))
        {
            return true;
        }

        var first = rings.Positions[0];
        if (west >= -180 && east <= 180 && south >= -90 && north <= 90)
        {
            if (FranceExtent.Contains(south, west, north, east))
            {
                AddFileFault(
                    ProblemSeverity.Refused, "swapped-coordinates", label, first,
                    "Latitude stands before longitude: swapped, the commune is in France, as it stands, it is not. GeoJSON has longitude "
                    + "first.");
                return false;
            }

            AddFileFault(
                ProblemSeverity.Noted, "outside-france", label, first, "The commune is not on French ground, or reaches beyond it.");
            return true;
        }

        var outside = FirstOutside(rings);
        if (FranceExtent.IsLambert93(outside.X, outside.Y))
        {
            AddFileFault(
                ProblemSeverity.Refused,
                "lambert93-as-degrees",
                label,
                outside,
                "The coordinates are Lambert-93 metres, but the file does not say so: import with --crs EPSG:2154.");
            return false;
        }

        // Swapped coordinates of the Pacific come here too: their longitude is more than a latitude can be.
        report.Add(
            ProblemSeverity.Refused,
            "coordinate-out-of-range",
            label,
            Show(outside),
            "A longitude is between -180 and 180 degrees, a latitude between -90 and 90.");
        return false;
    }

    private static RawPosition FirstOutside(GeoJsonRings rings)
    {
        foreach (var position in rings.Positions)
        {
            if (Math.Abs(position.X) > 180 || Math.Abs(position.Y) > 90)
            {
                return position;
            }
        }

        throw new InvalidOperationException("Called only for a feature that has such a position.");
    }

    private void AddFileFault(ProblemSeverity severity, string code, string label, RawPosition position, string message)
    {
        var known = fileFaults.FindIndex(f => f.Code == code);
        if (known < 0)
        {
            fileFaults.Add(new FileFault(severity, code, label, Show(position), message, 1));
        }
        else
        {
            fileFaults[known] = fileFaults[known] with { Count = fileFaults[known].Count + 1 };
        }
    }

    private static string Show(RawPosition position) => string.Create(CultureInfo.InvariantCulture, $"[{position.X}, {position.Y}]");

    private sealed record FileFault(ProblemSeverity Severity, string Code, string Label, string Value, string Message, int Count);
}

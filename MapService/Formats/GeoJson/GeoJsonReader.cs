using System.Text.Json;
using MapService.Territories.Checks;

namespace MapService.Formats.GeoJson;

/// <summary>What a GeoJSON file says of itself.</summary>
/// <param name="Features">Features read.</param>
/// <param name="Crs">What its <c>crs</c> member says of the coordinates; null when it has none.</param>
public sealed record GeoJsonHeader(int Features, CoordinateReference? Crs);

/// <summary>
/// Reads a GeoJSON text feature by feature: a FeatureCollection, a Feature, or a bare geometry (a feature without properties).
/// </summary>
/// <remarks>
/// Requires UTF-8 without a byte order mark. Guarantees one call for each feature, in order, up to the first place where the
/// text is no JSON or a limit is passed; that becomes one refused problem with the feature under way. Faults inside one feature
/// are with the feature. Does not look at the values of coordinates. The members may stand in any order; a <c>crs</c> behind
/// the features shows in the header only. NaN and Infinity are put between quotes in place.
/// </remarks>
public static class GeoJsonReader
{
    /// <summary>Reads every feature.</summary>
    /// <param name="utf8">The text; NaN and Infinity in it are overwritten.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="problems">Takes what refuses the file as a whole.</param>
    /// <param name="take">Called for each feature; the object is used again for the next.</param>
    public static GeoJsonHeader Read(byte[] utf8, string file, GeoJsonLimits limits, ICollection<InputProblem> problems, Action<GeoJsonFeature> take)
    {
        JsonNotANumber.Quote(utf8);
        var root = new GeoJsonRoot(limits, take, (code, value, message) => problems.Add(new InputProblem(ProblemSeverity.Refused, code, file, null, value, message)));
        var reader = Start(utf8, limits);
        try
        {
            root.Read(ref reader, utf8);
        }
        catch (GeoJsonStop stop)
        {
            problems.Add(new InputProblem(ProblemSeverity.Refused, stop.Code, file, root.FeatureUnderWay, stop.Value, stop.Message));
        }
        catch (JsonException)
        {
            problems.Add(Malformed(utf8, file, root.FeatureUnderWay, limits));
        }

        return new GeoJsonHeader(root.Features, root.Crs);
    }

    private static Utf8JsonReader Start(ReadOnlySpan<byte> utf8, GeoJsonLimits limits) =>
        new(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = limits.NestingDepth }));

    // A reader that passed over rings, or has gone back to the start of a value that it was skipping, does not know where it is and
    // how deep: the place of the fault takes a second look, token by token.
    private static InputProblem Malformed(ReadOnlySpan<byte> utf8, string file, string? feature, GeoJsonLimits limits)
    {
        var reader = Start(utf8, limits);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException fault)
        {
            var place = $"line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}";
            if (IsTooDeep(reader, utf8, limits))
            {
                return new InputProblem(
                    ProblemSeverity.Refused, "nested-too-deep", file, feature, place, $"Arrays and objects are nested more than {limits.NestingDepth} deep; GeoJSON polygons take 8.");
            }

            var markup = utf8.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? " It looks like HTML or XML." : "";
            return new InputProblem(ProblemSeverity.Refused, "not-json", file, feature, place, $"The text is not JSON here.{markup}");
        }

        throw new InvalidOperationException("The text was malformed when it was first read.");
    }

    private static bool IsTooDeep(Utf8JsonReader reader, ReadOnlySpan<byte> utf8, GeoJsonLimits limits)
    {
        // The token before the fault opened a level that CurrentDepth does not count yet.
        var opened = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0;
        var next = utf8[(int)reader.BytesConsumed..].TrimStart(" \t\r\n,:"u8);
        return reader.CurrentDepth + opened >= limits.NestingDepth && (next.StartsWith("["u8) || next.StartsWith("{"u8));
    }
}

using System.Text.Json;
using MapService.Territories.Checks;

namespace MapService.Formats.GeoJson;

/// <summary>General facts about a GeoJSON file.</summary>
/// <param name="Features">Number of features.</param>
/// <param name="Crs">The name in its <c>crs</c> member; null when there is none.</param>
public sealed record GeoJsonHeader(int Features, CoordinateReference? Crs);

/// <summary>
/// Reads a GeoJSON text feature by feature: a FeatureCollection, a Feature, or a bare geometry (a feature without properties).
/// </summary>
/// <remarks>
/// The text must be UTF-8 without a byte order mark. There is one call for each feature, in order. Reading stops at the first place that is
/// not JSON or exceeds a limit. That is one refused problem, with the current feature. Faults inside a feature are reported with the
/// feature. Values of coordinates are not checked. Members may have any order, but a <c>crs</c> after the features is only in the result.
/// NaN and Infinity are quoted in place.
/// </remarks>
public static class GeoJsonReader
{
    /// <summary>Reads every feature.</summary>
    /// <param name="utf8">The text. NaN and Infinity are overwritten.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="problems">Takes problems that refuse the whole file.</param>
    /// <param name="take">Called for each feature. The object is reused for the next one.</param>
    public static GeoJsonHeader Read(
        byte[] utf8, string file, GeoJsonLimits limits, ICollection<InputProblem> problems, Action<GeoJsonFeature> take)
    {
        JsonNotANumber.Quote(utf8);
        var root = new GeoJsonRoot(
            limits,
            take,
            (code, value, message) => problems.Add(new InputProblem(ProblemSeverity.Refused, code, file, null, value, message)));
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

    // After skipped rings or values, the JSON reader does not know its line and depth. So the place of a fault is found by reading the text
    // again, token by token.
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
                    ProblemSeverity.Refused, "nested-too-deep", file, feature, place,
                    $"Arrays and objects are nested more than {limits.NestingDepth} deep; GeoJSON polygons take 8.");
            }

            var markup = utf8.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? " It looks like HTML or XML." : "";
            return new InputProblem(ProblemSeverity.Refused, "not-json", file, feature, place, $"The text is not JSON here.{markup}");
        }

        throw new InvalidOperationException("The text was malformed when it was first read.");
    }

    private static bool IsTooDeep(Utf8JsonReader reader, ReadOnlySpan<byte> utf8, GeoJsonLimits limits)
    {
        // CurrentDepth does not count the level that the token before the fault opened.
        var opened = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0;
        var next = utf8[(int)reader.BytesConsumed..].TrimStart(" \t\r\n,:"u8);
        return reader.CurrentDepth + opened >= limits.NestingDepth && (next.StartsWith("["u8) || next.StartsWith("{"u8));
    }
}

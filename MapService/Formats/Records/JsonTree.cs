using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MapService.Files;
using MapService.Territories.Checks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MapService.Formats.Records;

/// <summary>
/// A tree of keys and values as JSON, so that what is said of territories in JSON has the grammar, and the faults, of what files say in YAML.
/// A JSON null is a key that is left out.
/// </summary>
internal static class JsonTree
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = YamlTree.MaximumDepth };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The tree of a JSON object; null, and a refused problem, where the text is none.</summary>
    public static YamlMappingNode? Parse(string json, string place, ICollection<InputProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return (YamlMappingNode)Node(document.RootElement)!;
            }

            problems.Add(new InputProblem(ProblemSeverity.Refused, "wrong-type", place, null, null, "Expected a JSON object."));
        }
        catch (JsonException e)
        {
            problems.Add(new InputProblem(ProblemSeverity.Refused, "not-json", place, null, null, "Not JSON, or a key twice: " + Shown.Of(e.Message)));
        }

        return null;
    }

    /// <summary>The tree of what was parsed already.</summary>
    public static YamlNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Mapping(element),
        JsonValueKind.Array => new YamlSequenceNode(element.EnumerateArray().Select(Node).Select(item => item ?? new YamlScalarNode(""))),
        JsonValueKind.String => new YamlScalarNode(element.GetString()) { Style = ScalarStyle.DoubleQuoted },
        JsonValueKind.Null => null,
        _ => new YamlScalarNode(element.GetRawText()),
    };

    /// <summary>A tree as JSON on one line; the same bytes for equal trees.</summary>
    public static string Write(YamlNode tree)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            Write(writer, tree);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Writes a tree.</summary>
    public static void Write(Utf8JsonWriter writer, YamlNode tree)
    {
        switch (tree)
        {
            case YamlMappingNode map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Children)
                {
                    writer.WritePropertyName(((YamlScalarNode)key).Value!);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequenceNode list:
                writer.WriteStartArray();
                foreach (var item in list.Children)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                Scalar(writer, (YamlScalarNode)tree);
                break;
        }
    }

    // Plain scalars are numbers, true, and words.
    private static void Scalar(Utf8JsonWriter writer, YamlScalarNode scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted)
        {
            writer.WriteStringValue(scalar.Value);
        }
        else if (scalar.Value == "true")
        {
            writer.WriteBooleanValue(true);
        }
        else if (decimal.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            writer.WriteRawValue(scalar.Value!);
        }
        else
        {
            writer.WriteStringValue(scalar.Value);
        }
    }

    private static YamlMappingNode Mapping(JsonElement element)
    {
        var map = new YamlMappingNode();
        foreach (var property in element.EnumerateObject())
        {
            if (Node(property.Value) is { } value)
            {
                map.Add(property.Name, value);
            }
        }

        return map;
    }
}

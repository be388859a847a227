using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MapService.Files;
using MapService.Territories.Checks;

namespace MapService.Formats.Trees;

/// <summary>Parses and writes JSON.</summary>
internal static class JsonTree
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = YamlTree.MaximumDepth };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A JSON object; null, and a refused problem, when the text is not one.</summary>
    public static JsonElement? Parse(string json, string place, ICollection<InputProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }

            problems.Add(new InputProblem(ProblemSeverity.Refused, "wrong-type", place, null, null, "Expected a JSON object."));
        }
        catch (JsonException e)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "not-json", place, null, null, "Not JSON, or a key twice: " + Shown.Of(e.Message)));
        }

        return null;
    }

    /// <summary>A tree as JSON on one line; the same bytes for equal trees.</summary>
    public static string Write(Node tree)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            Write(writer, tree);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Map:
                writer.WriteStartObject();
                foreach (var member in node.Members)
                {
                    writer.WritePropertyName(member.Key!);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case NodeKind.List:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case NodeKind.Number or NodeKind.Flag:
                writer.WriteRawValue(node.Text!);
                break;
            case NodeKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(node.Text);
                break;
        }
    }
}

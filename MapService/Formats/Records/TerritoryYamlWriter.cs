using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Formats.Trees;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>
/// Writes territory files. Texts and codes are quoted as in JSON, which YAML reads alike, so nothing turns into a number or a date.
/// </summary>
internal sealed class TerritoryYamlWriter
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly StringBuilder yaml = new();

    /// <summary>One file with everything.</summary>
    public static string Write(
        IReadOnlyList<Territory> territories, IReadOnlyList<DeclaredCoverage> declaredCoverages, IReadOnlyList<SourceDocument> sources)
    {
        var writer = new TerritoryYamlWriter();
        writer.Section("sources", sources.Select(RecordNodes.Of));
        writer.Section("territories", territories.Select(RecordNodes.Of));
        writer.Section("declaredCoverages", declaredCoverages.Select(RecordNodes.Of));
        return writer.yaml.ToString();
    }

    private void Section(string key, IEnumerable<Node> items)
    {
        if (items.ToArray() is { Length: > 0 } list)
        {
            Value(0, key, BuiltNode.List(list));
        }
    }

    private void Map(int indent, Node map, string firstPrefix)
    {
        var prefix = firstPrefix;
        foreach (var member in map.Members)
        {
            Value(indent, prefix + member.Key, member.Value);
            if (prefix.Length > 0)
            {
                // "- key" stands two further left than the keys below it.
                indent += prefix.Length;
                prefix = "";
            }
        }
    }

    /// <summary>A key and its value: on one line a scalar and a list of scalars, below it a mapping and a list of mappings.</summary>
    private void Value(int indent, string key, Node value)
    {
        yaml.Append(' ', indent).Append(key).Append(':');
        var below = indent + (key.StartsWith("- ", StringComparison.Ordinal) ? 4 : 2);
        switch (value.Kind)
        {
            case NodeKind.Map:
                yaml.Append('\n');
                Map(below, value, "");
                break;
            case NodeKind.List when value.Items is [{ Kind: NodeKind.Map }, ..] maps:
                yaml.Append('\n');
                foreach (var map in maps)
                {
                    Map(below, map, "- ");
                }

                break;
            case NodeKind.List:
                yaml.Append(" [").AppendJoin(", ", value.Items.Select(Text)).Append("]\n");
                break;
            default:
                yaml.Append(' ').Append(Text(value)).Append('\n');
                break;
        }
    }

    private static string Text(Node scalar) => scalar is { Kind: NodeKind.Text } and not BuiltNode { IsWord: true }
        ? '"' + JsonEncodedText.Encode(scalar.Text!, Encoder).ToString() + '"'
        : scalar.Text!;
}

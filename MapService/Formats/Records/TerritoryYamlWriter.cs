using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Territories.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

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
        writer.Section("sources", sources.Select(TerritoryTree.Of));
        writer.Section("territories", territories.Select(TerritoryTree.Of));
        writer.Section("declaredCoverages", declaredCoverages.Select(TerritoryTree.Of));
        return writer.yaml.ToString();
    }

    private void Section(string key, IEnumerable<YamlMappingNode> items)
    {
        if (items.ToArray() is { Length: > 0 } list)
        {
            Value(0, key, new YamlSequenceNode(list));
        }
    }

    private void Map(int indent, YamlMappingNode map, string firstPrefix)
    {
        var prefix = firstPrefix;
        foreach (var (key, value) in map.Children)
        {
            Value(indent, prefix + ((YamlScalarNode)key).Value, value);
            if (prefix.Length > 0)
            {
                // "- key" stands two further left than the keys below it.
                indent += prefix.Length;
                prefix = "";
            }
        }
    }

    /// <summary>A key and its value: on one line a scalar and a list of scalars, below it a mapping and a list of mappings.</summary>
    private void Value(int indent, string key, YamlNode value)
    {
        yaml.Append(' ', indent).Append(key).Append(':');
        var below = indent + (key.StartsWith("- ", StringComparison.Ordinal) ? 4 : 2);
        switch (value)
        {
            case YamlScalarNode scalar:
                yaml.Append(' ').Append(Text(scalar)).Append('\n');
                break;
            case YamlSequenceNode { Children: [YamlMappingNode, ..] } list:
                yaml.Append('\n');
                foreach (var item in list.Children)
                {
                    Map(below, (YamlMappingNode)item, "- ");
                }

                break;
            case YamlSequenceNode list:
                yaml.Append(" [").AppendJoin(", ", list.Children.Select(item => Text((YamlScalarNode)item))).Append("]\n");
                break;
            default:
                yaml.Append('\n');
                Map(below, (YamlMappingNode)value, "");
                break;
        }
    }

    private static string Text(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.DoubleQuoted ? '"' + JsonEncodedText.Encode(scalar.Value!, Encoder).ToString() + '"' : scalar.Value!;
}

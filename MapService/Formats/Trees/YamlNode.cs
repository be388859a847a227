using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Parsed = YamlDotNet.RepresentationModel.YamlNode;

namespace MapService.Formats.Trees;

/// <summary>A value of a YAML file as a node.</summary>
internal sealed class YamlNode(Parsed node) : Node
{
    public override NodeKind Kind => node switch
    {
        YamlMappingNode => NodeKind.Map,
        YamlSequenceNode => NodeKind.List,
        YamlScalarNode { Value: null } or YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" } => NodeKind.Null,
        _ => NodeKind.Text,
    };

    public override string? Text => (node as YamlScalarNode)?.Value;

    public override int? Line => checked((int)node.Start.Line);

    public override IReadOnlyList<Node> Items => node is YamlSequenceNode list ? [.. list.Children.Select(item => new YamlNode(item))] : [];

    public override IEnumerable<Member> Members => node is not YamlMappingNode map
        ? []
        : map.Children.Select(
            child => new Member((child.Key as YamlScalarNode)?.Value, new YamlNode(child.Key), new YamlNode(child.Value)));

    public override Node? Find(string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? new YamlNode(value) : null;
}

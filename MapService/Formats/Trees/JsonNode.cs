using System.Text.Json;

namespace MapService.Formats.Trees;

/// <summary>A JSON value as a node. Nodes are made when they are asked for, and pointers when a message needs them.</summary>
internal sealed class JsonNode : Node
{
    private readonly JsonElement element;
    private readonly bool skipsNulls;
    private readonly JsonNode? parent;
    private readonly string name;
    private readonly int index;

    /// <param name="element">The value.</param>
    /// <param name="pointer">Its pointer; empty for a whole document.</param>
    /// <param name="skipsNulls">True when a member that is null is one that is left out.</param>
    public JsonNode(JsonElement element, string pointer = "", bool skipsNulls = false)
    {
        this.element = element;
        this.skipsNulls = skipsNulls;
        name = pointer;
    }

    private JsonNode(JsonElement element, JsonNode parent, string name, int index)
    {
        this.element = element;
        this.parent = parent;
        this.name = name;
        this.index = index;
        skipsNulls = parent.skipsNulls;
    }

    /// <summary>The value.</summary>
    public JsonElement Element => element;

    public override NodeKind Kind => element.ValueKind switch
    {
        JsonValueKind.Object => NodeKind.Map,
        JsonValueKind.Array => NodeKind.List,
        JsonValueKind.String => NodeKind.Text,
        JsonValueKind.Number => NodeKind.Number,
        JsonValueKind.True or JsonValueKind.False => NodeKind.Flag,
        _ => NodeKind.Null,
    };

    public override string? Text => Kind switch
    {
        NodeKind.Map or NodeKind.List => null,
        NodeKind.Text => element.GetString(),
        NodeKind.Null => "",
        _ => element.GetRawText(),
    };

    public override string Raw => element.GetRawText();

    public override string Pointer => parent is null
        ? name
        : index < 0 ? JsonPointer.Append(parent.Pointer, name) : JsonPointer.Append(parent.Pointer, index);

    public override IReadOnlyList<Node> Items =>
        Kind == NodeKind.List ? [.. element.EnumerateArray().Select((item, i) => new JsonNode(item, this, "", i))] : [];

    public override IEnumerable<Member> Members => Kind != NodeKind.Map
        ? []
        : element.EnumerateObject()
            .Where(IsThere)
            .Select(property => new Member(property.Name, this, MemberOf(property.Name, property.Value)));

    public override Node? Find(string key) =>
        Kind == NodeKind.Map && element.TryGetProperty(key, out var value) && IsThere(value) ? MemberOf(key, value) : null;

    private bool IsThere(JsonProperty property) => IsThere(property.Value);

    private bool IsThere(JsonElement value) => !skipsNulls || value.ValueKind != JsonValueKind.Null;

    private JsonNode MemberOf(string key, JsonElement value) => new(value, this, key, -1);
}

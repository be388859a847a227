namespace MapService.Formats.Trees;

/// <summary>A node that was made to be written.</summary>
internal sealed class BuiltNode : Node
{
    private readonly List<Member> members = [];

    private BuiltNode(NodeKind kind, string? text, IReadOnlyList<Node> items)
    {
        Kind = kind;
        Text = text;
        Items = items;
    }

    public override NodeKind Kind { get; }

    public override string? Text { get; }

    /// <summary>True for a text that is a word of the grammar: YAML writes it without quotes.</summary>
    public bool IsWord { get; private init; }

    public override IReadOnlyList<Node> Items { get; }

    public override IEnumerable<Member> Members => members;

    /// <summary>A map without keys.</summary>
    public static BuiltNode Map() => new(NodeKind.Map, null, []);

    /// <summary>A list.</summary>
    public static BuiltNode List(IEnumerable<Node> items) => new(NodeKind.List, null, [.. items]);

    /// <summary>A scalar.</summary>
    public static BuiltNode Scalar(NodeKind kind, string text) => new(kind, text, []);

    /// <summary>A word of the grammar.</summary>
    public static BuiltNode Word(string text) => new(NodeKind.Text, text, []) { IsWord = true };

    /// <summary>Adds a key to a map.</summary>
    public void Add(string key, Node value) => members.Add(new Member(key, this, value));

    public override Node? Find(string key) => members.Find(member => member.Key == key).Value;
}

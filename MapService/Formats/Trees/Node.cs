namespace MapService.Formats.Trees;

/// <summary>
/// A value of a tree of maps, lists and scalars, whatever text it was read from. A node knows its place, for messages: the line of a file,
/// or a JSON pointer.
/// </summary>
internal abstract class Node
{
    /// <summary>What it is.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>A scalar without quotes and escapes; null for maps and lists.</summary>
    public abstract string? Text { get; }

    /// <summary>The values of a list; empty for anything else.</summary>
    public abstract IReadOnlyList<Node> Items { get; }

    /// <summary>The keys of a map with their values, in their order; empty for anything else.</summary>
    public abstract IEnumerable<Member> Members { get; }

    /// <summary>Line of a file, from 1; null for a node that has a pointer.</summary>
    public virtual int? Line => null;

    /// <summary>JSON pointer (RFC 6901); null for a node that has a line.</summary>
    public virtual string? Pointer => null;

    /// <summary>The value as its file writes it, for messages.</summary>
    public virtual string? Raw => Text;

    /// <summary>The value of a key; null when it is not there.</summary>
    public abstract Node? Find(string key);
}

/// <summary>A key of a map and its value.</summary>
/// <param name="Key">The key; null where it is not a text.</param>
/// <param name="Place">The node whose place is that of the key. JSON has pointers for values only, so it is the map there.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Member(string? Key, Node Place, Node Value);

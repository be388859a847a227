namespace MapService.Formats.Trees;

/// <summary>What can be wrong with a map.</summary>
internal enum MapFaultKind
{
    /// <summary>A key that must be there is not.</summary>
    Missing,

    /// <summary>A key is there that the map may not have.</summary>
    Unknown,

    /// <summary>The value should be a text.</summary>
    NotText,

    /// <summary>The value should be a list.</summary>
    NotList,

    /// <summary>The value should be a map.</summary>
    NotMap,

    /// <summary>The text is empty.</summary>
    Empty,

    /// <summary>The text is not what was expected.</summary>
    Bad,

    /// <summary>The value is in its list twice.</summary>
    Repeated,

    /// <summary>Found by a check of the content, which gives the whole message.</summary>
    Content,
}

/// <summary>A fault of a map.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Map">The map.</param>
/// <param name="At">The value at fault; the map or the key where there is no value.</param>
/// <param name="Key">The key; null when the key itself is at fault.</param>
/// <param name="Value">What to show of the value, or the unknown key; null when there is nothing to show.</param>
/// <param name="Expected">What was expected: "the code of a commune", or the list of known keys. For content, the message.</param>
/// <param name="Code">The code of a fault of content; null for the others.</param>
internal sealed record MapFault(MapFaultKind Kind, MapReader Map, Node At, string? Key, string? Value, string Expected, string? Code = null)
{
    /// <summary>The value of an unknown key; null for other faults.</summary>
    public Node? UnknownValue { get; init; }
}

/// <summary>The rules of a kind of document: what it takes for a text, and how it reports faults.</summary>
internal interface IMapRules
{
    /// <summary>What is wrong with a value that should be a text; null when nothing is.</summary>
    MapFaultKind? FaultOfText(Node value);

    /// <summary>Takes a fault.</summary>
    void Report(MapFault fault);
}

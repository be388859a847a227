using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MapService.Formats.Trees;

/// <summary>
/// Reads one map of a tree. Each method reads the value of one key; it reports what is wrong with it, and returns null then, so that one
/// pass finds every fault. The rules of the document say what a text is, and how a fault is reported.
/// </summary>
/// <param name="node">The map. Any other node is a map without keys.</param>
/// <param name="rules">The rules of the document.</param>
internal sealed class MapReader(Node node, IMapRules rules)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reads a value from its text; false when the text is not one.</summary>
    public delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>What the map describes, for messages ("territory cpts-gips89"); null until it is known.</summary>
    public string? Name { get; set; }

    /// <summary>The map.</summary>
    public Node Node => node;

    /// <summary>The value of a key; null when it is not there.</summary>
    public Node? Find(string key)
    {
        known.Add(key);
        return node.Find(key);
    }

    /// <summary>The value of a key; null when it is not there, or null.</summary>
    public Node? FindGiven(string key) => Find(key) is { Kind: not NodeKind.Null } value ? value : null;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text that must be there.</summary>
    public string? Text(string key, string expected = "") => Find(key) is { } value ? TextOf(key, value, expected) : Missing(key, expected);

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string key) => Find(key) is { } value ? TextOf(key, value, "") : null;

    /// <summary>A value that must be there.</summary>
    public T? Value<T>(string key, TryParse<T> parse, string expected) where T : struct =>
        Text(key, expected) is { } text ? Parse(key, text, parse, expected) : null;

    /// <summary>A value that may be left out.</summary>
    public T? OptionalValue<T>(string key, TryParse<T> parse, string expected) where T : struct =>
        OptionalText(key) is { } text ? Parse(key, text, parse, expected) : null;

    /// <summary>A whole number between two bounds, both included, that may be left out.</summary>
    public int? OptionalNumber(string key, int minimum, int maximum) => OptionalValue<int>(
        key,
        (text, out number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= minimum
            && number <= maximum,
        $"a whole number from {minimum} to {maximum}");

    /// <summary>A list of values, each once; empty when the key is not there. Values at fault are left out.</summary>
    public List<T> Values<T>(string key, TryParse<T> parse, string expected, bool allowRepeats = false) where T : notnull
    {
        var values = new List<T>();
        var seen = new HashSet<T>();
        foreach (var item in Items(key, expected))
        {
            if (TextOf(key, item, expected) is not { } text)
            {
                continue;
            }

            if (!parse(text, out var value))
            {
                Report(MapFaultKind.Bad, item, key, text, expected);
            }
            else if (!seen.Add(value) && !allowRepeats)
            {
                Report(MapFaultKind.Repeated, item, key, text, expected);
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The nodes of a list; empty when the key is not there.</summary>
    public IReadOnlyList<Node> Items(string key, string expected = "")
    {
        switch (Find(key))
        {
            case null:
                return [];
            case { Kind: NodeKind.List } list:
                return list.Items;
            case var other:
                Report(MapFaultKind.NotList, other, key, other.Text, expected);
                return [];
        }
    }

    /// <summary>True when the key is there with a list of nothing.</summary>
    public bool IsEmptyList(string key) => Find(key) is { Kind: NodeKind.List, Items.Count: 0 };

    /// <summary>A map that may be left out.</summary>
    public MapReader? Map(string key) => Find(key) is { } value ? MapOf(key, value) : null;

    /// <summary>A list of maps; empty when the key is not there.</summary>
    public IEnumerable<MapReader> Maps(string key)
    {
        foreach (var item in Items(key))
        {
            if (MapOf(key, item) is { } map)
            {
                yield return map;
            }
        }
    }

    /// <summary>Reports each key that no method was asked for.</summary>
    public void End() => Only(known, known.Order(StringComparer.Ordinal));

    /// <summary>
    /// Reports a node that is not a map, and each key that is not among the known ones. Returns false for what is not a map.
    /// </summary>
    public bool IsMapOf(params IReadOnlyList<string> keys)
    {
        if (node.Kind != NodeKind.Map)
        {
            Report(MapFaultKind.NotMap, node, null, node.Text, "");
            return false;
        }

        Only(keys.ToHashSet(StringComparer.Ordinal), keys);
        return true;
    }

    /// <summary>Reports that a text of this map is not what was expected.</summary>
    public void Bad(Node at, string key, string? value, string expected) => Report(MapFaultKind.Bad, at, key, value, expected);

    /// <summary>Reports a fault of the content of a key, or of the whole map when the key is not there.</summary>
    public void Refuse(string code, string key, string? value, string message) =>
        rules.Report(new MapFault(MapFaultKind.Content, this, Find(key) ?? node, key, value, message, code));

    /// <summary>Reports that a key which must be there is not.</summary>
    public string? Missing(string key, string expected = "")
    {
        Report(MapFaultKind.Missing, node, key, null, expected);
        return null;
    }

    private void Only(HashSet<string> allowed, IEnumerable<string> shown)
    {
        foreach (var (key, place, value) in node.Members.Where(member => member.Key is null || !allowed.Contains(member.Key)))
        {
            rules.Report(new MapFault(MapFaultKind.Unknown, this, place, null, key, string.Join(", ", shown)) { UnknownValue = value });
        }
    }

    private string? TextOf(string key, Node value, string expected)
    {
        if (rules.FaultOfText(value) is not { } fault)
        {
            return value.Text;
        }

        Report(fault, value, key, null, expected);
        return null;
    }

    private T? Parse<T>(string key, string text, TryParse<T> parse, string expected) where T : struct
    {
        if (parse(text, out var value))
        {
            return value;
        }

        Report(MapFaultKind.Bad, Find(key)!, key, text, expected);
        return null;
    }

    private MapReader? MapOf(string key, Node value)
    {
        if (value.Kind == NodeKind.Map)
        {
            return new MapReader(value, rules) { Name = Name };
        }

        Report(MapFaultKind.NotMap, value, key, value.Text, "");
        return null;
    }

    private void Report(MapFaultKind kind, Node at, string? key, string? value, string expected) =>
        rules.Report(new MapFault(kind, this, at, key, value, expected));
}

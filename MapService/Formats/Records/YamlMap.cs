using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MapService.Files;
using MapService.Territories.Checks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MapService.Formats.Records;

/// <summary>
/// One mapping of a YAML file. Each reader takes one key, reports what is wrong with its value, with file, line and the name of what the
/// mapping describes, and gives null. <see cref="End"/> reports the keys that nobody read. What came as JSON has no lines: its faults have
/// the JSON pointer of the value instead.
/// </summary>
/// <param name="node">The mapping.</param>
/// <param name="place">The file, for messages.</param>
/// <param name="problems">Takes every fault.</param>
/// <param name="pointer">JSON pointer of the mapping; null for what has lines.</param>
internal sealed class YamlMap(YamlMappingNode node, string place, ICollection<InputProblem> problems, string? pointer = null)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reads one value; false when it is none.</summary>
    public delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>What the mapping describes, for messages ("territory cpts-gips89"); null until it is known.</summary>
    public string? Name { get; set; }

    /// <summary>The first line of the mapping, from 1.</summary>
    public int Line => LineOf(node);

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text that must be there.</summary>
    public string? Text(string key) => Find(key) is { } value ? Scalar(key, value) : Missing(key);

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string key) => Find(key) is { } value ? Scalar(key, value) : null;

    /// <summary>A value that must be there.</summary>
    public T? Value<T>(string key, TryParse<T> parse, string expected) where T : struct =>
        Text(key) is { } text ? Parse(key, Find(key)!, text, parse, expected) : null;

    /// <summary>A value that may be left out.</summary>
    public T? OptionalValue<T>(string key, TryParse<T> parse, string expected) where T : struct =>
        OptionalText(key) is { } text ? Parse(key, Find(key)!, text, parse, expected) : null;

    /// <summary>A whole number between two bounds, both included, that may be left out.</summary>
    public int? OptionalNumber(string key, int minimum, int maximum) => OptionalValue<int>(
        key,
        (text, out number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= minimum && number <= maximum,
        $"a whole number from {minimum} to {maximum}");

    /// <summary>A list of values, each once; empty when the key is not there. Values at fault are left out.</summary>
    public List<T> Values<T>(string key, TryParse<T> parse, string expected, bool allowRepeats = false) where T : notnull
    {
        var values = new List<T>();
        var seen = new HashSet<T>();
        foreach (var item in Items(key))
        {
            if (Scalar(key, item) is not { } text)
            {
                continue;
            }

            if (!parse(text, out var value))
            {
                Refuse("bad-value", item, key, text, $"Expected {expected}.");
            }
            else if (!seen.Add(value) && !allowRepeats)
            {
                Refuse("repeated-value", item, key, text, "The value is in the list twice.");
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>True when the key is there with a list of nothing.</summary>
    public bool IsEmptyList(string key) => Find(key) is YamlSequenceNode { Children.Count: 0 };

    /// <summary>A mapping that may be left out.</summary>
    public YamlMap? Map(string key) => Find(key) is { } value ? MapOf(key, value, "") : null;

    /// <summary>A list of mappings; empty when the key is not there.</summary>
    public IEnumerable<YamlMap> Maps(string key) => Items(key).Select((item, i) => MapOf(key, item, $"/{i}")).OfType<YamlMap>();

    /// <summary>Reports every key that was not asked for.</summary>
    public void End()
    {
        foreach (var key in node.Children.Keys)
        {
            var text = (key as YamlScalarNode)?.Value;
            if (text is null || !known.Contains(text))
            {
                Refuse("unknown-key", key, null, text, "Expected one of: " + string.Join(", ", known.Order(StringComparer.Ordinal)) + ".");
            }
        }
    }

    /// <summary>Reports a fault of the value of a key, or of the whole mapping when the key is not there.</summary>
    public void Refuse(string code, string key, string? value, string message) => Refuse(code, Find(key) ?? node, key, value, message);

    /// <summary>Reports that a key which must be there is not.</summary>
    public string? Missing(string key)
    {
        Refuse("missing-key", node, key, null, "The key must be there.");
        return null;
    }

    private static int LineOf(YamlNode at) => checked((int)at.Start.Line);

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private string? Scalar(string key, YamlNode value)
    {
        if (value is not YamlScalarNode scalar)
        {
            Refuse("wrong-type", value, key, null, "Expected one value, not a list or a mapping.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~"))
        {
            Refuse("empty-value", value, key, null, "The value is empty; leave the key out instead.");
            return null;
        }

        return scalar.Value;
    }

    private T? Parse<T>(string key, YamlNode at, string text, TryParse<T> parse, string expected) where T : struct
    {
        if (parse(text, out var value))
        {
            return value;
        }

        Refuse("bad-value", at, key, text, $"Expected {expected}.");
        return null;
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case var other:
                Refuse("wrong-type", other, key, (other as YamlScalarNode)?.Value, "Expected a list.");
                return [];
        }
    }

    private YamlMap? MapOf(string key, YamlNode value, string item)
    {
        if (value is YamlMappingNode map)
        {
            return new YamlMap(map, place, problems, pointer is null ? null : $"{pointer}/{key}{item}") { Name = Name };
        }

        Refuse("wrong-type", value, key, (value as YamlScalarNode)?.Value, "Expected a mapping (key: value).");
        return null;
    }

    private void Refuse(string code, YamlNode at, string? key, string? value, string message)
    {
        string?[] where = pointer is null ? [Name, key, $"line {LineOf(at)}"] : [Name, key is null ? pointer : $"{pointer}/{key}"];
        problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, string.Join(", ", where.OfType<string>()), Shown.Of(value), message));
    }
}

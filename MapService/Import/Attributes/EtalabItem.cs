using System.Text.Json;
using MapService.Files;
using MapService.Territories.Checks;

namespace MapService.Import.Attributes;

/// <summary>
/// One object of a list of objects in a JSON file; its readers report what they cannot read, with the item's number and code.
/// </summary>
internal sealed class EtalabItem(JsonElement element, string place, string feature, ICollection<InputProblem> problems)
{
    /// <summary>Reads one value; false when it is none.</summary>
    public delegate bool TryParse<T>(string text, out T value);

    /// <summary>The objects of a file that holds a list of objects; none, and a refused problem, when it does not.</summary>
    public static List<EtalabItem> ReadList(IFileSet files, string name, ICollection<InputProblem> problems)
    {
        if (StrictText.Read(files, name, problems) is not { } text)
        {
            return [];
        }

        var place = files.PlaceOf(name);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0)
            {
                return Objects(document.RootElement.Clone(), place, null, problems);
            }

            problems.Add(
                new InputProblem(ProblemSeverity.Refused, "wrong-type", place, null, null, "Expected a list of objects, at least one."));
        }
        catch (JsonException e)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused,
                "not-json",
                place,
                $"line {e.LineNumber + 1}",
                null,
                "The file is not JSON, or is cut off: " + e.Message));
        }

        return [];
    }

    /// <summary>A text where there is one; for those who read an item again, whose faults were told the first time.</summary>
    public string? Peek(string key) => element.TryGetProperty(key, out var value) ? TextOf(value) : null;

    /// <summary>A text that must be there and not be empty.</summary>
    public string? Text(string key)
    {
        if (!element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            Refuse("missing-value", key, null, "The value must be there.");
            return null;
        }

        if (TextOf(value) is { Length: > 0 } text)
        {
            return text;
        }

        Refuse("wrong-type", key, Shown.Of(value.GetRawText()), "Expected a text that is not empty.");
        return null;
    }

    /// <summary>A value written as text that must be there.</summary>
    public T? Value<T>(string key, TryParse<T> parse, string expected) where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        Refuse("malformed-code", key, text, $"Expected {expected}.");
        return null;
    }

    /// <summary>A whole number from 0 on; null when the key is not there; refused when it is anything else.</summary>
    public int? OptionalCount(string key)
    {
        if (!element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0)
        {
            return number;
        }

        Refuse("bad-number", key, Shown.Of(value.GetRawText()), "Expected a whole number, 0 or more.");
        return null;
    }

    /// <summary>Values written as texts in a list; none when the key is not there. What is none is refused and left out.</summary>
    public IEnumerable<T> OptionalValues<T>(string key, TryParse<T> parse, string expected) where T : struct
    {
        if (!element.TryGetProperty(key, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Refuse("wrong-type", key, Shown.Of(list.GetRawText()), "Expected a list of texts.");
            yield break;
        }

        foreach (var value in list.EnumerateArray())
        {
            if (TextOf(value) is { } text && parse(text, out var read))
            {
                yield return read;
            }
            else
            {
                Refuse("malformed-code", key, Shown.Of(value.GetRawText()), $"Expected {expected}.");
            }
        }
    }

    /// <summary>The objects of a list that must be there.</summary>
    public List<EtalabItem> Items(string key)
    {
        if (element.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array)
        {
            return Objects(list, place, feature, problems);
        }

        Refuse("wrong-type", key, null, "Expected a list of objects.");
        return [];
    }

    /// <summary>Reports a fault of this item that refuses the file.</summary>
    public void Refuse(string code, string key, string? value, string message) =>
        problems.Add(new InputProblem(ProblemSeverity.Refused, code, place, $"{feature}, {key}", Shown.Of(value), message));

    private static List<EtalabItem> Objects(JsonElement list, string place, string? within, ICollection<InputProblem> problems)
    {
        var items = new List<EtalabItem>(list.GetArrayLength());
        var number = 0;
        foreach (var element in list.EnumerateArray())
        {
            number++;
            var feature = (within is null ? "" : within + ", ") + $"item {number}";
            if (element.ValueKind != JsonValueKind.Object)
            {
                problems.Add(new InputProblem(
                    ProblemSeverity.Refused, "wrong-type", place, feature, Shown.Of(element.GetRawText()), "Expected an object."));
                continue;
            }

            var code = element.TryGetProperty("code", out var value) && TextOf(value) is { } text ? $" ({Shown.Of(text)})" : "";
            items.Add(new EtalabItem(element, place, feature + code, problems));
        }

        return items;
    }

    // Escapes may make half a character, which is no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

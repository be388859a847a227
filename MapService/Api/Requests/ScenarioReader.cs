using System.Globalization;
using System.Text.Json;
using MapService.Api.Problems;
using MapService.Coverage;
using MapService.Territories;

namespace MapService.Api.Requests;

/// <summary>
/// Reads the body of a scenario. Every fault of form is found before any is reported, each with a JSON pointer; whether codes
/// exist is <see cref="Scenarios"/>' to say.
/// </summary>
internal sealed class ScenarioReader
{
    private const int MostChanges = 1000;
    private const string ActionsExpected = "add, remove, create or dissolve";

    private readonly List<Fault> faults = [];

    /// <exception cref="RefusedRequestException">400 with every fault.</exception>
    public static ScenarioRequest Read(JsonElement body)
    {
        var reader = new ScenarioReader();
        var request = reader.ReadBody(body);
        return reader.faults.Count == 0 ? request : throw RefusedRequestException.BadRequest(reader.faults);
    }

    private ScenarioRequest ReadBody(JsonElement body)
    {
        var kind = TerritoryKind.Cpts;
        var date = default(DateOnly);
        var changes = new List<ScenarioChange>();
        if (!RequireObject(body, "", ["kind", "date", "changes"]))
        {
            return new ScenarioRequest(kind, date, changes);
        }

        if (Text(body, "", "kind", TerritoryKinds.Expected) is { } kindText && !TerritoryKinds.TryParse(kindText, out kind))
        {
            faults.Add(Fault.OfBody("/kind", kindText, TerritoryKinds.Expected));
        }

        if (Text(body, "", "date", QueryParameter.DateExpected) is { } dateText
            && !DateOnly.TryParseExact(dateText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            faults.Add(Fault.OfBody("/date", dateText, QueryParameter.DateExpected));
        }

        var expected = $"a list of 1 to {MostChanges} changes";
        if (!body.TryGetProperty("changes", out var list))
        {
            faults.Add(Fault.OfBody("/changes", null, expected));
        }
        else if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostChanges)
        {
            faults.Add(Fault.OfBody("/changes", Show(list), expected));
        }
        else
        {
            changes.AddRange(list.EnumerateArray().Select((change, i) => ReadChange(change, $"/changes/{i}")));
        }

        return new ScenarioRequest(kind, date, changes);
    }

    private ScenarioChange ReadChange(JsonElement change, string at)
    {
        if (!RequireObject(change, at, ["action", "territory", "nom", "communes", "epcis"]))
        {
            return new ScenarioChange(ScenarioAction.Add, "", null, [], []);
        }

        return new ScenarioChange(
            ReadAction(change, at),
            Text(change, at, "territory", TerritoryId.Expected) ?? "",
            change.TryGetProperty("nom", out var nom) && nom.ValueKind != JsonValueKind.Null ? Text(change, at, "nom", "a name") : null,
            Texts(change, at, "communes", "a list of INSEE codes"),
            Texts(change, at, "epcis", "a list of SIREN"));
    }

    private ScenarioAction ReadAction(JsonElement change, string at)
    {
        var text = Text(change, at, "action", ActionsExpected);
        switch (text)
        {
            case "add":
                return ScenarioAction.Add;
            case "remove":
                return ScenarioAction.Remove;
            case "create":
                return ScenarioAction.Create;
            case "dissolve":
                return ScenarioAction.Dissolve;
            case null:
                return ScenarioAction.Add;
            default:
                faults.Add(Fault.OfBody(at + "/action", text, ActionsExpected));
                return ScenarioAction.Add;
        }
    }

    private bool RequireObject(JsonElement element, string at, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault.OfBody(at, Show(element), "an object"));
            return false;
        }

        foreach (var property in element.EnumerateObject().Where(p => !known.Contains(p.Name, StringComparer.Ordinal)))
        {
            faults.Add(Fault.OfBody($"{at}/{Fault.Shorten(property.Name)}", Show(property.Value), "only " + string.Join(", ", known)));
        }

        return true;
    }

    private string? Text(JsonElement parent, string at, string name, string expected)
    {
        if (!parent.TryGetProperty(name, out var value))
        {
            faults.Add(Fault.OfBody($"{at}/{name}", null, expected));
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        faults.Add(Fault.OfBody($"{at}/{name}", Show(value), expected + ", as a text"));
        return null;
    }

    private IReadOnlyList<string> Texts(JsonElement parent, string at, string name, string expected)
    {
        if (!parent.TryGetProperty(name, out var list))
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            faults.Add(Fault.OfBody($"{at}/{name}", Show(list), expected));
            return [];
        }

        var texts = new List<string>();
        foreach (var (item, i) in list.EnumerateArray().Select((item, i) => (item, i)))
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!);
            }
            else
            {
                faults.Add(Fault.OfBody($"{at}/{name}/{i}", Show(item), "a code as a text"));
            }
        }

        return texts;
    }

    private static string Show(JsonElement element) => Fault.Shorten(element.GetRawText())!;
}

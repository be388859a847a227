using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Files;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Scenarios;

/// <summary>
/// Reads the body of a scenario. Every fault of form is found before any is reported, each with a JSON pointer; whether codes
/// exist is <see cref="ScenarioRunner"/>' to say.
/// </summary>
internal sealed class ScenarioReader
{
    /// <summary>Most changes in one scenario.</summary>
    public const int MostChanges = 200;

    /// <summary>Most communes that all changes name together, those of whole EPCI counted one by one: more than France has.</summary>
    public const int MostCommunes = 40_000;

    /// <summary>Longest name of a new territory, characters.</summary>
    public const int LongestNom = 200;

    /// <summary>What a name looks like, for messages.</summary>
    public static readonly string NomExpected = $"a name of at most {LongestNom} characters on one line, without control characters and those that turn the direction of writing";

    private readonly FaultList faults = new();
    private int codes;

    /// <summary>Whether a text can be the name of a new territory; it may be empty.</summary>
    public static bool IsNom(string text) => text.Length <= LongestNom && ShownText.IsLine(text);

    /// <exception cref="RefusedRequestException">400 with every fault.</exception>
    public static ScenarioRequest Read(JsonElement body)
    {
        var reader = new ScenarioReader();
        var request = reader.ReadBody(body);
        return reader.faults.Count == 0 ? request : throw RefusedRequestException.BadRequest(reader.faults);
    }

    /// <summary>Counts the members of the EPCI too: a few SIREN can stand for more communes than a list may have.</summary>
    /// <param name="dataset">What it is about.</param>
    /// <param name="request">The scenario.</param>
    /// <param name="place">Where it was sent: "body", or "path" for a link.</param>
    /// <exception cref="RefusedRequestException">400.</exception>
    public static void RequireFewCommunes(Dataset dataset, ScenarioRequest request, string place)
    {
        var communes = 0L;
        foreach (var change in request.Changes)
        {
            communes += change.Communes.Count;
            communes += change.Epcis.Sum(text => EpciCode.TryParse(text, out var code) ? dataset.CommunesOf(code)?.Count ?? 0 : 0);
        }

        if (communes > MostCommunes)
        {
            throw RefusedRequestException.BadRequest(
                [new Fault(place, "/changes", $"{communes} communes", $"at most {MostCommunes} communes in all changes together, those of EPCI counted one by one")]);
        }
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
            && !IsoDay.TryParse(dateText, out date))
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
        if (!RequireObject(change, at, ["action", "territory", "nom", "communes", "epcis", "territories"]))
        {
            return new ScenarioChange(ScenarioAction.Add, "", null, [], []);
        }

        return new ScenarioChange(
            ReadAction(change, at),
            ReadTerritory(change, at),
            ReadNom(change, at),
            Texts(change, at, "communes", "a list of INSEE codes"),
            Texts(change, at, "epcis", "a list of SIREN"))
        {
            Territories = ReadTerritories(change, at),
        };
    }

    private IReadOnlyList<string> ReadTerritories(JsonElement change, string at)
    {
        var texts = Texts(change, at, "territories", "a list of ids of territories");
        for (var i = 0; i < texts.Count; i++)
        {
            if (!TerritoryId.TryParse(texts[i], out _))
            {
                faults.Add(Fault.OfBody($"{at}/territories/{i}", texts[i], TerritoryId.Expected));
            }
        }

        return texts;
    }

    // Everything that is read here may be repeated in the answer, many times: nothing is taken at any length.
    private string ReadTerritory(JsonElement change, string at)
    {
        var text = Text(change, at, "territory", TerritoryId.Expected);
        if (text is null || TerritoryId.TryParse(text, out _))
        {
            return text ?? "";
        }

        faults.Add(Fault.OfBody(at + "/territory", text, TerritoryId.Expected));
        return "";
    }

    private string? ReadNom(JsonElement change, string at)
    {
        var text = change.TryGetProperty("nom", out var nom) && nom.ValueKind != JsonValueKind.Null ? Text(change, at, "nom", NomExpected) : null;
        if (text is not null && !IsNom(text))
        {
            faults.Add(Fault.OfBody(at + "/nom", ShownText.Printable(text), NomExpected));
        }

        return text;
    }

    private ScenarioAction ReadAction(JsonElement change, string at)
    {
        var action = ScenarioAction.Add;
        if (Text(change, at, "action", ScenarioActions.Expected) is { } text && !ScenarioActions.TryParse(text, out action))
        {
            faults.Add(Fault.OfBody(at + "/action", text, ScenarioActions.Expected));
        }

        return action;
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
            faults.Add(Fault.OfBody($"{at}/{Escape(ShownText.Shorten(property.Name)!)}", Show(property.Value), "only " + string.Join(", ", known)));
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
        if (!parent.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            faults.Add(Fault.OfBody($"{at}/{name}", Show(list), expected));
            return [];
        }

        codes += list.GetArrayLength();
        if (codes > MostCommunes)
        {
            faults.Add(Fault.OfBody($"{at}/{name}", null, $"at most {MostCommunes} codes in all changes together"));
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

    // RFC 6901, section 3.
    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Show(JsonElement element) => ShownText.Shorten(element.GetRawText())!;
}

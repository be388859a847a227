using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Files;
using MapService.Formats.Trees;
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
    public static readonly string NomExpected =
        $"a name of at most {LongestNom} characters on one line, without control characters and those that turn the direction of writing";

    private readonly FaultList faults = new();
    private readonly BodyRules rules;
    private int codes;

    private ScenarioReader() => rules = new BodyRules(faults);

    /// <summary>Whether a text can be the name of a new territory; it may be empty.</summary>
    public static bool IsNom(string text) => text.Length <= LongestNom && ShownText.IsLine(text);

    /// <exception cref="RefusedRequestException">400 with every fault.</exception>
    public static ScenarioRequest Read(JsonElement body)
    {
        var reader = new ScenarioReader();
        var request = reader.ReadBody(new MapReader(new JsonNode(body), reader.rules));
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
                [new Fault(
                    place,
                    "/changes",
                    $"{communes} communes",
                    $"at most {MostCommunes} communes in all changes together, those of EPCI counted one by one")]);
        }
    }

    private ScenarioRequest ReadBody(MapReader body)
    {
        var changes = new List<ScenarioChange>();
        if (!body.IsMapOf("kind", "date", "changes"))
        {
            return new ScenarioRequest(TerritoryKind.Cpts, default, changes);
        }

        var kind = body.Value<TerritoryKind>("kind", TerritoryKinds.TryParse, TerritoryKinds.Expected) ?? TerritoryKind.Cpts;
        var date = body.Value<DateOnly>("date", IsoDay.TryParse, QueryParameter.DateExpected) ?? default;
        var expected = $"a list of 1 to {MostChanges} changes";
        if (body.Find("changes") is not { } list)
        {
            body.Missing("changes", expected);
        }
        else if (list.Kind != NodeKind.List || list.Items is not { Count: > 0 and <= MostChanges } items)
        {
            body.Bad(list, "changes", list.Raw, expected);
        }
        else
        {
            changes.AddRange(items.Select(item => ReadChange(new MapReader(item, rules))));
        }

        return new ScenarioRequest(kind, date, changes);
    }

    private ScenarioChange ReadChange(MapReader change)
    {
        if (!change.IsMapOf("action", "territory", "nom", "communes", "epcis", "territories"))
        {
            return new ScenarioChange(ScenarioAction.Add, "", null, [], []);
        }

        return new ScenarioChange(
            change.Value<ScenarioAction>("action", ScenarioActions.TryParse, ScenarioActions.Expected) ?? ScenarioAction.Add,
            change.Value<TerritoryId>("territory", TerritoryId.TryParse, TerritoryId.Expected)?.Value ?? "",
            ReadNom(change),
            Texts(change, "communes", "a list of INSEE codes"),
            Texts(change, "epcis", "a list of SIREN"))
        {
            Territories = ReadTerritories(change),
        };
    }

    private IReadOnlyList<string> ReadTerritories(MapReader change)
    {
        var texts = Texts(change, "territories", "a list of ids of territories");
        for (var i = 0; i < texts.Count; i++)
        {
            if (!TerritoryId.TryParse(texts[i], out _))
            {
                faults.Add(Fault.OfBody($"{change.Node.Pointer}/territories/{i}", texts[i], TerritoryId.Expected));
            }
        }

        return texts;
    }

    // The answer may repeat the name many times, so its length has a limit.
    private static string? ReadNom(MapReader change)
    {
        var text = change.FindGiven("nom") is null ? null : change.Text("nom", NomExpected);
        if (text is not null && !IsNom(text))
        {
            change.Bad(change.Find("nom")!, "nom", ShownText.Printable(text), NomExpected);
        }

        return text;
    }

    private IReadOnlyList<string> Texts(MapReader change, string key, string expected)
    {
        if (change.FindGiven(key) is not { } list)
        {
            return [];
        }

        var items = change.Items(key, expected);
        codes += items.Count;
        if (codes > MostCommunes && list.Kind == NodeKind.List)
        {
            change.Missing(key, $"at most {MostCommunes} codes in all changes together");
            return [];
        }

        foreach (var item in items.Where(item => item.Kind != NodeKind.Text))
        {
            change.Bad(item, key, item.Raw, "a code as a text");
        }

        return [.. items.Where(item => item.Kind == NodeKind.Text).Select(item => item.Text!)];
    }
}

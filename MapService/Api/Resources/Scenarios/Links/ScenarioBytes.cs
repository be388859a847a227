using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MapService.Coverage.Scenarios;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Scenarios.Links;

/// <summary>
/// A scenario in few bytes. Whole numbers are in groups of seven bits, the lowest first (as in protobuf); texts are UTF-8 after their
/// length; sorted codes are numbers, each as the step from the one before. In this order: kind, day, number of changes; of each change its
/// action, territory and name, then the codes of communes, the SIREN and the merged territories, each list after its length.
/// Requires canonical form (<see cref="CanonicalScenario"/>) and well-formed codes. Reading checks everything that it reads.
/// </summary>
internal static class ScenarioBytes
{
    private const int LastSiren = 999_999_999;

    public static byte[] Of(ScenarioRequest scenario)
    {
        var bytes = new ByteWriter();
        bytes.Number((int)scenario.Kind);
        bytes.Number(scenario.Date.DayNumber);
        bytes.Number(scenario.Changes.Count);
        foreach (var change in scenario.Changes)
        {
            bytes.Number((int)change.Action);
            bytes.Text(change.Territory);
            bytes.Text(change.Nom ?? "");
            bytes.Steps(change.Communes, CommuneNumber.Of);
            bytes.Steps(change.Epcis, siren => int.Parse(siren, NumberStyles.None, CultureInfo.InvariantCulture));
            bytes.Number(change.Territories.Count);
            foreach (var territory in change.Territories)
            {
                bytes.Text(territory);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Of"/> wrote; anything else has a fault.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out ScenarioRequest? scenario, [NotNullWhen(false)] out string? fault)
    {
        var reader = new ByteReader(bytes);
        try
        {
            scenario = new ScenarioRequest(
                (TerritoryKind)reader.Number("kind", (int)TerritoryKind.Cls),
                DateOnly.FromDayNumber(reader.Number("day", DateOnly.MaxValue.DayNumber)),
                ReadChanges(ref reader));
            reader.RequireEnd();
            fault = null;
            return true;
        }
        catch (BytesAtFaultException wrong)
        {
            (scenario, fault) = (null, $"{ScenarioLink.Expected}; {wrong.Message}");
            return false;
        }
    }

    private static List<ScenarioChange> ReadChanges(ref ByteReader reader)
    {
        var changes = new List<ScenarioChange>();
        var codes = 0;
        for (var left = reader.Number("number of changes", ScenarioReader.MostChanges, least: 1); left > 0; left--)
        {
            var action = (ScenarioAction)reader.Number("action", (int)ScenarioAction.Merge);
            var territory = ReadId(ref reader);
            var nom = ReadNom(ref reader);
            var communes = reader.Steps("communes", ScenarioReader.MostCommunes - codes, CommuneNumber.Last, CommuneNumber.Text);
            codes += communes.Count;
            var epcis = reader.Steps(
                "EPCI", ScenarioReader.MostCommunes - codes, LastSiren, siren => siren.ToString("000000000", CultureInfo.InvariantCulture));
            codes += epcis.Count;
            var territories = ReadIds(ref reader, ScenarioReader.MostCommunes - codes);
            codes += territories.Count;
            changes.Add(new ScenarioChange(action, territory, nom, communes, epcis) { Territories = territories });
        }

        return changes;
    }

    private static string? ReadNom(ref ByteReader reader)
    {
        // No character takes more than three bytes of UTF-8 for each of its UTF-16 units.
        var nom = reader.Text("name", 3 * ScenarioReader.LongestNom);
        return ScenarioReader.IsNom(nom)
            ? nom.Length == 0 ? null : nom
            : throw new BytesAtFaultException($"a name in it is none: {ScenarioReader.NomExpected} is expected");
    }

    private static string ReadId(ref ByteReader reader)
    {
        var text = reader.Text("id of a territory", 80);
        return TerritoryId.TryParse(text, out _) ? text : throw new BytesAtFaultException("the id of a territory in it is none");
    }

    private static List<string> ReadIds(ref ByteReader reader, int most)
    {
        var ids = new List<string>();
        for (var left = reader.Number("number of territories", most); left > 0; left--)
        {
            ids.Add(ReadId(ref reader));
        }

        return ids;
    }
}

using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;

namespace MapService.Coverage.Scenarios;

/// <summary>The communes of a change of a scenario, as numbers: single communes, and all members of EPCI.</summary>
internal sealed record ScenarioNames(IReadOnlyList<int> Communes, IReadOnlyList<(EpciCode Epci, IReadOnlyList<int> Members)> Epcis)
{
    /// <summary>Reads the codes. Codes at fault are reported and left out.</summary>
    public static ScenarioNames Read(Dataset dataset, ScenarioChange change, ScenarioReporter report)
    {
        if (change.Communes.Count + change.Epcis.Count == 0)
        {
            report.Refuse(ScenarioProblemCodes.NothingNamed, null, "Expected at least one commune or EPCI.");
        }

        var epcis = new List<(EpciCode, IReadOnlyList<int>)>();
        var seen = new HashSet<int>();
        foreach (var text in change.Epcis)
        {
            if (!EpciCode.TryParse(text, out var code))
            {
                report.Refuse(ScenarioProblemCodes.MalformedCode, text, $"Expected {EpciCode.Expected}.");
            }
            else if (dataset.CommunesOf(code) is not { } members)
            {
                report.Refuse(ScenarioProblemCodes.UnknownEpci, text, "Expected an EPCI that has communes in the dataset.");
            }
            else if (!seen.Add(members[0]))
            {
                report.Refuse(ScenarioProblemCodes.NamedTwice, text, "Expected each EPCI once in a change.");
            }
            else
            {
                seen.UnionWith(members);
                epcis.Add((code, members));
            }
        }

        return new ScenarioNames(ReadCommunes(dataset, change, report, seen), epcis);
    }

    private static List<int> ReadCommunes(Dataset dataset, ScenarioChange change, ScenarioReporter report, HashSet<int> seen)
    {
        var communes = new List<int>();
        foreach (var text in change.Communes)
        {
            if (!CommuneCode.TryParse(text, out var code))
            {
                report.Refuse(ScenarioProblemCodes.MalformedCode, text, $"Expected {CommuneCode.Expected}.");
            }
            else if (dataset.NumberOf(code) is not { } number)
            {
                report.Refuse(ScenarioProblemCodes.UnknownCommune, text, UnknownCommune(dataset, code));
            }
            else if (!seen.Add(number))
            {
                report.Refuse(
                    ScenarioProblemCodes.NamedTwice, text, "Expected each commune once in a change, by itself or as a member of an EPCI.");
            }
            else
            {
                communes.Add(number);
            }
        }

        return communes;
    }

    private static string UnknownCommune(Dataset dataset, CommuneCode code)
    {
        var (kind, successors) = dataset.History.Of(code);
        var former = dataset.History.NameOf(code) is { } nom ? $"{code} ({nom})" : code.Value;
        var became = kind switch
        {
            SuccessionKind.Merged => $": {former} is a former commune, now in {Named(successors[0])}",
            SuccessionKind.Split =>
                $": {former} is a former commune, of which parts may be in {string.Join(" and ", successors.Select(Named))}",
            _ => "",
        };
        return $"Expected a commune of the dataset{became}.";

        string Named(CommuneCode successor) => dataset.NumberOf(successor) is { } number
            ? $"{successor} ({dataset.Communes[number].Nom})"
            : successor.Value;
    }
}

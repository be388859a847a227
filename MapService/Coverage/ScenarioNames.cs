using MapService.Territories;

namespace MapService.Coverage;

/// <summary>What a change of a scenario names, as numbers: communes one by one, and the members of whole EPCI.</summary>
internal sealed record ScenarioNames(IReadOnlyList<int> Communes, IReadOnlyList<(EpciCode Epci, IReadOnlyList<int> Members)> Epcis)
{
    /// <summary>Reads the codes; faulty ones are reported and left out.</summary>
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
                report.Refuse(ScenarioProblemCodes.UnknownEpci, text, "No commune of the dataset is in this EPCI.");
            }
            else if (!seen.Add(members[0]))
            {
                report.Refuse(ScenarioProblemCodes.NamedTwice, text, "The EPCI comes twice in this change.");
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
                report.Refuse(ScenarioProblemCodes.UnknownCommune, text, "Not a commune of the dataset.");
            }
            else if (!seen.Add(number))
            {
                report.Refuse(ScenarioProblemCodes.NamedTwice, text, "The commune comes twice in this change, by itself or as a member of an EPCI.");
            }
            else
            {
                communes.Add(number);
            }
        }

        return communes;
    }
}

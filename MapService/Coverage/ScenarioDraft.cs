using MapService.Territories;

namespace MapService.Coverage;

/// <summary>The territories of a scenario under way: takes one change after another and collects every problem.</summary>
internal sealed class ScenarioDraft
{
    private static readonly CompositionAtDate Nothing = CompositionAtDate.Of([]);

    private readonly Dataset dataset;
    private readonly TerritoryKind kind;
    private readonly DateOnly date;
    private readonly List<Territory> territories;
    private readonly Dictionary<TerritoryId, int> createdNumbers = [];
    private readonly Dictionary<int, ScenarioMembers> changed = [];
    private readonly HashSet<int> dissolved = [];
    private readonly List<Problem> problems = [];

    public ScenarioDraft(Dataset dataset, TerritoryKind kind, DateOnly date)
    {
        this.dataset = dataset;
        this.kind = kind;
        this.date = date;
        territories = [.. dataset.Territories];
    }

    /// <summary>Every problem so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Applies one change as far as it has no fault.</summary>
    public void Apply(int position, ScenarioChange change)
    {
        var report = new ScenarioReporter(problems, ScenarioFeature.Of(position, change.Territory));
        if (change.Action == ScenarioAction.Create)
        {
            Create(change, report);
            return;
        }

        // The communes are checked even where the territory is at fault: all faults come at once.
        var target = Target(change, report);
        var named = change.Action == ScenarioAction.Dissolve ? null : ScenarioNames.Read(dataset, change, report);
        if (change.Action == ScenarioAction.Dissolve && change.Communes.Count + change.Epcis.Count > 0)
        {
            report.Refuse(ScenarioProblemCodes.NamedInDissolution, null, "A dissolution takes the whole territory: it names no communes and no EPCI.");
        }

        if (target is not { } territory)
        {
            return;
        }

        if (named is null)
        {
            dissolved.Add(territory);
        }
        else
        {
            CommunesOf(territory).Move(named, change.Action == ScenarioAction.Add, dataset, report);
        }
    }

    /// <summary>The territories as the changes left them, by id, without the dissolved ones.</summary>
    public TerritorySet ToSet()
    {
        var left = Enumerable.Range(0, territories.Count).Where(t => !dissolved.Contains(t)).OrderBy(t => territories[t].Id).ToArray();
        return new TerritorySet(
            [.. left.Select(t => territories[t])],
            [.. left.Select(t => changed.TryGetValue(t, out var communes) ? new ResolvedComposition(communes.ToComposition()) : dataset.TerritorySet.ResolvedOf(t))],
            dataset.Departements);
    }

    /// <summary>Départements where a commune joined or left a territory, or that a dissolved one concerned; sorted numbers.</summary>
    public IReadOnlyCollection<int> TouchedDepartements()
    {
        var touched = new SortedSet<int>();
        foreach (var (territory, communes) in changed)
        {
            var after = dissolved.Contains(territory) ? Nothing : communes.ToComposition();
            touched.UnionWith(ScenarioMembers.Moved(Original(territory), after).Select(dataset.Departements.Of));
        }

        for (var departement = 0; departement < dataset.Departements.Count; departement++)
        {
            foreach (var territory in dataset.TerritorySet.Concerning(departement))
            {
                if (dissolved.Contains(territory))
                {
                    touched.Add(departement);
                }
            }
        }

        return touched;
    }

    private CompositionAtDate Original(int territory) =>
        territory < dataset.Territories.Count ? dataset.CompositionOf(territory, date) : Nothing;

    private ScenarioMembers CommunesOf(int territory)
    {
        if (!changed.TryGetValue(territory, out var communes))
        {
            changed.Add(territory, communes = new ScenarioMembers(Original(territory)));
        }

        return communes;
    }

    private void Create(ScenarioChange change, ScenarioReporter report)
    {
        var named = ScenarioNames.Read(dataset, change, report);
        if (!TerritoryId.TryParse(change.Territory, out var id))
        {
            report.Refuse(ScenarioProblemCodes.MalformedCode, change.Territory, $"Expected {TerritoryId.Expected}.");
            return;
        }

        if (dataset.NumberOf(id) is not null || createdNumbers.ContainsKey(id))
        {
            report.Refuse(ScenarioProblemCodes.DuplicateTerritory, change.Territory, "There is a territory of this id already.");
            return;
        }

        var number = territories.Count;
        createdNumbers.Add(id, number);
        var communes = CommunesOf(number);
        communes.Move(named, adding: true, dataset, report);
        territories.Add(new Territory(
            id,
            kind,
            string.IsNullOrWhiteSpace(change.Nom) ? id.Value : change.Nom,
            [],
            [.. communes.ToComposition().Certain.Select(c => dataset.Communes[c].Departement).Distinct().Order()],
            new Period(PartialDate.OnDay(date), null),
            new Composition(CompositionBasis.Stated, [], null),
            new Declaration(null, null),
            [],
            null));
    }

    private int? Target(ScenarioChange change, ScenarioReporter report)
    {
        if (!TerritoryId.TryParse(change.Territory, out var id))
        {
            report.Refuse(ScenarioProblemCodes.MalformedCode, change.Territory, $"Expected {TerritoryId.Expected}.");
            return null;
        }

        var number = createdNumbers.TryGetValue(id, out var created) ? created : dataset.NumberOf(id);
        if (number is not { } territory)
        {
            report.Refuse(ScenarioProblemCodes.UnknownTerritory, change.Territory, "The dataset has no territory of this id.");
            return null;
        }

        return CanChange(territory, change.Action, report) ? territory : null;
    }

    private bool CanChange(int number, ScenarioAction action, ScenarioReporter report)
    {
        var territory = territories[number];
        var inForce = territory.InForce.At(date);
        var unknown = territory.Composition.Basis == CompositionBasis.Unknown;
        var fault = (dissolved.Contains(number), territory.Kind == kind, inForce, unknown, action) switch
        {
            (true, _, _, _, _) => (ScenarioProblemCodes.Dissolved, "An earlier change dissolves this territory."),
            (_, false, _, _, _) => (ScenarioProblemCodes.OtherKind, $"The territory is a {territory.Kind.Code()} and the scenario is about {kind.Code()}."),
            (_, _, InForce.No, _, _) => (ScenarioProblemCodes.NotInForce, $"The territory is not in force on {date:yyyy-MM-dd}, so changing it would change nothing."),
            (_, _, _, true, ScenarioAction.Remove) => (ScenarioProblemCodes.UnknownComposition, "The composition of this territory is not known, so nothing can be taken out of it."),
            _ => ((string Code, string Message)?)null,
        };
        if (fault is { } found)
        {
            report.Refuse(found.Code, territory.Id.Value, found.Message);
            return false;
        }

        if (inForce == InForce.Uncertain)
        {
            report.Note(ScenarioProblemCodes.ImpreciseDate, territory.Id.Value, "Whether this territory is in force at the date is not known; it is not counted, before or after.");
        }

        if (unknown)
        {
            report.Note(
                ScenarioProblemCodes.UnknownComposition,
                territory.Id.Value,
                action == ScenarioAction.Dissolve
                    ? "The composition of this territory is not known: none of its communes was counted, so no figure changes."
                    : "The composition of this territory is not known: the communes added count after, though it may have had them before.");
        }

        return true;
    }
}

using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Scenarios;

/// <summary>The territories of a scenario while its changes are applied. Collects every problem.</summary>
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
    private readonly Dictionary<int, int[]> mergedInto = [];
    private readonly List<InputProblem> problems = [];

    public ScenarioDraft(Dataset dataset, TerritoryKind kind, DateOnly date)
    {
        this.dataset = dataset;
        this.kind = kind;
        this.date = date;
        territories = [.. dataset.Territories];
    }

    /// <summary>Every problem so far.</summary>
    public IReadOnlyList<InputProblem> Problems => problems;

    /// <summary>Applies a change, except for its faults.</summary>
    public void Apply(int position, ScenarioChange change)
    {
        var report = new ScenarioReporter(problems, ScenarioFeature.Of(position, change.Territory));
        if (change.Action != ScenarioAction.Merge && change.Territories.Count > 0)
        {
            report.Refuse(ScenarioProblemCodes.NotAMerger, null, "Expected no other territories: only a merger names them.");
        }

        if (change.Action == ScenarioAction.Create)
        {
            Create(change, report);
            return;
        }

        if (change.Action == ScenarioAction.Merge)
        {
            Merge(change, report);
            return;
        }

        // The communes are checked even if the territory is at fault, so that all faults are reported at once.
        var target = Target(change.Territory, change.Action, report);
        var named = change.Action == ScenarioAction.Dissolve ? null : ScenarioNames.Read(dataset, change, report);
        if (change.Action == ScenarioAction.Dissolve && change.Communes.Count + change.Epcis.Count > 0)
        {
            report.Refuse(
                ScenarioProblemCodes.NamedInDissolution,
                null,
                "Expected no communes and no EPCI: a dissolution takes the whole territory.");
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

    /// <summary>The territories after the changes, by id, without the dissolved ones.</summary>
    public TerritorySet ToSet()
    {
        var left = Enumerable.Range(0, territories.Count).Where(t => !dissolved.Contains(t)).OrderBy(t => territories[t].Id).ToArray();
        return new TerritorySet(
            [.. left.Select(t => territories[t])],
            [.. left.Select(t => changed.TryGetValue(t, out var communes)
                ? new ResolvedComposition(communes.ToComposition())
                : dataset.TerritorySet.ResolvedOf(t))],
            dataset.Departements);
    }

    /// <summary>
    /// The changed territories that still exist, by id, with their compositions before: their own, and those of the territories merged into
    /// them. A new territory has none.
    /// </summary>
    public IEnumerable<(Territory Territory, CompositionAtDate After, IReadOnlyList<CompositionAtDate> Before)> Changed() => changed
        .Where(entry => !dissolved.Contains(entry.Key))
        .OrderBy(entry => territories[entry.Key].Id)
        .Select(entry => (territories[entry.Key], entry.Value.ToComposition(), OriginsOf(entry.Key)));

    /// <summary>
    /// Départements where a commune joined or left a territory, and those that a dissolved territory concerned; sorted numbers.
    /// </summary>
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

        if (NumberOf(id) is not null)
        {
            report.Refuse(
                ScenarioProblemCodes.DuplicateTerritory, change.Territory, "Expected a new id: there is a territory of this one already.");
            return;
        }

        var number = Add(id, change.Nom);
        var communes = CommunesOf(number);
        communes.Move(named, adding: true, dataset, report);
        territories[number] = territories[number] with
        {
            Departements = [.. communes.ToComposition().Certain.Select(c => dataset.Communes[c].Departement).Distinct().Order()],
        };
    }

    /// <summary>A new territory of the scenario's kind, in force on its day, without communes.</summary>
    private int Add(TerritoryId id, string? nom)
    {
        createdNumbers.Add(id, territories.Count);
        territories.Add(new Territory(
            id,
            kind,
            string.IsNullOrWhiteSpace(nom) ? id.Value : nom,
            [],
            [],
            new Period(PartialDate.OnDay(date), null),
            new Composition(CompositionBasis.Stated, [], null),
            new Declaration(null, null),
            [],
            null));
        return territories.Count - 1;
    }

    private IReadOnlyList<CompositionAtDate> OriginsOf(int territory) =>
        [.. mergedInto.GetValueOrDefault(territory, []).Prepend(territory).Where(t => t < dataset.Territories.Count).Select(Original)];

    private void Merge(ScenarioChange change, ScenarioReporter report)
    {
        if (change.Communes.Count + change.Epcis.Count > 0)
        {
            report.Refuse(ScenarioProblemCodes.NamedInMerger, null, "Expected no communes and no EPCI: a merger takes whole territories.");
        }

        if (!TerritoryId.TryParse(change.Territory, out var id))
        {
            report.Refuse(ScenarioProblemCodes.MalformedCode, change.Territory, $"Expected {TerritoryId.Expected}.");
            return;
        }

        // There is no outcome with a territory at fault. The others are checked too, so that all faults are reported at once.
        var named = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in NumberOf(id) is null
            ? change.Territories
            : change.Territories.Prepend(change.Territory).Distinct(StringComparer.Ordinal))
        {
            if (seen.Add(text) && Target(text, ScenarioAction.Merge, report) is { } number)
            {
                named.Add(number);
            }
        }

        foreach (var twice in change.Territories.CountBy(text => text).Where(count => count.Value > 1))
        {
            report.Refuse(ScenarioProblemCodes.NamedTwice, twice.Key, "Expected each territory once in a change.");
        }

        if (seen.Count < 2)
        {
            report.Refuse(ScenarioProblemCodes.TooFewTerritories, null, "Expected at least two territories in a merger.");
        }

        if (named.Count > 1)
        {
            Merge(id, change.Nom, named);
        }
    }

    // The basis is that of the least certain part. Whether a part is inferred is kept apart.
    private void Merge(TerritoryId id, string? nom, List<int> named)
    {
        var into = NumberOf(id) ?? Add(id, nom);
        var communes = CommunesOf(into);
        foreach (var other in named.Where(t => t != into))
        {
            communes.Take(CommunesOf(other));
            dissolved.Add(other);
            mergedInto[into] = [.. mergedInto.GetValueOrDefault(into, []), other, .. mergedInto.GetValueOrDefault(other, [])];
        }

        var certain = territories[into].InForce.At(date) == InForce.Yes;
        var parts = named.ConvertAll(t => territories[t].Composition);
        territories[into] = territories[into] with
        {
            InForce = certain ? territories[into].InForce : new Period(PartialDate.OnDay(date), null),
            Departements = [.. named.SelectMany(t => territories[t].Departements).Distinct().Order()],
            Composition = territories[into].Composition with
            {
                Basis = parts.Max(part => part.Basis),
                HasInferredPart = parts.Exists(part => part.HasInferredPart || part.Basis == CompositionBasis.Inferred),
            },
        };
    }

    private int? NumberOf(TerritoryId id) => createdNumbers.TryGetValue(id, out var created) ? created : dataset.NumberOf(id);

    private int? Target(string text, ScenarioAction action, ScenarioReporter report)
    {
        if (!TerritoryId.TryParse(text, out var id))
        {
            report.Refuse(ScenarioProblemCodes.MalformedCode, text, $"Expected {TerritoryId.Expected}.");
            return null;
        }

        if (NumberOf(id) is not { } territory)
        {
            report.Refuse(
                ScenarioProblemCodes.UnknownTerritory, text, "Expected a territory of the dataset, or one that an earlier change creates.");
            return null;
        }

        return CanChange(territory, action, report) ? territory : null;
    }

    private bool CanChange(int number, ScenarioAction action, ScenarioReporter report)
    {
        var territory = territories[number];
        var inForce = territory.InForce.At(date);
        var unknown = territory.Composition.Basis == CompositionBasis.Unknown;
        var fault = (dissolved.Contains(number), territory.Kind == kind, inForce, unknown, action) switch
        {
            (true, _, _, _, _) => (ScenarioProblemCodes.Dissolved, "Expected a territory that no earlier change dissolves."),
            (_, false, _, _, _) => (
                ScenarioProblemCodes.OtherKind,
                $"Expected a {kind.Code()}, as the scenario is about: the territory is a {territory.Kind.Code()}."),
            (_, _, InForce.No, _, _) => (
                ScenarioProblemCodes.NotInForce,
                $"Expected a territory that is in force on {date:yyyy-MM-dd}: changing another would change nothing."),
            (_, _, _, true, ScenarioAction.Remove) => (
                ScenarioProblemCodes.UnknownComposition, "Expected a territory of known composition: nothing can be taken out of another."),
            _ => ((string Code, string Message)?)null,
        };
        if (fault is { } found)
        {
            report.Refuse(found.Code, territory.Id.Value, found.Message);
            return false;
        }

        if (inForce == InForce.Uncertain)
        {
            report.Note(
                ScenarioProblemCodes.ImpreciseDate,
                territory.Id.Value,
                action == ScenarioAction.Merge
                    ? "Whether this territory is in force at the date is not known: it is not counted before, and its communes count "
                        + "after, as those of the merged one."
                    : "Whether this territory is in force at the date is not known; it is not counted, before or after.");
        }

        if (unknown)
        {
            report.Note(
                ScenarioProblemCodes.UnknownComposition,
                territory.Id.Value,
                action switch
                {
                    ScenarioAction.Dissolve =>
                        "The composition of this territory is not known: none of its communes was counted, so no figure changes.",
                    ScenarioAction.Merge =>
                        "The composition of this territory is not known: neither is that of the merged one, of which only the known "
                        + "communes count.",
                    _ =>
                        "The composition of this territory is not known: the communes added count after, though it may have had them "
                        + "before.",
                });
        }

        return true;
    }
}

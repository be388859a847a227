using System.Globalization;
using System.Text.RegularExpressions;
using MapService.Formats.Trees;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>
/// Collects territories, declared coverages and sources from the trees of files or documents. What is at fault is reported and left out.
/// A source may be defined in another file than the one that names it, so names of sources are looked up at the end.
/// </summary>
/// <param name="problems">Takes every fault.</param>
/// <param name="known">Sources that need not be sent: records may name them. One that is read again must be the same.</param>
internal sealed partial class RecordsReader(ICollection<InputProblem> problems, IReadOnlyList<SourceDocument>? known = null)
{
    private const string ExpectedSource = "the id of a source: letters, digits, dots, underscores and hyphens, at most 40 characters";

    private readonly SortedDictionary<TerritoryId, Territory> territories = [];
    private readonly Dictionary<TerritoryId, FilePlace> places = [];
    private readonly List<DeclaredCoverage> declared = [];
    private readonly Dictionary<string, SourceDocument> knownSources = (known ?? [])
        .ToDictionary(source => source.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, SourceDocument> sources = new(StringComparer.Ordinal);
    private readonly List<(MapReader Map, string Source)> named = [];

    /// <summary>Reads the text of a YAML file.</summary>
    public void Add(string yaml, string place)
    {
        if (YamlTree.Parse(yaml, place, problems) is not { } root)
        {
            return;
        }

        var top = new MapReader(root, new RecordRules(place, problems));
        Add(top.Maps("sources"), top.Maps("territories"), top.Maps("declaredCoverages"), place);
        top.End();
    }

    /// <summary>Reads maps of records.</summary>
    /// <param name="sourceMaps">Maps of sources.</param>
    /// <param name="territoryMaps">Maps of territories.</param>
    /// <param name="declaredMaps">Maps of declared coverages.</param>
    /// <param name="place">Where they are, for messages.</param>
    public void Add(
        IEnumerable<MapReader> sourceMaps, IEnumerable<MapReader> territoryMaps, IEnumerable<MapReader> declaredMaps, string place)
    {
        foreach (var map in sourceMaps)
        {
            AddSource(map);
        }

        foreach (var map in territoryMaps)
        {
            AddTerritory(map, place);
        }

        foreach (var map in declaredMaps)
        {
            AddDeclared(map);
        }
    }

    /// <summary>Everything that was read.</summary>
    /// <param name="withSources">False when the sources were not read: records may name any source then.</param>
    public TerritoryRecords ToRecords(bool withSources = true)
    {
        foreach (var (map, source) in named)
        {
            if (withSources && !sources.ContainsKey(source) && !knownSources.ContainsKey(source))
            {
                map.Refuse("unknown-source", "sources", source, "There is no source of this id.");
            }
        }

        named.Clear();
        return new TerritoryRecords([.. territories.Values], declared, AllSources(), places);
    }

    private IReadOnlyList<SourceDocument> AllSources() =>
        [.. sources.Values.Concat(knownSources.Values.Where(source => !sources.ContainsKey(source.Id)))
            .OrderBy(source => source.Id, StringComparer.Ordinal)];

    private void AddSource(MapReader map)
    {
        var id = map.Text("id");
        if (id is not null && !SourceId().IsMatch(id))
        {
            map.Refuse("bad-value", "id", id, $"Expected {ExpectedSource}.");
            id = null;
        }

        map.Name = id is null ? null : "source " + id;
        var title = map.Text("title");
        var publisher = map.Text("publisher");
        var date = map.Value<PartialDate>("date", PartialDate.TryParse, PartialDate.Expected);
        var file = map.OptionalText("file");
        map.End();
        if (id is null || title is null || publisher is null || date is null)
        {
            return;
        }

        var source = new SourceDocument(id, title, publisher, date.Value, file);
        if (!sources.TryAdd(id, source) || (knownSources.TryGetValue(id, out var same) && same != source))
        {
            map.Refuse("duplicate-source", "id", id, "The source is there twice.");
        }
    }

    private void AddTerritory(MapReader map, string place)
    {
        var id = map.Value<TerritoryId>("id", TerritoryId.TryParse, TerritoryId.Expected);
        map.Name = id is null ? null : "territory " + id;
        var kind = map.Value<TerritoryKind>("kind", TerritoryKinds.TryParse, TerritoryKinds.Expected);
        var nom = map.Text("nom");
        var aliases = map.Values<string>("autresNoms", AnyText, "a name");
        var departements = map.Values<DepartementCode>("departements", DepartementCode.TryParse, DepartementCode.Expected);
        if (!map.Has("departements"))
        {
            map.Missing("departements");
        }
        else if (map.IsEmptyList("departements"))
        {
            map.Refuse("empty-list", "departements", null, "Expected the code of at least one département.");
        }

        foreach (var departement in departements.Where(d => !FrenchDepartements.Contains(d)))
        {
            map.Refuse("unknown-departement", "departements", departement.Value, "There is no such département.");
        }

        var period = PeriodReader.OfTerritory(map);
        var composition = CompositionReader.Read(map, period);
        var declaration = Declaration(map);
        var from = Sources(map);
        var note = map.OptionalText("note");
        map.End();
        if (id is null || kind is null || nom is null || period is null || composition is null)
        {
            return;
        }

        var territory = new Territory(id.Value, kind.Value, nom, aliases, departements, period.Value, composition, declaration, from, note);
        if (territories.TryAdd(id.Value, territory))
        {
            places.Add(id.Value, new FilePlace(place, map.Node.Line ?? 1));
        }
        else
        {
            map.Refuse(
                "duplicate-territory",
                "id",
                id.Value.Value,
                $"The id is already in {places[id.Value].File}, line {places[id.Value].Line}.");
        }
    }

    private static Declaration Declaration(MapReader territory)
    {
        if (territory.Map("declared") is not { } map)
        {
            return new Declaration(null, null);
        }

        var communes = map.OptionalNumber("communes", 1, 40_000);
        DeclaredInhabitants? inhabitants = null;
        if (map.Map("inhabitants") is { } number)
        {
            var value = number.OptionalNumber("value", 1, 100_000_000);
            var qualifier = number.OptionalValue<Qualifier>("qualifier", Qualifiers.TryParse, Qualifiers.Expected);
            var year = number.OptionalNumber("year", 1800, 2200);
            if (!number.Has("value"))
            {
                number.Missing("value");
            }

            number.End();
            inhabitants = value is null ? null : new DeclaredInhabitants(value.Value, qualifier ?? Qualifier.Exact, year);
        }

        map.End();
        if (!map.Has("communes") && !map.Has("inhabitants"))
        {
            territory.Refuse(
                "empty-value", "declared", null, "Expected communes, inhabitants or both; leave the key out where nothing is declared.");
        }

        return new Declaration(communes, inhabitants);
    }

    private void AddDeclared(MapReader map)
    {
        map.Name = "declared coverage";
        var departement = map.OptionalValue<DepartementCode>("departement", DepartementCode.TryParse, DepartementCode.Expected);
        var region = map.OptionalText("region");
        if (region is not null && !FrenchDepartements.All.Any(d => d.Region == region))
        {
            map.Refuse("unknown-region", "region", region, "Expected the code of a region such as 27.");
        }

        if (departement is { } code && !FrenchDepartements.Contains(code))
        {
            map.Refuse("unknown-departement", "departement", code.Value, "There is no such département.");
        }

        if (map.Has("departement") == map.Has("region"))
        {
            map.Refuse("missing-key", "departement", null, "Expected either departement or region.");
        }

        var kind = map.Value<TerritoryKind>("kind", TerritoryKinds.TryParse, TerritoryKinds.Expected);
        var at = map.Value<DateOnly>("at", IsoDay.TryParse, IsoDay.Expected);
        var statement = map.Text("statement");
        var count = map.OptionalNumber("territories", 0, 10_000);
        var percent = map.OptionalValue<decimal>("populationPercent", TryPercent, "a number from 0 to 100 with a decimal point");
        var whole = map.OptionalValue<bool>("whole", bool.TryParse, "true or false") ?? false;
        var from = Sources(map);
        map.End();
        if (kind is not null && at is not null && statement is not null)
        {
            declared.Add(new DeclaredCoverage(departement, region, kind.Value, at.Value, statement, count, percent, whole, from));
        }
    }

    private List<string> Sources(MapReader map)
    {
        var ids = map.Values<string>("sources", AnyText, ExpectedSource);
        if (!map.Has("sources") || map.IsEmptyList("sources"))
        {
            map.Refuse(map.Has("sources") ? "empty-list" : "missing-key", "sources", null, "Expected the id of at least one source.");
        }

        named.AddRange(ids.Select(id => (map, id)));
        return ids;
    }

    private static bool AnyText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryPercent(string text, out decimal percent) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent) && percent is >= 0 and <= 100;

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SourceId();
}

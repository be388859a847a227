using MapService.Geometry;
using MapService.Search;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;
using MapService.Territories.Version;
using MapService.Topology;

namespace MapService.Coverage.Snapshot;

/// <summary>
/// An immutable snapshot: the records, their topology, and everything computed from both. Inside, communes and territories are numbers
/// (positions in the sorted lists of the records). Codes are only used at the edges.
/// </summary>
public sealed class Dataset
{
    private const string SurfacesName = "dataset.surfaces";

    private readonly Dictionary<CommuneCode, int> communeNumbers = [];
    private readonly Dictionary<TerritoryId, int> territoryNumbers = [];
    private readonly Dictionary<EpciCode, List<int>> membersOfEpci = [];
    private readonly Dictionary<DepartementCode, List<int>> communesOfDepartement = [];
    private readonly Ground ground;
    private readonly int[] municipal;
    private readonly Lazy<CommuneHistory> history;
    private readonly Lazy<NameSearch> names;

    private Dataset(DatasetRecords records, Ground ground)
    {
        Records = records;
        this.ground = ground;
        Versions = DatasetVersions.Of(records, ground.PolygonsVersion);
        for (var i = 0; i < records.Communes.Count; i++)
        {
            var commune = records.Communes[i];
            communeNumbers.Add(commune.Code, i);
            Group(communesOfDepartement, commune.Departement).Add(i);
            if (commune.Epci is { } epci)
            {
                Group(membersOfEpci, epci).Add(i);
            }
        }

        municipal = [.. records.Communes.Select(c => c.PopulationMunicipale ?? -1)];
        Departements = new DepartementIndex(records);
        TerritorySet = new TerritorySet(records.Territories, ResolveCompositions(), Departements);
        SourceReach = new SourceReach(records, Departements, TerritorySet);
        Periods = new DatasetPeriods(this);
        HasPopulation = municipal.Any(population => population >= 0);
        history = new Lazy<CommuneHistory>(() => new CommuneHistory(records.Communes, records.FormerCommunes));
        names = new Lazy<NameSearch>(() => new NameSearch(records, History, territory => CompositionOf(territory).ToArray()));
    }

    /// <summary>Everything that is computed from the polygons only.</summary>
    private sealed record Ground(
        string PolygonsVersion,
        CoverageTopology Topology,
        Neighbours Neighbours,
        double[] Surfaces,
        Lazy<CommunePlaces> Places,
        Lazy<GridBox> Box)
    {
        public static Ground Of(
            string polygonsVersion, CoverageTopology topology, Neighbours neighbours, double[] surfaces, PolygonTable polygons) =>
            new(
                polygonsVersion,
                topology,
                neighbours,
                surfaces,
                new Lazy<CommunePlaces>(() => new CommunePlaces(polygons)),
                new Lazy<GridBox>(() => GridBox.Of(polygons.Points)));
    }

    /// <summary>The records.</summary>
    public DatasetRecords Records { get; }

    /// <summary>The successors of former communes. Computed when first needed.</summary>
    public CommuneHistory History => history.Value;

    /// <summary>The search by name. Built when first needed.</summary>
    public NameSearch Names => names.Value;

    /// <summary>Builds names and places, so that the first search need not wait.</summary>
    public void PrepareSearch() => _ = (Names, Places);

    /// <summary>The box of all communes; empty when none has a polygon. Computed when first needed.</summary>
    public GridBox Box => ground.Box.Value;

    /// <summary>Hash of the records (<see cref="DatasetVersion"/>).</summary>
    public string Version => Versions.Whole;

    /// <summary>That hash, and those of its parts.</summary>
    public DatasetVersions Versions { get; }

    /// <summary>Hash of the polygons (<see cref="DatasetVersion.OfPolygons"/>).</summary>
    public string PolygonsVersion => ground.PolygonsVersion;

    /// <summary>
    /// The polygons of the communes as shared arcs; feature i is commune i. Datasets with the same polygons share the instance.
    /// </summary>
    public CoverageTopology Topology => ground.Topology;

    /// <summary>Which communes share a border.</summary>
    public Neighbours Neighbours => ground.Neighbours;

    /// <summary>The places of communes. Computed when first needed, and kept as long as the polygons.</summary>
    public CommunePlaces Places => ground.Places.Value;

    /// <summary>The communes, by code.</summary>
    public IReadOnlyList<Commune> Communes => Records.Communes;

    /// <summary>The territories, by id.</summary>
    public IReadOnlyList<Territory> Territories => Records.Territories;

    /// <summary>Départements by number.</summary>
    internal DepartementIndex Departements { get; }

    /// <summary>The territories with their communes and départements.</summary>
    internal TerritorySet TerritorySet { get; }

    /// <summary>What the sources tell about départements.</summary>
    internal SourceReach SourceReach { get; }

    /// <summary>Periods of validity of answers.</summary>
    internal DatasetPeriods Periods { get; }

    /// <summary>True when the population of any commune is known.</summary>
    internal bool HasPopulation { get; }

    /// <summary>Resolves every composition and builds the topology.</summary>
    /// <param name="records">Checked records.</param>
    /// <param name="progress">Told the name of each stage; may be null.</param>
    /// <param name="known">The topology of the records' polygons, where it was built already; it is built where it is null.</param>
    /// <exception cref="RefusedInputException">A composition names what the dataset does not have: every such fault at once.</exception>
    public static Dataset Build(DatasetRecords records, Action<string>? progress = null, CoverageTopology? known = null)
    {
        progress?.Invoke("topology");
        var topology = known ?? CoverageTopology.Build(records.Polygons);
        var neighbours = Neighbours.Of(topology);
        progress?.Invoke("surfaces");
        return new Dataset(
            records, Ground.Of(DatasetVersion.OfPolygons(records.Polygons), topology, neighbours, SurfacesOf(records), records.Polygons));
    }

    /// <summary>Builds a dataset with the arrays of <see cref="ToArrays"/> of a dataset with the same polygons.</summary>
    /// <param name="records">Checked records.</param>
    /// <param name="polygonsVersion">Version of their polygons.</param>
    /// <param name="derived">What was computed from the polygons.</param>
    /// <exception cref="RefusedInputException">A composition names something that is not in the dataset. All such faults are
    /// reported.</exception>
    /// <exception cref="InvalidDataException">An array is missing.</exception>
    public static Dataset FromArrays(DatasetRecords records, string polygonsVersion, NamedArrays derived) => new(
        records,
        Ground.Of(
            polygonsVersion,
            CoverageTopology.FromArrays(derived),
            Neighbours.FromArrays(derived),
            derived.Get<double>(SurfacesName),
            records.Polygons));

    /// <summary>A dataset of other records with the same polygons. Nothing is computed again from the polygons.</summary>
    /// <exception cref="ArgumentException">The polygons differ.</exception>
    /// <exception cref="RefusedInputException">A composition names something that is not in the dataset. All such faults are
    /// reported.</exception>
    public Dataset With(DatasetRecords records) => ReferenceEquals(records.Polygons, Records.Polygons)
        ? new Dataset(records, ground)
        : throw new ArgumentException("The polygons are others than those of this dataset.", nameof(records));

    /// <summary>Everything that was computed from the polygons, in arrays that must not be changed.</summary>
    public NamedArrays ToArrays()
    {
        var arrays = new NamedArrays();
        Topology.ToArrays(arrays);
        Neighbours.ToArrays(arrays);
        arrays.Add(SurfacesName, ground.Surfaces);
        return arrays;
    }

    /// <summary>Number of a commune; null when it is not in the dataset.</summary>
    public int? NumberOf(CommuneCode code) => communeNumbers.TryGetValue(code, out var number) ? number : null;

    /// <summary>Number of a territory; null when it is not in the dataset.</summary>
    public int? NumberOf(TerritoryId id) => territoryNumbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>Sorted numbers of the communes of an EPCI; null when there are none.</summary>
    public IReadOnlyList<int>? CommunesOf(EpciCode epci) => membersOfEpci.GetValueOrDefault(epci);

    /// <summary>Sorted numbers of the communes of a département; null when there are none.</summary>
    public IReadOnlyList<int>? CommunesOf(DepartementCode departement) => communesOfDepartement.GetValueOrDefault(departement);

    /// <summary>Sorted numbers of the communes that a territory has on any day; empty for an unknown composition.</summary>
    public ReadOnlySpan<int> CompositionOf(int territory) => TerritorySet.CompositionOf(territory);

    /// <summary>
    /// The communes of a territory on a day, or on the nearest day that it can be in force. Empty for an unknown composition.
    /// </summary>
    public CompositionAtDate CompositionOf(int territory, DateOnly date) => TerritorySet.CompositionOf(territory, date);

    /// <summary>
    /// Whether a territory concerns a département, whatever its dates: it has communes there, declares the département, or could be
    /// anywhere (unknown composition, no declared département).
    /// </summary>
    public bool Concerns(int territory, DepartementCode departement) =>
        Departements.NumberOf(departement) is { } number && TerritorySet.Concerning(number).BinarySearch(territory) >= 0;

    /// <summary>
    /// Whether a territory concerns a département on a day. After all communes there have left it, only if it declares the département.
    /// </summary>
    public bool Concerns(int territory, DepartementCode departement, DateOnly date) =>
        Departements.NumberOf(departement) is { } number
        && TerritorySet.Concerning(number).BinarySearch(territory) >= 0
        && TerritorySet.StillConcerns(territory, Departements[number], Departements.CommunesOf(number), date);

    /// <summary>Municipal population of a commune; null when it is not known.</summary>
    public int? PopulationMunicipale(int commune) => municipal[commune] < 0 ? null : municipal[commune];

    /// <summary>True when the commune's boundary is known.</summary>
    public bool HasPolygon(int commune) => Records.Polygons.HasPolygon(commune);

    /// <summary>Area of a commune on the ellipsoid, square metres; 0 without a polygon.</summary>
    public double SurfaceSquareMetres(int commune) => ground.Surfaces[commune];

    private static double[] SurfacesOf(DatasetRecords records)
    {
        var surfaces = new double[records.Communes.Count];
        for (var i = 0; i < surfaces.Length; i++)
        {
            surfaces[i] = GeodesicArea.SquareMetres(records.Polygons, i);
        }

        return surfaces;
    }

    private static List<int> Group<TKey>(Dictionary<TKey, List<int>> groups, TKey key) where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = []);
        }

        return group;
    }

    private ResolvedComposition[] ResolveCompositions()
    {
        var problems = new List<InputProblem>();
        var resolved = new ResolvedComposition[Records.Territories.Count];
        for (var i = 0; i < resolved.Length; i++)
        {
            var territory = Records.Territories[i];
            territoryNumbers.Add(territory.Id, i);
            resolved[i] = CompositionResolver.Resolve(
                territory.Composition,
                Communes,
                CommunesOf,
                NumberOf,
                (code, value, message) =>
                {
                    // It counts once. The import has reported it.
                    if (code != CompositionResolver.CommuneTwice)
                    {
                        problems.Add(new InputProblem(ProblemSeverity.Refused, code, "dataset", territory.Id.Value, value, message));
                    }
                });
        }

        return problems.Count == 0 ? resolved : throw new RefusedInputException(problems);
    }
}

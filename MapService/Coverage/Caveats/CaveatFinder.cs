using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Coverage.Caveats;

/// <summary>
/// Finds the caveats of a figure over one or more départements.
/// It names every territory of the kind that is or may be in force and could change the figure, once for each code. A territory of unknown
/// composition is named for every département that it declares, even if its dates are not exact.
/// Territories that are not in the dataset cannot be found.
/// </summary>
public static class CaveatFinder
{
    /// <summary>
    /// The caveats of figures over one département, or over the whole dataset if none is given. Empty for an unknown département.
    /// </summary>
    public static IReadOnlyList<Caveat> Of(CoverageAtDate state, DepartementCode? departement, CaveatSubject subject)
    {
        if (departement is not { } code)
        {
            return OfWholeDataset(state, subject);
        }

        return state.Dataset.Departements.NumberOf(code) is { } number ? OfMany(state, [number], subject) : [];
    }

    internal static IReadOnlyList<Caveat> OfWholeDataset(CoverageAtDate state, CaveatSubject subject) =>
        OfMany(state, [.. Enumerable.Range(0, state.Dataset.Departements.Count)], subject);

    internal static IReadOnlyList<Caveat> OfMany(CoverageAtDate state, ReadOnlySpan<int> departements, CaveatSubject subject) =>
        [.. OfTerritories(state, departements, subject), .. OfLists(
            state.Dataset, state.Kind, departements), .. OfAge(state, departements), .. OfData(state.Dataset, departements)];

    /// <summary>The caveats that come from territories.</summary>
    internal static IReadOnlyList<Caveat> OfTerritories(CoverageAtDate state, ReadOnlySpan<int> departements, CaveatSubject subject)
    {
        var unknown = new List<Territory>();
        var perhaps = new List<Territory>();
        var inferred = new List<Territory>();
        var imprecise = new List<Territory>();
        var inside = Marks(departements, state.Dataset.Departements.Count);
        int[] marked = [.. departements];
        var affected = new HashSet<int>();
        foreach (var number in Concerning(state, departements))
        {
            var territory = state.Territories[number];
            if (state.Set.IsUnknown(number))
            {
                unknown.Add(territory);
                if (state.InForceOf(number) == InForce.Uncertain)
                {
                    perhaps.Add(territory);
                }
            }
            else if (AddAffected(state, number, inside, subject, affected))
            {
                imprecise.Add(territory);
            }

            if (state.InForceOf(number) == InForce.Yes
                && (territory.Composition.Basis == CompositionBasis.Inferred || territory.Composition.HasInferredPart))
            {
                inferred.Add(territory);
            }
        }

        var caveats = new List<Caveat>();
        AddIfAny(caveats, unknown, () => CaveatSentences.UnknownComposition(state.Kind, unknown, perhaps));
        AddIfAny(caveats, inferred, () => CaveatSentences.InferredComposition(state.Kind, inferred));
        AddIfAny(caveats, imprecise, () => subject == CaveatSubject.Coverage
            ? CaveatSentences.ImpreciseCoverage(state.Kind, imprecise, affected.Count, CoverageRanges.Of(state, marked))
            : CaveatSentences.ImpreciseMembership(state.Kind, imprecise, affected.Count));
        return caveats;
    }

    /// <summary>
    /// The caveat of départements where territories may be missing: no source states the number of territories or that all is covered, or
    /// more are declared than known.
    /// </summary>
    internal static IReadOnlyList<Caveat> OfLists(Dataset dataset, TerritoryKind kind, ReadOnlySpan<int> departements)
    {
        var unlisted = new List<Departement>();
        var shortfalls = new List<Shortfall>();
        foreach (var number in departements)
        {
            if (dataset.SourceReach.IsListed(number, kind))
            {
                continue;
            }

            unlisted.Add(dataset.Departements[number]);
            if (dataset.SourceReach.ShortfallOf(number, kind) is { } shortfall && !shortfalls.Contains(shortfall))
            {
                shortfalls.Add(shortfall);
            }
        }

        return unlisted.Count == 0 ? [] : [CaveatSentences.UnlistedTerritories(kind, unlisted, shortfalls)];
    }

    /// <summary>
    /// The caveat of départements with a latest source that is older than the date. Those without a source have the other caveat.
    /// </summary>
    internal static IReadOnlyList<Caveat> OfAge(CoverageAtDate state, ReadOnlySpan<int> departements)
    {
        var old = new List<(Departement, DateOnly)>();
        foreach (var number in departements)
        {
            if (state.Dataset.SourceReach.LastSource(number, state.Kind) is { } last && state.Date > last)
            {
                old.Add((state.Dataset.Departements[number], last));
            }
        }

        return old.Count == 0 ? [] : [CaveatSentences.AfterLastSource(state.Kind, old)];
    }

    /// <summary>The caveats that come from communes and polygons, the same for every kind and date.</summary>
    internal static IReadOnlyList<Caveat> OfData(Dataset dataset, ReadOnlySpan<int> departements)
    {
        var unpopulated = new List<int>();
        var undrawn = new List<int>();
        var merged = 0;
        var changes = dataset.Records.Provenance.PolygonChanges;
        var mergedCodes = changes.Merged.ToHashSet();
        var asked = new HashSet<DepartementCode>();
        foreach (var departement in departements)
        {
            asked.Add(dataset.Departements[departement].Code);
            foreach (var commune in dataset.Departements.CommunesOf(departement))
            {
                merged += mergedCodes.Contains(dataset.Communes[commune].Code) ? 1 : 0;
                if (dataset.PopulationMunicipale(commune) is null)
                {
                    unpopulated.Add(commune);
                }

                if (!dataset.HasPolygon(commune))
                {
                    undrawn.Add(commune);
                }
            }
        }

        var provenance = dataset.Records.Provenance;
        var caveats = new List<Caveat>();
        AddIfAny(caveats, unpopulated, () => CaveatSentences.MissingPopulation(dataset, unpopulated));
        if (provenance.PopulationMunicipaleYear is null && dataset.HasPopulation)
        {
            caveats.Add(CaveatSentences.UnknownPopulationYear());
        }

        if (provenance.PopulationMunicipaleCogYear != provenance.CogYear && dataset.HasPopulation)
        {
            caveats.Add(CaveatSentences.PopulationVintage(provenance));
        }

        AddIfAny(caveats, undrawn, () => CaveatSentences.MissingGeometry(dataset, undrawn));
        var leftOut = changes.LeftOut.Where(l => asked.Contains(l.Departement)).DistinctBy(l => l.Code).ToList();
        AddIfAny(caveats, leftOut, () => CaveatSentences.LeftOutPolygons(leftOut));
        if (provenance.SchematicBoundaries)
        {
            caveats.Add(CaveatSentences.SchematicGeometry());
        }

        if (provenance.BoundaryYear is { } year && year != provenance.CogYear)
        {
            caveats.Add(CaveatSentences.VintageHarmonised(provenance, merged));
        }
        else if (provenance is { BoundaryYear: null, SchematicBoundaries: false }
            || (provenance.BoundaryYear is null && mergedCodes.Count > 0))
        {
            caveats.Add(CaveatSentences.UnknownBoundaryYear(provenance, merged));
        }

        return caveats;
    }

    private static void AddIfAny<T>(List<Caveat> caveats, List<T> found, Func<Caveat> caveat)
    {
        if (found.Count > 0)
        {
            caveats.Add(caveat());
        }
    }

    /// <summary>Territories that are or may be in force and concern one of the départements, each once, by number.</summary>
    internal static List<int> Concerning(CoverageAtDate state, ReadOnlySpan<int> departements)
    {
        var found = new List<int>();
        foreach (var departement in departements)
        {
            foreach (var territory in state.Set.Concerning(departement))
            {
                if (state.InForceOf(territory) != InForce.No
                    && state.Set.StillConcerns(
                        territory, state.Dataset.Departements[departement], state.Dataset.Departements.CommunesOf(departement), state.Date))
                {
                    found.Add(territory);
                }
            }
        }

        return departements.Length < 2 ? found : [.. found.Distinct().Order()];
    }

    private static bool[] Marks(ReadOnlySpan<int> departements, int count)
    {
        var marks = new bool[count];
        foreach (var departement in departements)
        {
            marks[departement] = true;
        }

        return marks;
    }

    private static bool AddAffected(CoverageAtDate state, int territory, bool[] inside, CaveatSubject subject, HashSet<int> affected)
    {
        var any = false;
        foreach (var commune in state.UncertainIn(territory))
        {
            if (inside[state.Dataset.Departements.Of(commune)] && (subject == CaveatSubject.Membership || !state.IsCovered(commune)))
            {
                affected.Add(commune);
                any = true;
            }
        }

        return any;
    }
}

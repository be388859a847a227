using System.Runtime.CompilerServices;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Caveats;

/// <summary>The caveats of all communes and polygons of a dataset, for every kind and date. They are found once for each dataset.</summary>
public static class DataCaveats
{
    private static readonly ConditionalWeakTable<Dataset, IReadOnlyList<Caveat>> Known = [];

    /// <summary>The caveats of a dataset.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset) => Known.GetValue(dataset, static found =>
        CaveatFinder.OfData(found, [.. Enumerable.Range(0, found.Departements.Count)]));
}

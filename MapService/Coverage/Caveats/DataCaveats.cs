using System.Runtime.CompilerServices;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Caveats;

/// <summary>What a reader must know of all communes and polygons of a dataset, whatever the kind and the date. Found once for a dataset.</summary>
public static class DataCaveats
{
    private static readonly ConditionalWeakTable<Dataset, IReadOnlyList<Caveat>> Known = [];

    /// <summary>The caveats of a dataset.</summary>
    public static IReadOnlyList<Caveat> Of(Dataset dataset) => Known.GetValue(dataset, static found =>
        CaveatFinder.OfData(found, [.. Enumerable.Range(0, found.Departements.Count)]));
}

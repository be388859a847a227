using MapService.Formats;
using MapService.Territories;

namespace MapService.Import;

/// <summary>Checks territories against the communes that they are to be of.</summary>
public static class TerritoryChecks
{
    /// <summary>
    /// Reports unknown EPCI and communes, exceptions that exclude nothing, départements that do not exist (refused);
    /// communes listed twice (changed: they count once); compositions that exceptions leave empty, and départements outside the dataset (noted).
    /// </summary>
    /// <param name="territories">As read.</param>
    /// <param name="communes">All communes of the dataset to be, sorted by code.</param>
    /// <param name="problems">Takes every fault.</param>
    public static void Check(TerritoryRecords territories, IReadOnlyList<Commune> communes, ICollection<Problem> problems) => throw new NotImplementedException();
}

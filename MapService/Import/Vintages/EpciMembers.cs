using MapService.Import.Attributes;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Import.Vintages;

/// <summary>
/// Says whether an EPCI may have had other members when compositions were written: always for a year of which the members are not there,
/// and by comparison for that of the dataset in use. Communes that merged within an EPCI are no change; départements that the older dataset
/// has not are not compared.
/// </summary>
/// <param name="before">The dataset in use.</param>
/// <param name="now">Every commune that the attributes have.</param>
/// <param name="history">What became of codes.</param>
internal sealed class EpciMembers(DatasetRecords before, CommuneAttributes now, CommuneHistory history)
{
    private readonly ILookup<EpciCode?, Commune> membersBefore = before.Communes.ToLookup(c => c.Epci);
    private readonly ILookup<EpciCode?, Commune> membersNow = now.Communes.ToLookup(c => c.Epci);
    private readonly HashSet<DepartementCode> departements = [.. before.Departements.Select(d => d.Code)];

    /// <param name="epci">Of a composition.</param>
    /// <param name="year">COG year of the compositions; null when it is not known.</param>
    /// <param name="isOlder">True when the codes tell that they are older than the attributes.</param>
    public bool MayHaveBeenOthers(EpciCode epci, int? year, bool isOlder)
    {
        if (year == now.CogYear || (year is null && !isOlder))
        {
            return false;
        }

        if (year != before.Provenance.CogYear)
        {
            return true;
        }

        var then = membersBefore[epci].Select(c => history.Of(c.Code)).ToArray();
        return then.Any(s => s.Successors.Count != 1)
            || !then.Select(s => s.Successors[0])
                .ToHashSet()
                .SetEquals(membersNow[epci].Where(c => departements.Contains(c.Departement)).Select(c => c.Code));
    }
}

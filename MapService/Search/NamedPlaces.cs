using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Search;

/// <summary>Lists everything of a dataset that has a name.</summary>
internal static class NamedPlaces
{
    /// <param name="records">The dataset's records.</param>
    /// <param name="communesOf">The communes of territory i on any day, sorted.</param>
    /// <returns>In the order of equally good matches: by kind, then most inhabitants first, then by code.</returns>
    public static IReadOnlyList<NamedPlace> Of(DatasetRecords records, Func<int, IReadOnlyList<int>> communesOf)
    {
        var numbers = Enumerable.Range(0, records.Communes.Count);
        var ofDepartement = numbers.ToLookup(number => records.Communes[number].Departement);
        var ofEpci = numbers.ToLookup(number => records.Communes[number].Epci);
        var places = new List<NamedPlace>();
        foreach (var departement in records.Departements)
        {
            places.Add(Make(
                NamedPlaceKind.Departement,
                departement.Code.Value,
                departement.Nom,
                [.. ofDepartement[departement.Code]],
                [departement.Code]));
        }

        for (var i = 0; i < records.Territories.Count; i++)
        {
            var territory = records.Territories[i];
            places.Add(Make(
                NamedPlaceKind.Territory,
                territory.Id.Value,
                territory.Nom,
                communesOf(i),
                territory.Departements) with
            { TerritoryKind = territory.Kind });
        }

        foreach (var epci in records.Epcis)
        {
            places.Add(Make(NamedPlaceKind.Epci, epci.Code.Value, epci.Nom, [.. ofEpci[epci.Code]], []));
        }

        foreach (var number in numbers)
        {
            places.Add(Make(NamedPlaceKind.Commune, records.Communes[number].Code.Value, records.Communes[number].Nom, [number], []));
        }

        return [.. places
            .OrderBy(place => place.Kind)
            .ThenByDescending(place => place.Population ?? -1)
            .ThenBy(place => place.Code, StringComparer.Ordinal)];

        NamedPlace Make(
            NamedPlaceKind kind, string code, string nom, IReadOnlyList<int> communes, IReadOnlyList<DepartementCode> declared) => new(
            kind,
            code,
            nom,
            null,
            [.. communes.Select(number => records.Communes[number].Departement).Concat(declared).Distinct().Order()],
            communes,
            communes.Any(number => records.Communes[number].PopulationMunicipale is not null)
                ? communes.Sum(number => (long)(records.Communes[number].PopulationMunicipale ?? 0))
                : null);
    }
}

using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Search;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Search;

/// <summary>Finds communes, EPCI, territories and départements by name or code.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/search", RequestShape.OfJson(SearchParameters.QueryText, SearchParameters.LimitParameter), Search)
            .Says(
                "Search", "search", "Find by name or code",
                "Communes, EPCI, territories of any date and départements. Accents, capitals, hyphens, apostrophes and ligatures do not "
                + "matter, 'St' is 'Saint'; every word is the beginning of a word of the name, or of the code, in any order. Former "
                    + "communes lead to those of today. Where nothing is found, one letter may be wrong.")
            .Produces<SearchDocument>();

    internal static Answer Search(MapRequest request, SearchParameters asked, Dataset dataset)
    {
        return Answer.OfJson(request, dataset, () =>
        {
            var found = dataset.Names.Find(asked.Text, asked.Limit);
            return new SearchDocument(
                asked.Text,
                [.. found.Places.Select(place => Item(dataset, place, found.Approximate))],
                found.Total,
                found.Approximate,
                Shape.Of(DataCaveats.Of(dataset)),
                Shape.ProvenanceOf(dataset));
        });
    }

    private static SearchItem Item(Dataset dataset, FoundPlace found, bool approximate)
    {
        var place = found.Place;
        return new SearchItem(
            Words.Of(place.Kind),
            place.Code,
            place.Nom,
            found.Formerly,
            approximate,
            place.Kind is NamedPlaceKind.Commune or NamedPlaceKind.Departement ? place.Departements[0].Value : null,
            [.. place.Departements.Select(code => code.Value)],
            place.TerritoryKind?.Code(),
            place.Population,
            Shape.OfBox(dataset.Places.BoxOf([.. place.CommuneNumbers])));
    }
}

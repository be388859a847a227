using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Caveats;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Coverage;

/// <summary>The regions, and the coverage of one.</summary>
internal static class RegionEndpoints
{
    private const string Tag = "Regions";

    public static void MapRegions(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/regions", RequestShape.OfJson(), All)
            .Says(Tag, "regions", "Every region", "The regions of which the dataset has a département, with these départements.")
            .Produces<RegionsDocument>();
        routes.MapRead("/regions/{code}/coverage", RequestShape.OfJson(QueryParameter.Kind, QueryParameter.Date), Coverage)
            .Says(
                Tag, "regionCoverage", "Coverage of a region",
                "Shares of communes, population and surface over all départements of the region that the dataset has, the territories, "
                + "what sources declare, and the caveats that belong to the figures.")
            .Produces<RegionCoverageDocument>();
    }

    /// <summary>The regions of which the dataset has a département, by code.</summary>
    internal static RegionItem[] Items(Dataset dataset) =>
        [.. dataset.Records.Departements.GroupBy(d => d.Region)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => Item(region.Key, region))];

    internal static Answer All(MapRequest request, Dataset dataset) => Answer.OfJson(request, dataset, () => new RegionsDocument(
        Items(dataset),
        Shape.Of(DataCaveats.Of(dataset)),
        Shape.ProvenanceOf(dataset)));

    internal static Answer Coverage(string code, MapRequest request, Dataset dataset)
    {
        var departements = Find.Region(dataset, code);
        var valid = dataset.Periods.OfDepartements(
            request.Kind, departements, request.Date) & dataset.Periods.OfDeclared(request.Kind, code, request.Date);
        return Answer.OfJson(request, dataset, () =>
        {
            var coverage = Find.Certain(RegionCoverage.Of(dataset, code, request.Kind, request.Date));
            return new RegionCoverageDocument(
                Item(coverage.Region, coverage.Departements),
                coverage.Kind.Code(),
                valid.From,
                valid.Until,
                Shape.Of(coverage.Figures.Communes),
                Shape.Of(coverage.Figures.Population),
                Shape.Of(coverage.Figures.Surface),
                [.. coverage.Territories.Select(CoverageShape.Of)],
                [.. coverage.Declared.Select(CoverageShape.Of)],
                Shape.Of(coverage.Caveats),
                Shape.ProvenanceOf(dataset));
        }) with
        { Valid = valid };
    }

    private static RegionItem Item(string code, IEnumerable<Departement> departements) =>
        new(code, FrenchRegions.NameOf(code), [.. departements.Select(Shape.Of)]);
}

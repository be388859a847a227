using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Coverage;

/// <summary>Figures of départements: coverage and crossing.</summary>
internal static class DepartementEndpoints
{
    private const string Tag = "Départements";

    public static void MapDepartements(this IEndpointRouteBuilder routes)
    {
        var figures = RequestShape.OfJson(QueryParameter.Kind, QueryParameter.Date);
        routes.MapRead("/departements", RequestShape.OfJson(QueryParameter.Kind, QueryParameter.Date, QueryParameter.Region), All)
            .Says(
                Tag, "departements", "Every département with its shares",
                "Communes, population and surface covered by territories of a kind at a date, for every département of the dataset, or of "
                + "a region, and for all of these together.")
            .Produces<DepartementsDocument>();
        routes.MapRead("/departements/{code}/coverage", figures, Coverage)
            .Says(
                Tag, "coverage", "Coverage of a département",
                "Shares of communes, population and surface, the territories, what sources declare, and the caveats that belong to the "
                + "figures.")
            .Produces<CoverageDocument>();
        routes.MapRead("/departements/{code}/crossing", RequestShape.OfJson(QueryParameter.Date), Crossing)
            .Says(
                Tag,
                "crossing",
                "What CLS and CPTS share",
                "Every pair of a CLS and a CPTS in force that have communes of the département in common. Expected, not an anomaly.")
            .Produces<CrossingDocument>();
    }

    internal static Answer All(MapRequest request, Area area, Dataset dataset)
    {
        var region = area.Region;
        var departements = area.NumbersIn(dataset);
        var valid = region is null
            ? dataset.Periods.OfKind(request.Kind, request.Date)
            : dataset.Periods.OfDepartements(request.Kind, departements, request.Date);
        return Answer.OfJson(request, dataset, () =>
        {
            var all = DepartementCoverage.OfMany(dataset, departements, request.Kind, request.Date);
            return new DepartementsDocument(
                all.Kind.Code(),
                valid.From,
                valid.Until,
                region is null ? null : Shape.OfRegion(region),
                [.. all.Departements.Select(Item)],
                Shape.Of(all.Total),
                Shape.Of(all.Caveats),
                Shape.ProvenanceOf(dataset));
        }) with
        { Valid = valid };
    }

    internal static Answer Coverage(string code, MapRequest request, Dataset dataset)
    {
        var departement = Find.Departement(dataset, code);
        var number = Find.NumberOf(dataset, departement);
        var valid = dataset.Periods.OfDepartement(
            request.Kind, number, request.Date) & dataset.Periods.OfDeclared(request.Kind, number, request.Date);
        return Answer.OfJson(request, dataset, () =>
        {
            var coverage = Find.Certain(DepartementCoverage.Of(dataset, departement, request.Kind, request.Date));
            return new CoverageDocument(
                Shape.Of(coverage.Departement),
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

    internal static Answer Crossing(string code, MapRequest request, Dataset dataset)
    {
        var departement = Find.Departement(dataset, code);
        var valid = dataset.Periods.OfDepartement(Find.NumberOf(dataset, departement), request.Date);
        return Answer.OfJson(request, dataset, () =>
        {
            var crossing = Find.Certain(Crossings.Of(dataset, departement, request.Date));
            return new CrossingDocument(
                Shape.Of(crossing.Departement),
                valid.From,
                valid.Until,
                [.. crossing.Pairs.Select(pair => Item(dataset, pair))],
                Shape.Of(crossing.Caveats),
                Shape.ProvenanceOf(dataset));
        }) with
        { Valid = valid };
    }

    private static DepartementItem Item(DepartementCoverage coverage) => new(
        coverage.Departement.Code.Value,
        coverage.Departement.Nom,
        coverage.Departement.Region,
        Shape.Of(coverage.Figures.Communes),
        Shape.Of(coverage.Figures.Population),
        Shape.Of(coverage.Figures.Surface),
        [.. coverage.Territories.Where(t => t.InForce == InForce.Yes).Select(t => Shape.Of(t.Territory))],
        Shape.Of(coverage.Caveats));

    private static CrossingItem Item(Dataset dataset, CrossingPair pair) => new(
        Shape.Of(pair.Cls),
        Shape.Of(pair.Cpts),
        pair.Measures.Communes,
        pair.Measures.Population,
        pair.Measures.SurfaceHectares,
        dataset.Records.Provenance.SchematicBoundaries,
        [.. pair.CommuneNumbers.Select(number => dataset.Communes[number].Code.Value)]);
}

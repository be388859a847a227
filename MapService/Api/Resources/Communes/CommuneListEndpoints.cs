using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Documents;

namespace MapService.Api.Resources.Communes;

/// <summary>Communes as a table: JSON, or CSV with one row for each commune.</summary>
internal static class CommuneListEndpoints
{
    public static void MapCommuneList(this IEndpointRouteBuilder routes) =>
        routes.MapRead(
                "/communes",
                new RequestShape(
                    [QueryParameter.Departement, QueryParameter.Region, QueryParameter.F], [Format.Json, Format.Csv], IsHeavy: true),
                All)
            .Says(
                "Communes", "communes", "Communes as a table",
                "Code, name, département, EPCI, municipal population, surface and a point inside of every commune of a département, a "
                + "region or the whole dataset, and the names of their EPCI. As CSV: a line a commune.")
            .Produces<CommunesDocument>();

    internal static Answer All(MapRequest request, Area area, Dataset dataset)
    {
        var departements = area.NumbersIn(dataset);
        return Answer.OfBytes(request, dataset, () => Write(request, area, dataset, departements)) with
        {
            FileName = FileNames.Of(request.Format, "commune-table", area: area),
            DescribedBy = request.Format == Format.Csv ? DescriptionOf(area) : null,
        };
    }

    private static ReadOnlyMemory<byte> Write(MapRequest request, Area area, Dataset dataset, int[] departements)
    {
        var communes = departements.SelectMany(departement => dataset.Departements.CommunesOf(departement).ToArray()).Order().ToArray();
        var caveats = CaveatFinder.OfData(dataset, departements);
        if (request.Format == Format.Csv)
        {
            return CommuneListFile.Csv(dataset, communes, caveats);
        }

        var document = new CommunesDocument(
            area.Departement is null ? null : Shape.Of(dataset.Departements[departements[0]]),
            area.Region is { } region ? Shape.OfRegion(region) : null,
            [.. communes.Select(commune => CommuneListFile.Item(dataset, commune))],
            CommuneListFile.Epcis(dataset, communes),
            Shape.Of(caveats),
            Shape.ProvenanceOf(dataset));
        return JsonSerializer.SerializeToUtf8Bytes(document, JsonForm.Options);
    }

    private static Description DescriptionOf(Area area) => new($"/communes?{(area.IsAll ? "" : area.Query + "&")}f=json", Format.Json);
}

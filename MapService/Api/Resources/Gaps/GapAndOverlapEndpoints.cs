using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Csv;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Api.Resources.Gaps;

/// <summary>Where a département is not covered, and where it is covered twice: GeoJSON, or CSV with one row for each commune.</summary>
internal static class GapAndOverlapEndpoints
{
    private const string Tag = "Départements";

    public static void MapGapsAndOverlaps(this IEndpointRouteBuilder routes)
    {
        var shape = new RequestShape([QueryParameter.Kind, QueryParameter.Date, QueryParameter.F], [Format.GeoJson, Format.Csv]);
        routes.MapRead("/departements/{code}/gaps", shape, Gaps)
            .Says(
                Tag, "gaps", "Gap zones of a département",
                "Connected zones of communes that no territory of the kind covers, with the territories beside them by shared border. As "
                + "CSV: a line a commune.");
        routes.MapRead("/departements/{code}/overlaps", shape, OverlapsOf)
            .Says(
                Tag,
                "overlaps",
                "Communes covered twice or more",
                "Communes in two or more territories of the kind, with the territories. As CSV: a line a commune.");
    }

    internal static Answer Gaps(string code, MapRequest request, Dataset dataset)
    {
        var departement = Find.Departement(dataset, code);
        // The territories beside a zone may lie in another département.
        var valid = dataset.Periods.Around(request.Kind, Find.NumberOf(dataset, departement), request.Date);
        return Answer.OfBytes(request, dataset, () =>
        {
            var gaps = Find.Certain(GapZones.Of(dataset, departement, request.Kind, request.Date));
            return request.Format == Format.Csv
                ? GapShape.Csv(dataset, gaps.Zones, gaps.Kind, valid, gaps.Caveats)
                : GeoJsonOf(dataset, gaps, valid);
        }) with
        {
            Valid = valid,
            FileName = FileNameOf(request, departement, "gap-zones", "gap-communes", valid),
            DescribedBy = DescriptionOf(request, departement, "gaps", valid),
        };
    }

    internal static Answer OverlapsOf(string code, MapRequest request, Dataset dataset)
    {
        var departement = Find.Departement(dataset, code);
        var valid = dataset.Periods.OfDepartement(request.Kind, Find.NumberOf(dataset, departement), request.Date);
        return Answer.OfBytes(request, dataset, () =>
        {
            var overlaps = Find.Certain(Overlaps.Of(dataset, departement, request.Kind, request.Date));
            return request.Format == Format.Csv ? CsvOf(dataset, overlaps, valid) : GeoJsonOf(dataset, overlaps, valid);
        }) with
        {
            Valid = valid,
            FileName = FileNameOf(request, departement, "overlaps", "overlap-communes", valid),
            DescribedBy = DescriptionOf(request, departement, "overlaps", valid),
        };
    }

    private static string? FileNameOf(MapRequest request, DepartementCode departement, string outlines, string table, ValidPeriod valid) =>
        FileNames.Of(
        request.Format, request.Format == Format.Csv ? table : outlines, request.Kind, new Area(departement, null),
        FileNames.DaysOf(valid));

    private static Description? DescriptionOf(MapRequest request, DepartementCode departement, string what, ValidPeriod valid)
    {
        var date = valid.NamedDay is { } day ? "&date=" + Words.Of(day) : "";
        return request.Format == Format.Csv
            ? new Description($"/departements/{departement}/{what}?kind={request.Kind.Code()}{date}&f=geojson", Format.GeoJson)
            : null;
    }

    private static byte[] GeoJsonOf(Dataset dataset, DepartementGaps gaps, ValidPeriod valid) => FeatureCollections.Write(
        json => WriteMembers(json, dataset, gaps.Departement, gaps.Kind, valid, gaps.Caveats),
        writer =>
        {
            foreach (var zone in gaps.Zones)
            {
                writer.WriteFeature(GapShape.IdOf(zone), json => WriteZone(json, dataset, zone), zone.OutlineIn(dataset)
                    .ToPolygons(dataset.Topology), 0);
            }
        });

    private static byte[] GeoJsonOf(Dataset dataset, DepartementOverlaps overlaps, ValidPeriod valid) => FeatureCollections.Write(
        json => WriteMembers(json, dataset, overlaps.Departement, overlaps.Kind, valid, overlaps.Caveats),
        writer =>
        {
            foreach (var overlap in overlaps.Communes)
            {
                var outline = Merge.Of(dataset.Topology, [overlap.CommuneNumber]).ToPolygons(dataset.Topology);
                writer.WriteFeature(overlap.Commune.Code.Value, json => WriteOverlap(json, dataset, overlap), outline, 0);
            }
        });

    private static void WriteMembers(
        Utf8JsonWriter json, Dataset dataset, Departement departement, TerritoryKind kind, ValidPeriod valid, IReadOnlyList<Caveat> caveats)
    {
        FeatureCollections.Member(json, "departement", Shape.Of(departement));
        json.WriteString("kind", kind.Code());
        FeatureCollections.Period(json, valid);
        FeatureCollections.Member(json, "caveats", Shape.Of(caveats));
        FeatureCollections.Member(json, "provenance", Shape.ProvenanceOf(dataset));
    }

    private static void WriteZone(Utf8JsonWriter json, Dataset dataset, GapZone zone)
    {
        json.WriteNumber("zone", zone.Zone);
        json.WriteNumber("communes", zone.Measures.Communes);
        FeatureCollections.Member(json, "codes", zone.CommuneNumbers.Select(n => dataset.Communes[n].Code.Value));
        FeatureCollections.Member(json, "noms", zone.CommuneNumbers.Select(n => dataset.Communes[n].Nom));
        WriteMeasures(json, dataset, zone.Measures);
        FeatureCollections.Member(json, "neighbours", GapShape.NeighboursOf(zone));
    }

    private static void WriteOverlap(Utf8JsonWriter json, Dataset dataset, Overlap overlap)
    {
        json.WriteString("code", overlap.Commune.Code.Value);
        json.WriteString("nom", overlap.Commune.Nom);
        json.WriteString("codeDepartement", overlap.Commune.Departement.Value);
        FeatureCollections.Member(json, "territories", Shape.Of(overlap.Territories));
        WriteMeasures(json, dataset, overlap.Measures);
    }

    private static void WriteMeasures(Utf8JsonWriter json, Dataset dataset, Measures measures)
    {
        FeatureCollections.Member(json, "population", measures.Population);
        FeatureCollections.Member(json, "surface", measures.SurfaceHectares);
        json.WriteBoolean("schematic", dataset.Records.Provenance.SchematicBoundaries);
    }

    private static byte[] CsvOf(Dataset dataset, DepartementOverlaps overlaps, ValidPeriod valid) => CsvTable.Write(
        [.. CsvCells.CommuneNames, "territories", "kind", .. CsvCells.PeriodNames, "caveats"],
        overlaps.Communes.Select(overlap => (IReadOnlyList<object?>)
            [
                .. CsvCells.OfCommune(dataset, overlap.CommuneNumber),
                string.Join(',', overlap.Territories.Select(t => t.Id.Value)),
                overlaps.Kind.Code(),
                .. CsvCells.Of(valid),
                CsvCells.Of(overlaps.Caveats),
            ]));
}

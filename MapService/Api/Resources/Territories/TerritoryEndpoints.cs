using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Api.Http.Requests;
using MapService.Api.Http.Responses;
using MapService.Api.Resources.Edits;
using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.GeoJson;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Api.Resources.Territories;

/// <summary>The territories: list, detail, outline.</summary>
internal static class TerritoryEndpoints
{
    private const string Tag = "Territories";

    public static void MapTerritories(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/territories", RequestShape.OfJson(QueryParameter.KindFilter, QueryParameter.Date, QueryParameter.Departement), All)
            .Says(
                Tag, "territories", "Every territory",
                "CPTS and CLS, whatever their dates, those of unknown composition included; says of each whether it is in force at the "
                + "date.")
            .Produces<TerritoriesDocument>();
        routes.MapRead("/territories/{id}", new RequestShape([QueryParameter.Date, QueryParameter.F], [Format.Json, Format.GeoJson]), One)
            .Says(
                Tag, "territory", "One territory",
                "Composition line by line, communes, what its sources declare. As GeoJSON: one feature with the merged outline (no "
                + "geometry where the composition is not known).")
            .Produces<TerritoryDocument>();
    }

    internal static Answer All(MapRequest request, Dataset dataset)
    {
        var asked = request.Parameters.Find(QueryParameter.Departement);
        if (asked is { } departement)
        {
            Find.ChosenDepartement(dataset, departement);
        }

        TerritoryKind? kind = request.KindIsDefault ? null : request.Kind;
        var listed = Enumerable.Range(0, dataset.Territories.Count)
            .Where(number => kind is null || dataset.Territories[number].Kind == kind)
            .Where(number => asked is not { } only || dataset.Concerns(number, only))
            .ToList();
        var valid = TerritoryPeriods.OfList(dataset, listed, kind, asked, request.Date);
        return Answer.OfJson(request, dataset, () =>
            new TerritoriesDocument(
                kind?.Code(),
                valid.From,
                valid.Until,
                [.. listed.Select(number => TerritoryShape.ItemOf(dataset, number, request.Date))],
                Shape.Of(TerritoryCaveats.OfList(dataset, listed, kind, asked, request.Date)),
                Shape.ProvenanceOf(dataset))) with
        { Valid = valid };
    }

    internal static Answer One(string id, MapRequest request, Dataset dataset)
    {
        var number = Find.Territory(dataset, id);
        var valid = TerritoryPeriods.Of(dataset, number, request.Date);
        var answer = request.Format == Format.GeoJson
            ? Answer.OfBytes(request, dataset, () => FeatureOf(dataset, number, request.Date, valid))
            : Answer.OfJson(request, dataset, () => TerritoryShape.DocumentOf(dataset, number, request.Date, valid));
        return answer with
        {
            Valid = valid,
            TagStart = TerritoryTag.StartOf(dataset.Territories[number]),
            FileName = FileNames.Of(request.Format, id, days: FileNames.DaysOf(valid)),
        };
    }

    private static ReadOnlyMemory<byte> FeatureOf(Dataset dataset, int number, DateOnly date, ValidPeriod valid)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", dataset.Territories[number].Id.Value);
            FeatureCollections.Member(json, "properties", TerritoryShape.ItemOf(dataset, number, date));
            json.WritePropertyName("geometry");
            GeoJsonWriter.WriteGeometry(
                json, Merge.Of(dataset.Topology, dataset.CompositionOf(number, date).Certain).ToPolygons(dataset.Topology), 0);
            FeatureCollections.Period(json, valid);
            FeatureCollections.Member(json, "caveats", Shape.Of(TerritoryCaveats.Of(dataset, number, date)));
            FeatureCollections.Member(json, "provenance", Shape.ProvenanceOf(dataset));
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}

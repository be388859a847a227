using MapService.Layers;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>GeoJSON (RFC 7946) as the service answers it: what stands beside the features, and their properties.</summary>
internal sealed class ApiFeatureSchemas(OpenApiDocument document)
{
    private const string Geometry = "AreaGeometry";

    private readonly SchemaOf of = new(document);

    private (string, IOpenApiSchema)[] About =>
        [("caveats", Caveats), ("provenance", of.Ref("ProvenanceDocument", "Where the figures come from."))];

    private IOpenApiSchema Caveats => SchemaOf.List("What a reader must know beside the figures.", of.Ref("CaveatDocument"));

    private static (string, IOpenApiSchema)[] Period =>
    [
        ("validFrom", SchemaOf.OrNull(SchemaOf.Day("First day with the same answer; null where there is none."))),
        ("validUntil", SchemaOf.OrNull(SchemaOf.Day("Last day with the same answer; null where there is none."))),
    ];

    private static (string, IOpenApiSchema)[] Measures =>
    [
        ("population", SchemaOf.OrNull(SchemaOf.Integer("Municipal population; null where it is not known."))),
        ("surface", SchemaOf.OrNull(SchemaOf.Number("Surface in hectares; null where it is not known."))),
        ("schematic", SchemaOf.Flag("True when boundaries and surface only resemble the real ones.")),
    ];

    /// <summary>The schema of a GeoJSON answer, by the name of its operation.</summary>
    public static IOpenApiSchema Of(string operation, OpenApiDocument document) => operation switch
    {
        "gaps" => new OpenApiSchemaReference("GapFeatures", document),
        "overlaps" => new OpenApiSchemaReference("OverlapFeatures", document),
        "territory" => new OpenApiSchemaReference("TerritoryFeature", document),
        "timeline" or "regionTimeline" or "wholeTimeline" => new OpenApiSchemaReference("TimelineFeatures", document),
        "changes" => new OpenApiSchemaReference("ChangeFeatures", document),
        "tileGeoJson" => AnyLayer(layer => TileName(layer), document),
        "downloadGeoJson" => AnyLayer(layer => FileName(layer), document),
        _ => throw new InvalidOperationException($"No schema for the GeoJSON of '{operation}'."),
    };

    public void Add()
    {
        var schemas = document.Components!.Schemas!;
        schemas[Geometry] = Areas();
        (string, IOpenApiSchema)[] head = [("departement", of.Ref("DepartementName", "Which département.")), ("kind", Kind())];
        (string, IOpenApiSchema)[] dated = [.. head, .. Period, .. About];
        (string, IOpenApiSchema)[] always = [("kind", Kind()), .. About];
        AddCollection("GapFeatures", "Gap zones of a département.", Text("Département and number of the zone."), GapZone(), dated);
        AddCollection("OverlapFeatures", "Communes in two or more territories.", Text("INSEE code."), Overlap(), dated);
        AddCollection("TimelineFeatures", "Changes of the coverage.", Text("Day, territory and change."), Change(), always);
        AddCollection("ChangeFeatures", "Communes that changed between two days.", Text("INSEE code."), ChangedCommune(), Between());
        var territory = of.Ref("TerritoryItem", "What it is.");
        schemas["TerritoryFeature"] = Feature(
            "A territory with its outline.", Text("Id of the territory."), territory, [.. Period, .. About]);
        foreach (var layer in LayerNames.All)
        {
            var id = SchemaOf.Integer("Stable number.");
            AddCollection(TileName(layer), $"A tile of the layer {layer.Name()}.", id, LayerProperties(layer, true), []);
            AddCollection(FileName(layer), $"The layer {layer.Name()}.", id, LayerProperties(layer, false), LayerMembers(layer));
        }
    }

    private static OpenApiSchema AnyLayer(Func<Layer, string> name, OpenApiDocument document) => new()
    {
        Description = "The features of the layer that the address names.",
        AnyOf = [.. LayerNames.All.Select(layer => new OpenApiSchemaReference(name(layer), document))],
    };

    private static string TileName(Layer layer) => layer + "Tile";

    private static string FileName(Layer layer) => layer + "Features";

    private static OpenApiSchema Text(string description) => SchemaOf.Text(description);

    private IOpenApiSchema Kind() => of.Ref(ApiWords.Kind, "CPTS or CLS.");

    private void AddCollection(
        string name, string description, OpenApiSchema id, OpenApiSchema properties, (string, IOpenApiSchema)[] members)
    {
        document.Components!.Schemas![name[..^1] + "Item"] = Feature("One of the features.", id, properties, []);
        document.Components!.Schemas![name] = SchemaOf.Object(
            description + " GeoJSON, RFC 7946.",
            [
                ("type", SchemaOf.Word("Type of the object.", ["FeatureCollection"])),
                .. members,
                ("features", SchemaOf.List("The features.", of.Ref(name[..^1] + "Item"))),
            ],
            [.. Optional(members)]);
    }

    private static IEnumerable<string> Optional((string Name, IOpenApiSchema)[] members) =>
        members.Any(member => member.Name == "layer") ? ["kind", "validFrom", "validUntil"] : [];

    private OpenApiSchema Feature(
        string description, OpenApiSchema id, IOpenApiSchema properties, (string, IOpenApiSchema)[] members) => SchemaOf.Object(
        description,
        [
            ("type", SchemaOf.Word("Type of the object.", ["Feature"])),
            ("id", id),
            ("properties", properties),
            ("geometry", of.RefOrNull(Geometry, "Its outline; null where its boundaries are not known.")),
            .. members,
        ]);

    private static OpenApiSchema Areas()
    {
        var ring = SchemaOf.List("A ring; its last position is its first.", SchemaOf.Numbers("Longitude, latitude.", 2));
        var polygon = SchemaOf.List("Rings: the outer one first, then the holes.", ring);
        return new OpenApiSchema
        {
            Description = "A Polygon or a MultiPolygon.",
            OneOf = [Shape("Polygon", polygon), Shape("MultiPolygon", SchemaOf.List("Polygons.", polygon))],
        };

        static OpenApiSchema Shape(string type, OpenApiSchema coordinates) =>
            SchemaOf.Object("A " + type + ".", [("type", SchemaOf.Word("Type of the geometry.", [type])), ("coordinates", coordinates)]);
    }

    private OpenApiSchema GapZone() => SchemaOf.Object(
        "A gap zone.",
        [
            ("zone", SchemaOf.Integer("Number of the zone within its département.")),
            ("communes", SchemaOf.Integer("Number of communes.")),
            ("codes", SchemaOf.Texts("INSEE codes of the communes.")),
            ("noms", SchemaOf.Texts("Names of the communes, in the same order.")),
            .. Measures,
            ("neighbours", SchemaOf.List("Territories beside the zone, the longest shared border first.", of.Ref("GapNeighbourItem"))),
        ]);

    private OpenApiSchema Overlap() => SchemaOf.Object(
        "A commune in two or more territories.",
        [
            ("code", Text("INSEE code.")),
            ("nom", Text("Its name.")),
            ("codeDepartement", Text("Code of its département.")),
            ("territories", SchemaOf.List("The territories.", of.Ref("TerritoryName"))),
            .. Measures,
        ]);

    private OpenApiSchema Change() => SchemaOf.Object(
        "A change of the coverage, with the figures from that day on.",
        [
            ("date", SchemaOf.Day("The day.")),
            ("change", of.Ref(ApiWords.TimelineChange, "What happens.")),
            ("precision", of.Ref(ApiWords.Precision, "How exact the day is.")),
            ("territory", Text("Id of the territory.")),
            ("nom", Text("Its name.")),
            ("communes", SchemaOf.OrNull(SchemaOf.Integer("Number of communes; null where the composition is not known."))),
            ("codes", SchemaOf.OrNull(SchemaOf.Texts("INSEE codes of the communes; null where the composition is not known."))),
            ("communesPercent", SchemaOf.OrNull(SchemaOf.Number("Covered communes in percent."))),
            ("populationPercent", SchemaOf.OrNull(SchemaOf.Number("Covered population in percent."))),
            ("schematic", SchemaOf.Flag("True when boundaries only resemble the real ones.")),
            ("caveats", SchemaOf.List("Codes of the caveats of the figures.", of.Ref("CaveatCode"))),
        ]);

    private OpenApiSchema ChangedCommune() => SchemaOf.Object(
        "A commune that changed, or may have.",
        [
            ("code", Text("INSEE code.")),
            ("nom", Text("Its name.")),
            ("codeDepartement", Text("Code of its département.")),
            .. Measures,
            ("changes", SchemaOf.List("What became of it.", of.Ref(ApiWords.CoverageChange))),
            ("territories", SchemaOf.List("The territories that it joined or left.", of.Ref("MembershipChangeItem"))),
        ]);

    private (string, IOpenApiSchema)[] Between() =>
    [
        ("kind", Kind()),
        ("departement", of.RefOrNull("DepartementName", "The département that was asked for; null for more.")),
        ("codeRegion", SchemaOf.OrNull(Text("The region that was asked for; null otherwise."))),
        ("nomRegion", SchemaOf.OrNull(Text("Its name; null where it is not known."))),
        ("before", of.Ref("ComparedDayDocument", "The coverage on the first day.")),
        ("after", of.Ref("ComparedDayDocument", "The coverage on the second day.")),
        ("summary", SchemaOf.List("How much of each change there is.", of.Ref("ChangeSummaryItem"))),
        ("provenance", of.Ref("ProvenanceDocument", "Where the figures come from.")),
    ];

    private (string, IOpenApiSchema)[] LayerMembers(Layer layer) =>
    [
        ("layer", SchemaOf.Word("Name of the layer.", [layer.Name()])),
        ("departement", SchemaOf.OrNull(Text("The département that was asked for; null for more."))),
        ("region", SchemaOf.OrNull(Text("The region that was asked for; null otherwise."))),
        ("kind", Kind()),
        .. Period,
        .. About,
    ];

    private OpenApiSchema LayerProperties(Layer layer, bool inTile)
    {
        var columns = LayerColumns.Of(layer);
        var properties = columns.Select(column => (column.Name, LayerProperty(layer, column))).ToList();
        string[] late = inTile ? [.. columns.Where(column => column.FromZoom > 0).Select(column => column.Name)] : [];
        if (layer == Layer.Communes && !inTile)
        {
            string[] states = ["covered", "overlap", "possible", "uncovered"];
            properties.Add(("state", SchemaOf.Word("State of the commune for the kind that was asked for.", states)));
            properties.Add(("territories", SchemaOf.Texts("Names of the territories that count for the commune.")));
            late = ["state", "territories"];
        }

        return SchemaOf.Object(LayerColumns.DescriptionOf(layer) + ".", properties, late);
    }

    private IOpenApiSchema LayerProperty(Layer layer, PropertyColumn column)
    {
        var schema = column.Type switch
        {
            PropertyType.Integer => SchemaOf.Integer(column.Description + "."),
            PropertyType.Decimal => SchemaOf.Number(column.Description + "."),
            PropertyType.Day => SchemaOf.Day(column.Description + "."),
            PropertyType.Flag => SchemaOf.Flag(column.Description + "."),
            _ => Text(column.Description + "."),
        };
        return column.Name switch
        {
            "kind" => Kind(),
            "basis" => of.Ref(ApiWords.Basis, column.Description + "."),
            "code" or "nom" or "id" or "codeDepartement" or "zone" or "schematic" or "type" => schema,
            "territories" when layer == Layer.Overlaps => schema,
            _ => SchemaOf.OrNull(schema),
        };
    }
}

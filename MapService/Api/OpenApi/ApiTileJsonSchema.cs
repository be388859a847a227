using MapService.Layers;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>TileJSON 3.0 with the members of our own, whose names TileJSON leaves to us.</summary>
internal static class ApiTileJsonSchema
{
    public const string Name = "TileJson";
    private const string VectorLayer = "TileJsonLayer";

    public static void Add(OpenApiDocument document)
    {
        var of = new SchemaOf(document);
        var schemas = document.Components!.Schemas!;
        schemas[VectorLayer] = SchemaOf.Object(
            "A layer of the tiles.",
            [
                ("id", SchemaOf.Word("Name of the layer.", LayerNames.All.Select(layer => layer.Name()))),
                ("description", SchemaOf.Text("What it shows.")),
                ("minzoom", SchemaOf.Integer("First zoom with tiles.")),
                ("maxzoom", SchemaOf.Integer("Last zoom with tiles.")),
                ("fields", Map("Name and type of each property.", SchemaOf.Word("Type of the property.", ["Number", "String", "Boolean"]))),
                ("fieldDescriptions", Map("Name of each property and what it means.", SchemaOf.Text("What it means."))),
            ]);
        schemas[Name] = SchemaOf.Object(
            "TileJSON 3.0.",
            [
                ("tilejson", SchemaOf.Text("Version of TileJSON.")),
                ("tiles", SchemaOf.Texts("Address templates with {z}, {x} and {y}.")),
                ("name", SchemaOf.Text("Name of the tile set.")),
                ("attribution", SchemaOf.Text("Whom the data comes from.")),
                ("scheme", SchemaOf.Word("How rows are counted: from the north.", ["xyz"])),
                ("minzoom", SchemaOf.Integer("First zoom with tiles.")),
                ("maxzoom", SchemaOf.Integer("Last zoom with tiles.")),
                ("bounds", SchemaOf.Numbers("West, south, east, north in degrees.", 4)),
                ("center", SchemaOf.Numbers("Longitude, latitude, zoom.", 3)),
                ("vector_layers", SchemaOf.List("The layers.", of.Ref(VectorLayer))),
                ("validFrom", SchemaOf.OrNull(SchemaOf.Day("First day with the same tiles; left out where all days have the same."))),
                ("validUntil", SchemaOf.OrNull(SchemaOf.Day("Last day with the same tiles; left out likewise."))),
                ("caveats", SchemaOf.List("What a reader of the tiles must know.", of.Ref("CaveatDocument"))),
                ("provenance", of.Ref("ProvenanceDocument", "Where the figures come from.")),
            ],
            "validFrom",
            "validUntil");
    }

    private static OpenApiSchema Map(string description, OpenApiSchema values) =>
        new() { Type = JsonSchemaType.Object, Description = description, AdditionalProperties = values };
}

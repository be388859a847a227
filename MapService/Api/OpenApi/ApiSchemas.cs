using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MapService.Api.Http.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>The schemas of the document: those of the program's records, and those that are written by hand.</summary>
internal static class ApiSchemas
{
    public const string Problem = "Problem";

    private static readonly string[] LeftOut = [Problem, "CaveatFactsDocument", "ExplanationFactsItem"];

    /// <summary>Name of a type's schema.</summary>
    public static string? NameOf(JsonTypeInfo type) => type.Type == typeof(ProblemAnswer) ? Problem
        : (Nullable.GetUnderlyingType(type.Type) ?? type.Type) == typeof(JsonElement) ? "JsonValue"
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>Adds what the program's records do not say, and puts all in the order of their names.</summary>
    public static void Complete(OpenApiDocument document)
    {
        ApiWords.Add(document);
        ApiRecordSchemas.Add(document);
        ApiTileJsonSchema.Add(document);
        new ApiFeatureSchemas(document).Add();
        BoundBoxes(document);
        foreach (var schema in document.Components!.Schemas!.Values)
        {
            LiftDescriptions(schema);
        }

        foreach (var name in LeftOut)
        {
            NeverNull((OpenApiSchema)document.Components.Schemas[name]);
        }

        var components = document.Components;
        components.Schemas = components.Schemas
            .OrderBy(schema => schema.Key, StringComparer.Ordinal)
            .ToDictionary(schema => schema.Key, schema => schema.Value);
    }

    // "Null or this" has its words beside it and not inside, where generators look for them.
    private static void LiftDescriptions(IOpenApiSchema schema)
    {
        foreach (var choice in (schema.Properties?.Values ?? []).OfType<OpenApiSchema>().Where(member => member.OneOf is { Count: > 0 }))
        {
            foreach (var reference in choice.OneOf!.OfType<OpenApiSchemaReference>())
            {
                choice.Description ??= reference.Description;
                reference.Description = null;
            }
        }
    }

    // What has no value is left out of these and is never null.
    private static void NeverNull(OpenApiSchema schema)
    {
        foreach (var (name, member) in (schema.Properties ?? throw new InvalidOperationException("A schema has no members.")).ToList())
        {
            if (schema.Required?.Contains(name) == true || member is not OpenApiSchema own)
            {
                continue;
            }

            own.Type &= ~JsonSchemaType.Null;
            if (own.OneOf?.OfType<OpenApiSchemaReference>().SingleOrDefault() is { } only)
            {
                only.Description = own.Description;
                schema.Properties![name] = only;
            }
        }
    }

    // Boxes and points are lists of numbers in C#, of any length.
    private static void BoundBoxes(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        Bound(schemas["CommuneItem"].Properties!["centre"], 2);
        Bound(schemas["GapZoneItem"].Properties!["box"], 4);
        Bound(schemas["SearchItem"].Properties!["box"], 4);
        Bound(schemas["SettingsDocument"].Properties!["region"], 4);
        Bound(schemas["SettingsDocument"].Properties!["departementBoxes"].AdditionalProperties!, 4);
    }

    private static void Bound(IOpenApiSchema list, int length)
    {
        var schema = (OpenApiSchema)list;
        (schema.MinItems, schema.MaxItems) = (length, length);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>Short names for schemas that are written by hand: those of answers that no record of the program stands for.</summary>
/// <param name="document">Where references lead.</param>
internal sealed class SchemaOf(OpenApiDocument document)
{
    public static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };

    public static OpenApiSchema Day(string description) =>
        new() { Type = JsonSchemaType.String, Format = "date", Description = description };

    public static OpenApiSchema Integer(string description) =>
        new() { Type = JsonSchemaType.Integer, Format = "int64", Description = description };

    public static OpenApiSchema Number(string description) =>
        new() { Type = JsonSchemaType.Number, Format = "double", Description = description };

    public static OpenApiSchema Flag(string description) =>
        new() { Type = JsonSchemaType.Boolean, Description = description };

    /// <summary>Octets. Without this format generators read a file as JSON.</summary>
    public static OpenApiSchema File(string description) =>
        new() { Type = JsonSchemaType.String, Format = "binary", Description = description };

    /// <summary>One of some words.</summary>
    public static OpenApiSchema Word(string description, IEnumerable<string> words) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Enum = [.. words.Select(word => JsonValue.Create(word))],
    };

    public static OpenApiSchema List(string description, IOpenApiSchema items) =>
        new() { Type = JsonSchemaType.Array, Description = description, Items = items };

    public static OpenApiSchema Texts(string description) => List(description, new OpenApiSchema { Type = JsonSchemaType.String });

    /// <summary>A list with so many numbers.</summary>
    public static OpenApiSchema Numbers(string description, int least, int? most = null)
    {
        var list = List(description, new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" });
        (list.MinItems, list.MaxItems) = (least, most ?? least);
        return list;
    }

    /// <summary>The same, or null.</summary>
    public static OpenApiSchema OrNull(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    /// <summary>An object with members that are always there, but for the optional ones.</summary>
    public static OpenApiSchema Object(
        string description, IEnumerable<(string Name, IOpenApiSchema Schema)> members, params string[] optional)
    {
        var all = members.ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = all.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
            Required = all.Select(member => member.Name).Except(optional, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>A number as the document has bounds.</summary>
    public static string Bound(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Another schema of the document, by its name.</summary>
    public OpenApiSchemaReference Ref(string name, string? description = null) =>
        description is null ? new(name, document) : new(name, document) { Description = description };

    /// <summary>Another schema of the document, or null.</summary>
    public OpenApiSchema RefOrNull(string name, string? description) => new()
    {
        Description = description,
        OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, Ref(name)],
    };
}

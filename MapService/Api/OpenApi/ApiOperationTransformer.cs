using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MapService.Api.Http.Requests;
using MapService.Layers;
using MapService.Storage.Contract;
using MapService.Tiles.Grid;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>Describes each operation from what its endpoint declares: parameters, forms of the answer, problems.</summary>
internal sealed partial class ApiOperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var shape = context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestShape>().Single();
        var document = context.Document ?? throw new InvalidOperationException("There is no document to describe operations in.");
        var path = context.Description.RelativePath ?? "";
        operation.Parameters = [
            .. PathNames().Matches(path).Select(match => PathParameter(path, match.Groups[1].Value)),
            .. shape.Parameters.Select(p => Query(p, shape)),
            .. EditHeaders(shape)
        ];
        operation.Security = SecurityOf(shape.Scope, document);
        var answers = new ApiAnswers(document, operation, shape, context.Description.HttpMethod ?? "GET");
        answers.Add();
        return Task.CompletedTask;
    }

    // What everybody may read names no key; an empty list says so.
    private static List<OpenApiSecurityRequirement> SecurityOf(ApiScopes scope, OpenApiDocument document) => scope == ApiScopes.None
        ? []
        : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocumentTransformer.KeyScheme, document)] = [] }];

    private static OpenApiParameter Query(QueryParameter parameter, RequestShape shape)
    {
        var values = parameter == QueryParameter.F ? [.. shape.Formats.Select(f => f.Name)] : parameter.Values;
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = parameter == QueryParameter.Date || parameter.IsDay
            ? "date"
            : null
        };
        if (parameter.Range is { } range)
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Minimum = range.Least.ToString(System.Globalization.CultureInfo.InvariantCulture);
            schema.Maximum = range.Most.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (parameter.LongestText is { } longest)
        {
            (schema.MinLength, schema.MaxLength) = (1, longest);
        }

        if (values.Count > 0)
        {
            schema.Enum = [.. values.Select(value => JsonValue.Create(value))];
        }

        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Description,
            Schema = schema,
            Example = parameter.Range is null
                ? JsonValue.Create(parameter == QueryParameter.F ? shape.Formats[0].Name : parameter.Example)
                : JsonValue.Create(int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }

    // OpenAPI leaves a header parameter named Authorization to security schemes; the page for people would not show those.
    private static IEnumerable<OpenApiParameter> EditHeaders(RequestShape shape) => shape.Scope == ApiScopes.None
        ? []
        : [
            Header(
                "If-Match",
                "What the edit was made on: the ETag of the record, or of the territory.",
                "\"0123456789abcdef0123456789abcdef\""),
            Header("If-None-Match", "Instead of If-Match: * for a territory that is not there yet.", "*"),
        ];

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };

    private static OpenApiParameter PathParameter(string path, string name)
    {
        var (description, example) = name switch
        {
            "code" when path.StartsWith("communes/", StringComparison.Ordinal) =>
                ("INSEE code of the commune, a text: 89024, 2A004.", "89024"),
            "code" when path.StartsWith("regions/", StringComparison.Ordinal) => ("Code of the region, a text: 27.", "27"),
            "code" => ("Code of the département, a text: 89, 2A.", "89"),
            "id" => ("Id of the territory: lower-case words joined by hyphens.", "cpts-centre-yonne"),
            "content" => (
                "The scenario, as the link in the answer to POST /scenarios has it.",
                "14sBeFWPo6dVlZBBMLigp1k1OzSspStWtzM_LS2VgYFw1YXM8AwA"),
            "layer" => ($"One of {LayerNames.Expected}.", "cpts"),
            "layers" => (
                $"{char.ToUpperInvariant(LayerSet.Expected[0])}{LayerSet.Expected[1..]}. Their order does not matter.", "communes,cpts"),
            "revision" => ("Number of a change in the history.", "1"),
            "z" => ($"Zoom, 0 to {TileAddress.MaxZoom}.", "9"),
            "x" => ("Column from the west, 0 to 2^z - 1.", "260"),
            "y" => ("Row from the north, 0 to 2^z - 1.", "179"),
            _ => throw new InvalidOperationException($"No words for the path parameter '{name}'."),
        };
        var isNumber = name is "z" or "x" or "y";
        var schema = new OpenApiSchema { Type = isNumber ? JsonSchemaType.Integer : JsonSchemaType.String };
        if (isNumber)
        {
            schema.Minimum = "0";
            schema.Maximum = name == "z" ? "14" : "16383";
        }

        if (name == "layer")
        {
            schema.Enum = [.. LayerNames.All.Select(layer => JsonValue.Create(layer.Name()))];
        }

        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = description,
            Schema = schema,
            Example = isNumber
                ? JsonValue.Create(int.Parse(example, System.Globalization.CultureInfo.InvariantCulture))
                : JsonValue.Create(example),
        };
    }

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PathNames();
}

using System.Globalization;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Storage.Contract;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>The answers of an operation: every form of a good one, and every problem that it can have.</summary>
internal sealed class ApiAnswers(OpenApiDocument document, OpenApiOperation operation, RequestShape shape, string method)
{
    private readonly OpenApiResponses answers = operation.Responses ??= [];

    private bool IsEdit => shape.Scope != ApiScopes.None;

    public void Add()
    {
        AddForms();
        AddProblems();
        operation.Responses = [];
        foreach (var (status, answer) in answers.OrderBy(answer => answer.Key, StringComparer.Ordinal))
        {
            operation.Responses[status] = answer;
        }
    }

    private void AddForms()
    {
        if (!answers.TryGetValue("200", out var known) || known is not OpenApiResponse ok)
        {
            answers["200"] = ok = new OpenApiResponse();
        }

        ok.Description = "The answer.";
        ok.Content ??= new Dictionary<string, OpenApiMediaType>();
        foreach (var format in shape.Formats.Where(format => !ok.Content.ContainsKey(format.MediaType)))
        {
            ok.Content[format.MediaType] = new OpenApiMediaType { Schema = SchemaFor(format) };
        }

        if (answers.TryGetValue("201", out var created))
        {
            created.Description = "The territory was added.";
        }

        if (answers.TryGetValue("204", out var none))
        {
            none.Description = "There is nothing in this tile.";
        }
    }

    private IOpenApiSchema SchemaFor(Format format) => format.Name switch
    {
        "json" => Json(),
        "geojson" => ApiFeatureSchemas.Of(operation.OperationId!, document),
        "csv" => SchemaOf.File("A table in UTF-8 with a header row (RFC 4180)."),
        "html" => SchemaOf.File("A page in UTF-8."),
        "gpkg" => SchemaOf.File("A GeoPackage (OGC 12-128)."),
        "mvt" => SchemaOf.File("A Mapbox vector tile, version 2.1."),
        _ => throw new InvalidOperationException($"No schema for the form '{format.Name}'."),
    };

    private IOpenApiSchema Json() => operation.OperationId switch
    {
        "record" or "historicRecord" => new OpenApiSchemaReference(ApiRecordSchemas.Territory, document),
        "records" => new OpenApiSchemaReference(ApiRecordSchemas.Records, document),
        "tileJson" => new OpenApiSchemaReference(ApiTileJsonSchema.Name, document),
        "api" or "apiJson" => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "An OpenAPI 3.1 document.",
            AdditionalProperties = new OpenApiSchema(),
        },
        _ => throw new InvalidOperationException($"No schema for the JSON of '{operation.OperationId}'."),
    };

    private void AddProblems()
    {
        // Health checks take no parameter, whatever they are asked with, and have no tag.
        var takesAnything = shape.Lenient && shape.Parameters.Count == 0;
        if (method is "GET" or "HEAD" && !takesAnything)
        {
            answers["304"] = new OpenApiResponse { Description = "The client has it already (If-None-Match)." };
        }

        if (!takesAnything)
        {
            Add(ProblemKind.BadRequest);
        }

        if (operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path && parameter.Name != "content") == true)
        {
            Add(ProblemKind.UnknownCode);
        }

        if (!shape.IsNamedByAddress)
        {
            Add(ProblemKind.NotAcceptable);
        }

        if (IsEdit)
        {
            Add(ProblemKind.Unauthorised);
            Add(ProblemKind.Forbidden);
            Add(ProblemKind.MethodNotAllowed with { Description = "The service runs on a dataset that cannot be changed." });
            Add(ProblemKind.Stale);
            Add(ProblemKind.PreconditionRequired);
        }

        if (operation.RequestBody is not null)
        {
            Add(ProblemKind.TooLarge);
            Add(ProblemKind.UnsupportedMediaType);
        }

        Add(ProblemKind.Internal);
        ProblemKind[] store = IsEdit ? [ProblemKind.StoreUnavailable] : [];
        ProblemKind[] busy = IsEdit || shape.IsHeavy ? [ProblemKind.Busy] : [];
        Add([.. store, ProblemKind.NotReady, .. busy]);
    }

    private void Add(params ProblemKind[] kinds) => answers[kinds[0].Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
    {
        Description = string.Join(" Or: ", kinds.Select(kind => kind.Description)),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemWriter.MediaType] = new() { Schema = new OpenApiSchemaReference(ApiSchemas.Problem, document) },
        },
    };
}

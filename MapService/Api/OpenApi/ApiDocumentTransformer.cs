using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>What the document says as a whole.</summary>
internal sealed class ApiDocumentTransformer : IOpenApiDocumentTransformer
{
    /// <summary>The address of the service where it has a host of its own.</summary>
    public const string ServerUrl = "/";

    /// <summary>Name of the security scheme of API keys.</summary>
    public const string KeyScheme = "apiKey";

    private const string Description = """
        Coverage of French départements by CPTS (communautés professionnelles territoriales de santé) and CLS (contrats locaux de santé).

        Codes are texts. Percentages are 0-100 with two decimals, never rounded up to 100 or down to 0. Populations are municipal; totals appear in audits only. Surfaces are hectares.
        Caveats are part of every answer that has figures or outlines, as its member 'caveats'; of CSV and of tiles they are in the document that the Link header names (rel="describedby"). Their codes: unknown-composition, unlisted-territories, after-last-source, inferred-composition, schematic-geometry, vintage-harmonised, unknown-boundary-year, imprecise-date, missing-population, unknown-population-year, population-vintage, missing-geometry, left-out-polygons.

        An answer about a date says from when until when it holds: 'validFrom' and 'validUntil' are the first and the last day, null where open. Dates of one such period give the same bytes with the same ETag.
        A caveat imprecise-date beside a coverage has a 'range': the figures without and with what may be in force; one about the number of territories alone has none. What the sentence of a caveat or of an audit's explanation says is in its 'facts' as values, each only where it has one.

        Every answer has a strong ETag; ask again with If-None-Match. HEAD is answered like GET. Answers come as br or gzip where Accept-Encoding has it, and may be read from any origin.
        Errors are problem details (RFC 9457); 'errors' lists every fault at once; of a scenario's body those of form, and where there are none those of content.

        Edits take an API key ('Authorization: Bearer KEY') and If-Match. Read /territories/{id}/record, change it, PUT it to /territories/{id} with its ETag in If-Match and a reason; with '?dry-run=true' first, to see what it would change. An edit that is answered is stored for good. /territories/{id}/history says who changed what, and how to put it back.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Maps",
            Version = typeof(ApiDocumentTransformer).Assembly.GetName().Version?.ToString(3) ?? "0",
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "maps_ID_SECRET",
            Description = "An API key, made by the verb 'apikey'. Its name stands in the public history beside each edit.",
        };
        document.Servers = [new OpenApiServer { Url = ServerUrl, Description = "This service" }];

        // HEAD is answered like GET everywhere; the document would say everything twice.
        foreach (var path in document.Paths.Values)
        {
            path.Operations?.Remove(HttpMethod.Head);
        }

        ApiTags.Describe(document);
        ApiSchemas.Complete(document);
        return Task.CompletedTask;
    }
}

using System.Net;
using System.Text;
using MapService.Api.Http.Problems;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>The API as a page for a person, made of the OpenAPI document.</summary>
internal static class ApiPage
{
    /// <summary>The body of the page, as HTML.</summary>
    public static string Body(OpenApiDocument document)
    {
        var html = new StringBuilder();
        html.Append("<h1>").Append(Text(document.Info.Title)).Append(": the API</h1>\n");
        foreach (var paragraph in (document.Info.Description ?? "").Split("\n\n"))
        {
            html.Append("<p>").Append(Text(paragraph).Replace("\n", "<br>\n", StringComparison.Ordinal)).Append("</p>\n");
        }

        html.Append("<p>For programs: <a href=\"api?f=json\">OpenAPI 3.1</a>. The map: <a href=\"./\">/</a>.</p>\n");
        var operations = document.Paths
            .SelectMany(path => (path.Value.Operations ?? [])
                .Select(operation => (Path: path.Key, Method: operation.Key.Method, Operation: operation.Value)))
            .GroupBy(operation => operation.Operation.Tags?.FirstOrDefault()?.Name ?? "Other");
        foreach (var group in operations)
        {
            html.Append("<h2>").Append(Text(group.Key)).Append("</h2>\n");
            foreach (var (path, method, operation) in group)
            {
                AppendOperation(html, path, method, operation);
            }
        }

        AppendSchemas(html, document);
        AppendProblems(html);
        return html.ToString();
    }

    private static void AppendOperation(StringBuilder html, string path, string method, OpenApiOperation operation)
    {
        html.Append("<h3 id=\"").Append(Text(operation.OperationId)).Append("\"><span class=\"method\">").Append(Text(method)).Append(
            "</span> <code>")
            .Append(Text(path))
                .Append("</code></h3>\n<p>")
                .Append(Text(operation.Summary))
                .Append(". ")
                .Append(Text(operation.Description))
                .Append("</p>\n");
        if (operation.Parameters is { Count: > 0 } parameters)
        {
            html.Append("<table><tr><th>Parameter</th><th>In</th><th>What</th><th>Example</th></tr>\n");
            foreach (var parameter in parameters)
            {
                html.Append("<tr><td><code>").Append(Text(parameter.Name)).Append("</code></td><td>")
                    .Append((parameter.In?.ToString() ?? "").ToLowerInvariant()).Append("</td><td>").Append(Text(parameter.Description))
                    .Append("</td><td><code>").Append(Text(parameter.Example?.ToString())).Append("</code></td></tr>\n");
            }

            html.Append("</table>\n");
        }

        if (operation.RequestBody?.Content is { } body)
        {
            html.Append("<p>Body: ").Append(Forms(body)).Append("</p>\n");
        }

        html.Append("<table><tr><th>Status</th><th>What</th><th>Form</th></tr>\n");
        foreach (var (status, response) in (operation.Responses ?? []).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            html.Append("<tr><td>").Append(Text(status)).Append("</td><td>").Append(Text(response.Description)).Append("</td><td>")
                .Append(response.Content is { } content ? Forms(content) : "").Append("</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static string Forms(IDictionary<string, OpenApiMediaType> content) => string.Join(", ", content.Select(form =>
        $"<code>{Text(form.Key)}</code>" + (form.Value.Schema is { } schema ? " " + SchemaLink(schema) : "")));

    private static void AppendSchemas(StringBuilder html, OpenApiDocument document)
    {
        html.Append("<h2>Documents</h2>\n");
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            html.Append("<h3 id=\"schema-").Append(Text(name)).Append("\"><code>").Append(Text(name)).Append("</code></h3>\n<p>").Append(
                Text(schema.Description))
                .Append("</p>\n<table><tr><th>Member</th><th>Type</th><th>What</th></tr>\n");
            foreach (var (member, type) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                html.Append("<tr><td><code>").Append(Text(member)).Append("</code></td><td>").Append(SchemaLink(type)).Append("</td><td>")
                    .Append(Text(type.Description)).Append("</td></tr>\n");
            }

            html.Append("</table>\n");
        }
    }

    private static string SchemaLink(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            return $"<a href=\"#schema-{Text(id)}\">{Text(id)}</a>";
        }

        if (schema.Items is { } items)
        {
            return "list of " + SchemaLink(items);
        }

        if (schema.OneOf is { Count: > 0 } choices)
        {
            return string.Join(" or ", choices.Select(SchemaLink));
        }

        return Text((schema.Type?.ToString() ?? "").ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal));
    }

    private static void AppendProblems(StringBuilder html)
    {
        html.Append("<h2>Problems</h2>\n");
        foreach (var kind in ProblemKind.All)
        {
            html.Append("<h3 id=\"problem-").Append(kind.Name).Append("\">").Append(kind.Status == 0 ? "" : kind.Status + " ").Append(
                Text(kind.Title))
                .Append("</h3>\n<p>").Append(Text(kind.Description)).Append("</p>\n");
        }
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}

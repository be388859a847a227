using System.Net;
using System.Text.RegularExpressions;
using MapService.Storage.Embedded;
using MapService.Storage.GeoPackage;
using MapService.Tests.Storage.Contract;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MapService.Tests.Api.OpenApi;

/// <summary>The OpenAPI document says what there is.</summary>
public sealed partial class ApiDocumentTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_has_every_address()
    {
        var document = await (await server.GetAsync("/api")).JsonAsync();
        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var mapped = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        var described = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();
        Assert.NotEmpty(mapped);
        Assert.Equal(mapped.Order(), described.Order());
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_words_parameters_and_answers_with_words()
    {
        var document = await (await server.GetAsync("/api.json")).JsonAsync();
        var names = new HashSet<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.True(names.Add(operation.Value.GetProperty("operationId").GetString()!));
                Assert.NotEqual("", operation.Value.GetProperty("summary").GetString());
                Assert.NotEqual("", operation.Value.GetProperty("description").GetString());
                var parameters = operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
                Assert.All(parameters, p => Assert.NotEqual("", p.GetProperty("description").GetString()));
                var inPath = parameters.Where(p => p.GetProperty("in").GetString() == "path")
                    .Select(p => p.GetProperty("name").GetString()!);
                Assert.Equal(Names().Matches(path.Name).Select(m => m.Groups[1].Value), inPath);
                Assert.All(operation.Value.GetProperty("responses")
                    .EnumerateObject(), r => Assert.NotEqual("", r.Value.GetProperty("description").GetString()));
                Assert.True(operation.Value.GetProperty("responses").TryGetProperty("200", out _));
            }
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_members_are_described()
    {
        var document = await (await server.GetAsync("/api.json")).JsonAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (Match reference in References().Matches(document.GetRawText()))
        {
            Assert.True(schemas.TryGetProperty(reference.Groups[1].Value, out _), reference.Value);
        }

        var share = schemas.GetProperty("ShareDocument").GetProperty("properties");
        Assert.Contains("two decimals", share.GetProperty("percent").GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_change_of_a_scenario_may_leave_out_is_not_required()
    {
        var document = await (await server.GetAsync("/api.json")).JsonAsync();
        var change = document.GetProperty("components").GetProperty("schemas").GetProperty("ScenarioChangeBody");
        Assert.Equal(["action", "territory"], change.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
    }

    [Fact]
    public async Task Every_example_of_an_address_works()
    {
        var document = await (await fixture.Server.GetAsync("/api.json")).JsonAsync();
        using var folder = new TempFolder();
        var store = new GeoPackageStore(folder.File("maps.gpkg"));
        await store.SaveAsync(
            await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await using var embedded = await ServerUnderTest.StartAsync(store);
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            var address = path.Name + "?";
            foreach (var parameter in path.Value.GetProperty("get").TryGetProperty("parameters", out var list)
                ? list.EnumerateArray().ToArray()
                : [])
            {
                if (parameter.GetProperty("in").GetString() == "path")
                {
                    address = address.Replace(
                        $"{{{parameter.GetProperty("name").GetString()}}}",
                        parameter.GetProperty("example").ToString(),
                        StringComparison.Ordinal);
                }
                else if (parameter.TryGetProperty("required", out var required) && required.GetBoolean())
                {
                    address += $"&{parameter.GetProperty("name").GetString()}={parameter.GetProperty("example").GetString()}";
                }
            }

            using var answer = await embedded.GetAsync(address.Replace("?&", "?").TrimEnd('?'));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_page_shows_every_address_and_asks_nobody_else_for_anything()
    {
        var answer = await server.GetAsync("/api.html");
        var page = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var document = await (await server.GetAsync("/api.json")).JsonAsync();
        Assert.All(document.GetProperty("paths")
            .EnumerateObject(), path => Assert.Contains($"<code>{path.Name}</code>", page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.Contains("id=\"problem-bad-request\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Names();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex References();
}

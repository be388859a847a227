using System.Collections;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MapService.Territories.Records;
using Microsoft.Extensions.Logging;

namespace MapService.Tests.Api.Http;

/// <summary>Whatever cannot be answered is problem details that say what was expected.</summary>
public sealed class ProblemTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("/departements/01/coverage", "01")]
    [InlineData("/departements/2a/coverage", "2a")]
    [InlineData("/departements/89%20/coverage", "89 ")]
    [InlineData("/departements/é/gaps", "é")]
    [InlineData("/communes/%C3%A9", "é")]
    [InlineData("/communes/89999", "89999")]
    [InlineData("/communes/89001%00", null)]
    [InlineData("/territories/cpts-nowhere", "cpts-nowhere")]
    [InlineData("/territories/CPTS-ONE/audit", "CPTS-ONE")]
    [InlineData("/tiles/roads/0/0/0.geojson", "roads")]
    [InlineData("/tiles/roads.json", "roads")]
    [InlineData("/downloads/roads.csv", "roads")]
    public async Task An_unknown_code_is_404_that_names_it(string address, string? code)
    {
        var answer = await server.GetAsync(address);
        if (code is null)
        {
            // The server itself refuses a NUL before any of our code runs.
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            return;
        }

        var problem = await answer.ProblemAsync(404);
        Assert.Contains($"'{code}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("/api.html#problem-unknown-code", problem.GetProperty("type").GetString());
    }

    // The rule: 404 for a code in the path, 400 for one in a parameter.
    [Theory]
    [InlineData("/departements?region=11", "region", "11")]
    [InlineData("/communes?departement=01", "departement", "01")]
    [InlineData("/communes?region=11", "region", "11")]
    [InlineData("/communes/states?departement=01", "departement", "01")]
    [InlineData("/territories?departement=2A", "departement", "2A")]
    [InlineData("/gaps?departement=01", "departement", "01")]
    [InlineData("/gaps?region=11", "region", "11")]
    [InlineData("/changes?from=2021-01-01&to=2022-01-01&departement=01", "departement", "01")]
    [InlineData("/changes?from=2021-01-01&to=2022-01-01&region=11", "region", "11")]
    [InlineData("/audit?departement=01", "departement", "01")]
    [InlineData("/scenarios/moves?departement=01", "departement", "01")]
    [InlineData("/scenarios/moves?region=11", "region", "11")]
    [InlineData("/downloads/cpts.csv?departement=01", "departement", "01")]
    [InlineData("/downloads/cpts.geojson?region=11", "region", "11")]
    [InlineData("/downloads/cpts.gpkg?departement=01", "departement", "01")]
    public async Task An_unknown_code_in_a_parameter_is_400_that_names_it(string address, string name, string code)
    {
        var problem = await (await server.GetAsync(address)).ProblemAsync(400);
        Assert.Contains($"'{code}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("/api.html#problem-unknown-code", problem.GetProperty("type").GetString());
        var fault = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            ("query", name, code),
            (fault.GetProperty("in").GetString(), fault.GetProperty("name").GetString(), fault.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("/departements?kind=EPCI", "kind")]
    [InlineData("/departements?kind=", "kind")]
    [InlineData("/departements?date=2023-02-29", "date")]
    [InlineData("/departements?date=29/04/2024", "date")]
    [InlineData("/departements?date=2024-4-9", "date")]
    [InlineData("/departements?date=２０２４-04-29", "date")]
    [InlineData("/departements?date=2024-04-29T00:00:00", "date")]
    [InlineData("/departements?date=2024-04-29&date=2024-04-30", "date")]
    [InlineData("/departements?Date=2024-04-29", "Date")]
    [InlineData("/departements?dte=2024-04-29", "dte")]
    [InlineData("/departements?f=xml", "f")]
    [InlineData("/departements/89/gaps?f=json", "f")]
    [InlineData("/territories?departement=889", "departement")]
    [InlineData("/departements/89/crossing?kind=CLS", "kind")]
    [InlineData("/tiles/cpts/0/0/0.geojson?kind=CLS", "kind")]
    [InlineData("/tiles/gaps/0/0/0.geojson?f=json", "f")]
    [InlineData("/tiles/cpts/15/0/0.mvt", "z")]
    [InlineData("/tiles/cpts/-1/0/0.mvt", "z", "x", "y")]
    [InlineData("/tiles/cpts/3/8/0.geojson", "x")]
    [InlineData("/tiles/cpts/3/0/8.geojson", "y")]
    [InlineData("/tiles/cpts/3/07/0.geojson", "x")]
    [InlineData("/tiles/cpts/1.5/0/0.geojson", "z", "x", "y")]
    [InlineData("/tiles/cpts/3/99999999999999999999/a.geojson", "x", "y")]
    [InlineData("/downloads/epci.csv?kind=CPTS", "kind")]
    public async Task A_bad_parameter_is_400_that_says_what_was_expected(string address, params string[] names)
    {
        var problem = await (await server.GetAsync(address)).ProblemAsync(400);
        var found = Answers.FaultNames(problem);

        // Without a zoom, x and y can only be checked to be numbers.
        Assert.Subset(names.ToHashSet(), found.ToHashSet());
        Assert.Equal(names[0], found[0]);
        Assert.All(problem.GetProperty("errors").EnumerateArray(), e => Assert.NotEqual("", e.GetProperty("expected").GetString()));
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        var problem = await (await server.GetAsync("/tiles/gaps/99/x/-1.mvt?kind=ABC&date=tomorrow&zoom=1&v=2&v=3")).ProblemAsync(400);
        Assert.Equal(["date", "kind", "v", "x", "y", "z", "zoom"], Answers.FaultNames(problem).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/departements/89")]
    [InlineData("/departements/89/coverage/more")]
    [InlineData("/departements//coverage")]
    [InlineData("/tiles/cpts/0/0/0.png")]
    [InlineData("/downloads/cpts.shp")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/%ff%fe")]
    public async Task An_unknown_address_is_404(string address) => await (await server.GetAsync(address)).ProblemAsync(404);

    [Theory]
    [InlineData("POST", "/departements", "GET, HEAD")]
    [InlineData("DELETE", "/departements/89/coverage", "GET, HEAD")]
    [InlineData("PUT", "/territories/cpts-one", "GET, HEAD")]
    [InlineData("OPTIONS", "/departements", "GET, HEAD")]
    [InlineData("PATCH", "/tiles/cpts/0/0/0.mvt", "GET, HEAD")]
    [InlineData("GET", "/scenarios", "POST")]
    [InlineData("FROB", "/api", "GET, HEAD")]
    public async Task A_wrong_method_is_405_with_those_that_are_right(string method, string address, string allowed)
    {
        var answer = await server.SendAsync(new HttpMethod(method), address, null);
        await answer.ProblemAsync(405);
        Assert.Equal(allowed, answer.Header("Allow"));
    }

    [Fact]
    public async Task A_wrong_method_on_an_unknown_address_is_404() =>
        await (await server.SendAsync(HttpMethod.Post, "/nowhere", null)).ProblemAsync(404);

    [Theory]
    [InlineData("/departements", "text/html")]
    [InlineData("/departements", "application/json;q=0")]
    [InlineData("/departements/89/gaps", "image/png, text/plain")]
    [InlineData("/health/live", "text/csv")]
    public async Task A_form_that_there_is_not_is_406(string address, string accept)
    {
        var problem = await (await server.GetAsync(address, ("Accept", accept))).ProblemAsync(406);
        Assert.Contains("Accept", Answers.FaultNames(problem));
    }

    [Theory]
    [InlineData("/departements/89/gaps", "text/csv", "text/csv")]
    [InlineData("/departements/89/gaps", "application/geo+json", "application/geo+json")]
    [InlineData("/departements/89/gaps", "application/json", "application/geo+json")]
    [InlineData("/departements/89/gaps", "text/csv;q=0.5, */*;q=0.1", "text/csv")]
    [InlineData("/departements/89/gaps", "text/html,application/xhtml+xml,*/*;q=0.8", "application/geo+json")]
    [InlineData("/departements/89/gaps", "nonsense", "application/geo+json")]
    [InlineData("/departements/89/gaps?f=csv", "application/geo+json", "text/csv")]
    [InlineData("/territories/cpts-one", "application/json, application/geo+json;q=0.5", "application/json")]
    [InlineData("/territories/cpts-one", "application/geo+json", "application/geo+json")]
    [InlineData("/api", "text/html", "text/html")]
    [InlineData("/api", "*/*", "application/json")]
    public async Task The_form_is_the_one_that_the_client_prefers(string address, string accept, string mediaType)
    {
        var answer = await server.GetAsync(address, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Accept, Accept-Encoding", answer.Header("Vary"));
    }

    // GDAL asks for "text/plain, application/json" whatever it opens.
    [Theory]
    [InlineData("/downloads/communes.csv", "text/plain, application/json", "text/csv")]
    [InlineData("/downloads/communes.geojson", "text/csv", "application/geo+json")]
    [InlineData("/downloads/communes.gpkg", "text/plain, application/json", "application/geopackage+sqlite3")]
    [InlineData("/tiles/communes.json", "image/png", "application/json")]
    [InlineData("/tiles/communes/0/0/0.mvt", "application/json;q=0", "application/vnd.mapbox-vector-tile")]
    [InlineData("/tiles/communes/0/0/0.geojson", "text/html", "application/geo+json")]
    [InlineData("/api.json", "text/html", "application/json")]
    [InlineData("/api.html", "application/json", "text/html")]
    [InlineData("/communes?f=csv", "text/plain, application/json", "text/csv")]
    [InlineData("/departements?f=json", "text/html", "application/json")]
    public async Task An_address_that_names_its_form_answers_in_it_whatever_is_accepted(string address, string accept, string mediaType)
    {
        var answer = await server.GetAsync(address, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_of_another_type_is_415()
    {
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        await (await server.SendAsync(HttpMethod.Post, "/scenarios", text)).ProblemAsync(415);
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        body.Headers.ContentEncoding.Add("gzip");
        await (await server.SendAsync(HttpMethod.Post, "/scenarios", body)).ProblemAsync(415);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_a_megabyte_is_413(bool saysItsLength)
    {
        using var body = saysItsLength
            ? new ByteArrayContent(new byte[(1 << 20) + 1])
            : (HttpContent)new StreamContent(new MemoryStream(new byte[(1 << 20) + 1]));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/scenarios") { Content = body };
        request.Headers.TransferEncodingChunked = !saysItsLength;

        // The server refuses a length that it is told without reading on: a client that does not wait may find the connection closed.
        request.Headers.ExpectContinue = saysItsLength;
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.ProblemAsync(413);
    }

    [Fact]
    public async Task An_unexpected_failure_is_500_that_tells_the_client_nothing_and_the_log_everything()
    {
        var sources = new ListThatBreaks<SourceDocument>();
        var store = new StoreInHand { Records = SmallServer.Store().Records! with { Sources = sources } };
        await using var own = await ServerUnderTest.StartAsync(store);
        sources.Broken = true;
        var answer = await own.GetAsync("/communes/89001");
        var problem = await answer.ProblemAsync(500);
        Assert.DoesNotContain("secret", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("A fault of the service. It was logged.", problem.GetProperty("detail").GetString());
        Assert.Contains(own.Log.Lines, line => line.Level == LogLevel.Error && line.Failure is not null);
        Assert.Null(answer.Header("ETag"));
    }

    private sealed class ListThatBreaks<T> : IReadOnlyList<T>
    {
        public bool Broken { get; set; }

        public int Count => Broken ? throw new InvalidOperationException("secret of the machine") : 0;

        public T this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<T> GetEnumerator() =>
            Broken ? throw new InvalidOperationException("secret of the machine") : Enumerable.Empty<T>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

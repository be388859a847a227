using System.Net;

namespace MapService.Tests.Api.Http;

/// <summary>A thing has one address: other ways to write it lead there, and never to another host.</summary>
public sealed class OneAddressTests(SmallServer fixture) : IClassFixture<SmallServer>
{
    private readonly ServerUnderTest server = fixture.Server;

    [Theory]
    [InlineData("/Departements", "/departements")]
    [InlineData("/departements/", "/departements")]
    [InlineData("/DEPARTEMENTS/?kind=CLS&date=2024-01-01", "/departements?kind=CLS&date=2024-01-01")]
    [InlineData("/Departements/89/Coverage/", "/departements/89/coverage")]
    [InlineData("/Departements/2A/coverage", "/departements/2A/coverage")]
    [InlineData("/departements/2a/Coverage", "/departements/2a/coverage")]
    [InlineData("/Territories/cpts-one/record", "/territories/cpts-one/record")]
    [InlineData("/territories/CPTS-ONE/", "/territories/CPTS-ONE")]
    [InlineData("/communes/89001/", "/communes/89001")]
    [InlineData("/communes/%C3%A9/", "/communes/%C3%A9")]
    [InlineData("/downloads/cpts.CSV", "/downloads/cpts.csv")]
    [InlineData("/downloads/communes,cpts.Gpkg?date=2024-01-01", "/downloads/communes,cpts.gpkg?date=2024-01-01")]
    [InlineData("/Tiles/communes,cpts/0/0/0.MVT", "/tiles/communes,cpts/0/0/0.mvt")]
    [InlineData("/Tiles/communes.json", "/tiles/communes.json")]
    [InlineData("/API.html", "/api.html")]
    [InlineData("/search/?q=%C3%A9%20a%2Fb%26c", "/search?q=%C3%A9%20a%2Fb%26c")]
    [InlineData("/Nowhere/", null)]
    [InlineData("/departements//89/coverage", null)]
    [InlineData("/departements", null)]
    [InlineData("/departements/89/coverage?Date=x", null)]
    [InlineData("/?f=json", null)]
    public async Task Other_ways_to_write_an_address_lead_to_the_one(string address, string? target)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            var answer = await server.SendAsync(method, address, null);
            Assert.Equal(target, answer.Header("Location"));
            Assert.Equal(target is not null, answer.StatusCode == HttpStatusCode.PermanentRedirect);
            if (target is not null)
            {
                Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
                Assert.NotEqual(HttpStatusCode.PermanentRedirect, (await server.SendAsync(method, target, null)).StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("//evil.example/Departements")]
    [InlineData("//evil.example/departements/")]
    [InlineData("/%2Fevil.example/departements/")]
    [InlineData("//evil.example/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task No_address_leads_to_another_host(string path)
    {
        var answer = await server.GetAsync(server.Root.GetLeftPart(UriPartial.Authority) + path);
        await answer.ProblemAsync(404);
        Assert.Null(answer.Header("Location"));
    }

    [Theory]
    [InlineData("POST", "/Scenarios", 415)]
    [InlineData("PUT", "/Territories/cpts-one/", 405)]
    public async Task What_is_not_read_is_not_sent_elsewhere(string method, string address, int status)
    {
        var answer = await server.SendAsync(new HttpMethod(method), address, null);
        await answer.ProblemAsync(status);
        Assert.Null(answer.Header("Location"));
    }

    [Fact]
    public async Task Behind_another_name_the_one_address_has_it()
    {
        await using var own = await ServerUnderTest.StartAsync(SmallServer.Store(), publicUrl: "https://maps.example.org/carte/");
        Assert.Equal(
            "https://maps.example.org/carte/departements?kind=CLS", (await own.GetAsync("/Departements/?kind=CLS")).Header("Location"));
    }
}

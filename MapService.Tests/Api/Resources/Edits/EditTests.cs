using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MapService.Tests.Api.Resources.Edits;

/// <summary>What an edit changes, what it answers, and what is served from then on.</summary>
public sealed class EditTests : EditedServerTest
{
    [Fact]
    public async Task An_edit_is_stored_served_and_answered_with_the_coverage_before_and_after()
    {
        var answer = await server.EditAsync("cpts-one", record => AddCommune(record, "89004"), "d joins");
        var edit = await answer.JsonAsync();
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.True(edit.GetProperty("stored").GetBoolean());
        Assert.Equal(1, edit.GetProperty("revision").GetInt64());
        Assert.Equal("no-store", answer.Header("Cache-Control"));

        // a b c are covered of a b c d e; then a b c d.
        var today = edit.GetProperty("coverage")[0];
        Assert.Equal("2024-06-15", today.GetProperty("date").GetString());
        var yonne = today.GetProperty("departements")[0];
        Assert.Equal(("89", 3, 4), (
            yonne.GetProperty("departement").GetProperty("code").GetString(),
            yonne.GetProperty("before").GetProperty("communes").GetProperty("covered").GetInt32(),
            yonne.GetProperty("after").GetProperty("communes").GetProperty("covered").GetInt32()));
        Assert.Contains("unknown-composition", Answers.CaveatCodes(yonne.GetProperty("after")));
        Assert.Equal(["89004"], Codes(today.GetProperty("closedGaps")));
        Assert.Empty(Codes(today.GetProperty("newGaps")));
        Assert.Equal(["89004"], Codes(edit.GetProperty("changes").GetProperty("joined")));

        var served = await (await server.Server.GetAsync("/departements/89/coverage")).JsonAsync();
        Assert.Equal(4, served.GetProperty("communes").GetProperty("covered").GetInt32());
        Assert.Equal(
            edit.GetProperty("provenance").GetProperty("datasetVersion").GetString(),
            served.GetProperty("provenance").GetProperty("datasetVersion").GetString());
        Assert.Equal(["89001", "89002", "89004"], Communes((await server.RecordAsync("cpts-one")).Record));
    }

    // From 2020 on in both; the edit makes a difference on the day that it begins on, too.
    [Fact]
    public async Task Other_days_on_which_the_edit_makes_a_difference_are_told()
    {
        var edit = await (await server.EditAsync("cpts-one", record => record["until"] = "2020-12-31")).JsonAsync();
        Assert.Equal(
            ["2024-06-15", "2021-01-01"], edit.GetProperty("coverage").EnumerateArray().Select(c => c.GetProperty("date").GetString()!));
        Assert.Equal(["89001"], Codes(edit.GetProperty("coverage")[0].GetProperty("newGaps")));
        Assert.Equal(["89001", "89002"], Codes(edit.GetProperty("coverage")[1].GetProperty("newGaps")));
        Assert.Equal(["89002"], Codes(edit.GetProperty("coverage")[0].GetProperty("closedOverlaps")));
    }

    [Fact]
    public async Task A_trial_answers_the_same_and_stores_nothing()
    {
        var before = await server.RecordAsync("cpts-one");
        var edit = await (await server.EditAsync("cpts-one", record => AddCommune(record, "89004"), query: "?dry-run=true&date=2021-01-01"))
            .JsonAsync();
        Assert.False(edit.GetProperty("stored").GetBoolean());
        Assert.Equal(JsonValueKind.Null, edit.GetProperty("revision").ValueKind);
        Assert.Equal("2021-01-01", edit.GetProperty("coverage")[0].GetProperty("date").GetString());
        Assert.Equal(["89004"], Codes(edit.GetProperty("coverage")[0].GetProperty("closedGaps")));
        Assert.Equal(before.Tag, (await server.RecordAsync("cpts-one")).Tag);
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_makes_no_revision()
    {
        var edit = await (await server.EditAsync("cpts-one", _ => { })).JsonAsync();
        Assert.False(edit.GetProperty("stored").GetBoolean());
        Assert.Equal(0, store.Commits);
    }

    [Fact]
    public async Task A_new_territory_is_added_with_a_source_of_its_own()
    {
        var body = """{"reason":"signed","sources":[{"id":"S2","title":"Convention","publisher":"ARS","date":"2023-04"}],"territory":"""
            + NewTerritory.Replace("S1", "S2", StringComparison.Ordinal)
            + "}";
        var answer = await server.CreateAsync("cpts-new", body);
        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Equal("/territories/cpts-new", answer.Header("Location"));
        var served = await (await server.Server.GetAsync("/territories/cpts-new")).JsonAsync();
        Assert.Equal(2, served.GetProperty("territory").GetProperty("communes").GetInt32());
        Assert.Contains(
            "S2", served.GetProperty("provenance").GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        await (await server.CreateAsync("cpts-new", body)).ProblemAsync(412);
    }

    [Fact]
    public async Task What_is_taken_and_should_be_looked_at_is_noted()
    {
        var edit = await (await server.EditAsync("cpts-one", record => { AddCommune(record, "89001"); AddCommune(record, "58001"); }))
            .JsonAsync();
        Assert.Equal(
            ["commune-twice", "departement-not-declared"],
            edit.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("code").GetString()!));
        Assert.Equal(["58", "89"], edit.GetProperty("coverage")[0]
            .GetProperty("departements")
            .EnumerateArray()
            .Select(d => d.GetProperty("departement").GetProperty("code").GetString()!));
    }

    // d joins on eighty single days.
    [Fact]
    public async Task Of_more_than_fifty_days_the_first_are_listed_and_the_rest_is_counted()
    {
        var days = Enumerable.Range(0, 80)
            .Select(i => new DateOnly(2021, 1, 1).AddDays(2 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var edit = await (await server.EditAsync("cpts-one", record =>
        {
            foreach (var day in days)
            {
                record["composition"]!["terms"]!
                    .AsArray()
                    .Add(JsonNode.Parse($$"""{"communes":["89004"],"from":"{{day}}","until":"{{day}}"}"""));
            }
        })).JsonAsync();

        // Each of the eighty covers d; the day after is as it was.
        Assert.Equal(51, edit.GetProperty("coverage").GetArrayLength());
        Assert.All(edit.GetProperty("coverage")
            .EnumerateArray()
            .Skip(1), item => Assert.Equal(["89004"], Codes(item.GetProperty("closedGaps"))));
        var note = edit.GetProperty("notes").EnumerateArray().Single(n => n.GetProperty("code").GetString() == "more-days");
        Assert.Contains("on 30 more days", note.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // Days without a difference come first, more of them than are listed.
    [Fact]
    public async Task Days_that_make_no_difference_take_no_place_of_those_that_do()
    {
        await server.EditAsync("cls-one", record => record["kind"] = "CPTS");
        await server.EditAsync(
            "cpts-unknown", record => record["composition"] = JsonNode.Parse("""{"basis":"stated","terms":[{"communes":["89001"]}]}"""));
        var edit = await (await server.EditAsync("cpts-two", record =>
        {
            for (var i = 0; i < 60; i++)
            {
                var day = new DateOnly(2023, 1, 1).AddDays(2 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                record["composition"]!["terms"]!
                    .AsArray()
                    .Add(JsonNode.Parse($$"""{"communes":["89001"],"from":"{{day}}","until":"{{day}}"}"""));
            }

            record["composition"]!["terms"]!
                .AsArray()
                .Add(JsonNode.Parse("""{"communes":["89005"],"from":"2024-01-01","until":"2024-01-31"}"""));
        })).JsonAsync();
        Assert.Equal(
            ["2024-06-15", "2024-01-01"], edit.GetProperty("coverage").EnumerateArray().Select(c => c.GetProperty("date").GetString()!));
        Assert.Equal(["89005"], Codes(edit.GetProperty("coverage")[1].GetProperty("closedGaps")));
        Assert.DoesNotContain("more-days", edit.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("code").GetString()));
    }

    // A tile, a figure and a download that were asked for before, with every way of asking again.
    [Theory]
    [InlineData("/tiles/communes,cpts/8/130/89.mvt")]
    [InlineData("/tiles/cpts/8/130/89.geojson?date=2024-06-15")]
    [InlineData("/tiles/gaps.json")]
    [InlineData("/departements")]
    [InlineData("/departements/89/coverage?date=2024-06-15")]
    [InlineData("/departements/89/gaps")]
    [InlineData("/downloads/cpts.geojson")]
    [InlineData("/territories/cpts-one?f=geojson")]
    [InlineData("/communes/89004")]
    public async Task After_an_edit_nothing_old_is_answered(string address)
    {
        var before = await server.Server.GetAsync(address);
        Assert.Equal(200, (int)before.StatusCode);
        Assert.Contains("max-age=0", before.Header("Cache-Control"), StringComparison.Ordinal);
        var bytes = await before.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(304, (int)(await server.Server.GetAsync(address, ("If-None-Match", before.Header("ETag")!))).StatusCode);
        Assert.Equal(200, (int)(await server.EditAsync("cpts-one", record => AddCommune(record, "89004"))).StatusCode);
        var after = await server.Server.GetAsync(address, ("If-None-Match", before.Header("ETag")!));
        Assert.Equal(200, (int)after.StatusCode);
        Assert.NotEqual(bytes, await after.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.NotEqual(bytes, await (await server.Server.GetAsync(address)).Content.ReadAsByteArrayAsync(Cancellation));
    }
}

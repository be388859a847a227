using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MapService.Tests.Api;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>
/// Edit: a record changed with a key, checked before it is stored, told who was faster, put back. Expected figures: facts.md; on 12 March
/// 2024, 365 of the Yonne's 423 communes are in a CPTS, and Auxerre is not. Each test leaves the coverage as it found it.
/// </summary>
[Collection(MapPages.Name)]
public abstract class EditWalk(EditedMapPageFixture fixture)
{
    private const string Yonne = "#kind=CPTS&date=2024-03-12&place=89";

    [Fact]
    public async Task What_an_edit_changes_is_shown_before_it_is_stored_and_can_be_put_back()
    {
        await using var watched = await OpenAsync("cpts-nord-yonne", map: true);
        var page = watched.Page;
        await page.FillAsync("#api-key", fixture.Key);
        await Expect(page.Locator("#save")).ToBeDisabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter des communes" }).ClickAsync();
        await AddCommuneAsync(page, "/territory/composition/terms/4/communes", "auxerre");
        await page.SelectOptionAsync("#edit-territory-composition-terms-4-basis", "stated");
        await page.FillAsync("#edit-reason", "Avenant de mars");
        await page.ClickAsync("#check");
        await page.Locator("#preview").WaitForAsync();
        await Expect(page.Locator("#preview [data-list=joined]").First).ToHaveTextAsync("1 commune de plus : Auxerre (89024)");
        await Expect(page.Locator("#preview [data-change=communes]").First).ToContainTextAsync("365 sur 423");
        await Expect(page.Locator("#preview [data-change=communes]").First).ToContainTextAsync("366 sur 423");
        Assert.Equal(365, await CoveredAsync());
        await watched.SaveAsync($"edit-preview-{GetType().Name}");

        // What was checked is not what would be stored any more.
        await page.FillAsync("#edit-reason", "Avenant du 12 mars");
        await Expect(page.Locator("#save")).ToBeDisabledAsync();
        await page.ClickAsync("#check");
        await page.Locator("#save:enabled").ClickAsync();
        await page.Locator("#saved").GetByText("Enregistré").WaitForAsync();
        Assert.Equal(366, await CoveredAsync());
        await page.Locator("#tab-figures").ClickAsync();
        await watched.FiguresAsync("366 sur 423");
        await page.Locator("#tab-edit").ClickAsync();

        await page.ClickAsync("#history summary");
        var last = page.Locator("#history .revisions > li").First;
        await last.GetByText("Avenant du 12 mars").WaitForAsync();
        await Expect(last).ToContainTextAsync("modification par Marie Durand");
        await page.FillAsync("#history-reason", "Erreur de saisie");
        await page.Locator("[data-revision='1']").GetByRole(AriaRole.Button, new() { Name = "Reprendre cette version" }).ClickAsync();
        await page.Locator("#preview [data-list=left]", new() { HasText = "Auxerre (89024)" }).First.WaitForAsync();
        await page.ClickAsync("#confirm");
        await page.Locator("#saved").WaitForAsync();
        Assert.Equal(365, await CoveredAsync());
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Every_fault_is_listed_and_stands_beside_its_field()
    {
        await using var watched = await OpenAsync("cpts-gips89");
        var page = watched.Page;
        await page.FillAsync("#api-key", fixture.Key);
        await page.FillAsync("#edit-territory-nom", "");
        await page.FillAsync("#edit-territory-from", "2021-02-30");
        await page.GetByText("le calendrier ne l’a pas").WaitForAsync();
        await page.FillAsync("#edit-reason", "Essai");
        await page.ClickAsync("#check");
        await Expect(page.Locator("#faults")).ToBeFocusedAsync();
        await Expect(page.Locator("#faults li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#edit-territory-nom")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#edit-territory-from-fault"))
            .ToHaveTextAsync(new Regex(@"^2021-02-30\s: il faut une date comme 2024-03-12, 2024-03, 2024 ou «\savant 2024-03-12\s»$"));
        await Expect(page.Locator("#edit-territory-nom-fault")).ToHaveTextAsync("c’est vide");
        await Expect(page.Locator("#faults [lang=en]")).ToHaveCountAsync(0);
        await page.Locator("#faults li button").Nth(1).PressAsync("Enter");
        await Expect(page.Locator("#edit-territory-from")).ToBeFocusedAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 400", fault));
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_nothing_is_stored_and_the_key_is_nowhere_but_in_the_field()
    {
        await using var watched = await OpenAsync("cpts-gips89");
        var page = watched.Page;
        await page.FillAsync("#edit-reason", "Essai");
        await page.ClickAsync("#check");
        await page.Locator("#faults").GetByText("Il faut une clé").WaitForAsync();
        await page.FillAsync("#api-key", fixture.Key + "x");
        await page.ClickAsync("#check");
        await page.Locator("#faults").GetByText("n’est pas connue").WaitForAsync();
        await Expect(page.Locator("#api-key")).ToHaveAttributeAsync("type", "password");
        await watched.AddressWithoutAsync("maps_");
        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length + localStorage.length"));

        await page.CheckAsync("#keep-key");
        await page.WaitForFunctionAsync("() => sessionStorage.length === 1");
        await page.UncheckAsync("#keep-key");
        await page.WaitForFunctionAsync("() => sessionStorage.length + localStorage.length === 0");
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 401", fault));
    }

    [Fact]
    public async Task Who_was_faster_is_told_and_both_changes_can_be_kept()
    {
        await using var watched = await OpenAsync("cpts-auxois-morvan");
        var page = watched.Page;
        await page.FillAsync("#api-key", fixture.Key);
        await page.FillAsync("#edit-territory-autresNoms", "Auxois Morvan Santé");
        await page.FillAsync("#edit-territory-nom", "CPTS Auxois et Morvan");
        await page.FillAsync("#edit-reason", "Autre nom");
        await page.ClickAsync("#check");
        await page.Locator("#preview").WaitForAsync();
        await PutAsync("cpts-auxois-morvan", "Nom corrigé", record =>
        {
            record["nom"] = "CPTS de l'Auxois-Morvan";
            record["note"] = "Vue en mars";
        });

        await page.ClickAsync("#save");
        var told = page.Locator("#faults", new() { HasText = "plus rapide" });
        await Expect(told).ToContainTextAsync("Marie Durand");
        await Expect(told).ToContainTextAsync("Nom corrigé");
        await Expect(told).ToContainTextAsync("CPTS de l'Auxois-Morvan");
        await watched.SaveAsync($"edit-faster-{GetType().Name}");

        await page.ClickAsync("#redo-mine");
        await page.Locator(".theirs", new() { HasText = "CPTS de l'Auxois-Morvan" }).WaitForAsync();
        await Expect(page.Locator("#edit-territory-nom")).ToHaveValueAsync("CPTS Auxois et Morvan");
        await Expect(page.Locator("#edit-territory-note")).ToHaveValueAsync("Vue en mars");
        await page.ClickAsync("#check");
        await page.Locator("#save:enabled").ClickAsync();
        await page.Locator("#saved").WaitForAsync();
        var record = await RecordAsync("cpts-auxois-morvan");
        Assert.Equal(
            ("CPTS Auxois et Morvan", "Auxois Morvan Santé", "Vue en mars"),
            ((string?)record.Record["nom"], (string?)record.Record["autresNoms"]![0], (string?)record.Record["note"]));
        Assert.All(await watched.FaultsAsync(), fault => Assert.Contains("status of 412", fault));
    }

    [Fact]
    public async Task A_new_territory_is_made_and_taken_out_again()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await page.GotoAsync(fixture.Address + Yonne + "&panel=edit");
        await page.FillAsync("#api-key", fixture.Key);
        await page.SelectOptionAsync("#edited", new SelectOptionValue { Label = "Nouveau territoire" });
        await page.FillAsync("#edit-territory-nom", "CPTS d'Auxerre même");
        await Expect(page.Locator("#edit-territory-id")).ToHaveValueAsync("cpts-d-auxerre-meme");
        await page.FillAsync("#edit-territory-from", "2024-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter des communes" }).ClickAsync();
        await AddCommuneAsync(page, "/territory/composition/terms/0/communes", "89024");
        await page.Locator("#edit-territory-sources").GetByLabel("S0 :").CheckAsync();
        await page.FillAsync("#edit-reason", "Nouvelle");
        await page.ClickAsync("#check");
        await page.Locator("#save:enabled").ClickAsync();
        await page.Locator("#saved").WaitForAsync();
        Assert.Equal(366, await CoveredAsync());
        await watched.AddressAsync("card=territory:cpts-d-auxerre-meme");

        await page.ClickAsync("#history summary");
        await page.FillAsync("#history-reason", "Fausse");
        await page.ClickAsync("#delete");
        await page.Locator("#preview [data-list=left]", new() { HasText = "Auxerre (89024)" }).First.WaitForAsync();
        Assert.Equal(366, await CoveredAsync());
        await page.ClickAsync("#confirm");
        await page.Locator("#saved").WaitForAsync();
        Assert.Equal(365, await CoveredAsync());
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Unsaved_changes_stay_behind_other_tabs_and_are_dropped_only_when_the_reader_says_so()
    {
        await using var watched = await OpenAsync("cpts-gips89");
        var page = watched.Page;
        await page.FillAsync("#edit-territory-note", "Pas fini");
        await page.Locator("#tab-figures").ClickAsync();
        await Expect(page.Locator("#tab-edit")).ToContainTextAsync("non enregistré");
        await page.Locator("#tab-edit").ClickAsync();
        await Expect(page.Locator("#edit-territory-note")).ToHaveValueAsync("Pas fini");

        var asked = new ConcurrentQueue<string>();
        var accept = false;
        page.Dialog += async (_, dialog) =>
        {
            asked.Enqueue(dialog.Message);
            await (accept ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        await page.SelectOptionAsync("#edited", "cpts-nord-yonne");
        await Expect(page.Locator("#edited")).ToHaveValueAsync("cpts-gips89");
        await Expect(page.Locator("#edit-territory-note")).ToHaveValueAsync("Pas fini");
        accept = true;
        await page.SelectOptionAsync("#edited", "cpts-nord-yonne");
        await Expect(page.Locator("#edit-territory-nom")).ToHaveValueAsync("CPTS du Nord de l'Yonne");
        Assert.Equal(2, asked.Count);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task On_a_telephone_the_form_fits_and_axe_finds_nothing_serious()
    {
        await using var watched = await OpenAsync("cpts-centre-yonne", 360, 740, map: true);
        var page = watched.Page;
        await page.FillAsync("#api-key", fixture.Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ôter la ligne 3" }).ClickAsync();
        await page.FillAsync("#edit-reason", "Essai");
        await page.ClickAsync("#check");
        await page.Locator("#preview").WaitForAsync();
        await watched.IsAsWideAsItsWindowAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await watched.SaveAsync($"edit-telephone-{GetType().Name}");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_record_that_comes_late_replaces_no_form_and_a_late_check_is_of_nobody_else()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.GotoAsync(fixture.Address + Yonne + "&panel=edit");
        await page.FillAsync("#api-key", fixture.Key);
        var record = await HeldAnswer.OfAsync(page, url => url.EndsWith("/cpts-nord-yonne/record", StringComparison.Ordinal));
        await page.SelectOptionAsync("#edited", "cpts-nord-yonne");
        await record.ArrivedAsync();
        await page.SelectOptionAsync("#edited", "cpts-gips89");
        await page.FillAsync("#edit-territory-note", "Pas à perdre");
        var name = await page.InputValueAsync("#edit-territory-nom");
        await record.ReleaseAsync();
        await Expect(page.Locator("#edit-territory-nom")).ToHaveValueAsync(name);
        await Expect(page.Locator("#edit-territory-note")).ToHaveValueAsync("Pas à perdre");

        await page.FillAsync("#edit-reason", "Essai");
        var check = await HeldAnswer.OfAsync(page, url => url.Contains("/territories/cpts-gips89?") && url.Contains("dry-run"), "PUT");
        await page.ClickAsync("#check");
        await check.ArrivedAsync();
        await page.SelectOptionAsync("#edited", "cpts-nord-yonne");
        await Expect(page.Locator("#edit-territory-nom")).ToHaveValueAsync("CPTS du Nord de l'Yonne");
        await check.ReleaseAsync();
        await Expect(page.Locator("#preview")).ToHaveCountAsync(0);
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task Nothing_can_be_typed_while_it_is_stored()
    {
        await using var watched = await OpenAsync("cpts-gips89");
        var page = watched.Page;
        await page.FillAsync("#api-key", fixture.Key);
        await page.FillAsync("#edit-territory-note", "Vue en mars");
        await page.FillAsync("#edit-reason", "Remarque");
        await page.ClickAsync("#check");
        var put = await HeldAnswer.OfAsync(page, url => url.Contains("/territories/cpts-gips89?") && !url.Contains("dry-run"), "PUT");
        await page.Locator("#save:enabled").ClickAsync();
        await put.ArrivedAsync();
        await page.Locator("#edit-territory-note").FocusAsync();
        await page.Keyboard.TypeAsync(" et en avril");
        await Expect(page.Locator("#edit-territory-note")).ToHaveValueAsync("Vue en mars");
        await put.ReleaseAsync();
        await page.Locator("#saved").GetByText("Enregistré").WaitForAsync();
        await Expect(page.Locator(".edited:not([inert])")).ToBeVisibleAsync();
        await page.Locator("#edit-territory-note").FocusAsync();
        await Expect(page.Locator("#edit-territory-note")).ToBeFocusedAsync();
        await Expect(page.Locator("#edit-territory-note")).ToHaveValueAsync("Vue en mars");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_history_that_comes_late_is_not_shown_under_another_territory()
    {
        await using var watched = await OpenAsync("cpts-nord-yonne");
        var page = watched.Page;
        var history = await HeldAnswer.OfAsync(page, url => url.EndsWith("/cpts-nord-yonne/history", StringComparison.Ordinal));
        await page.ClickAsync("#history summary");
        await history.ArrivedAsync();
        await page.SelectOptionAsync("#edited", "cpts-gips89");
        await page.Locator("#history .revisions > li").First.WaitForAsync();
        var own = await page.Locator("#history .revisions").TextContentAsync();
        await history.ReleaseAsync();
        await Expect(page.Locator("#history .revisions")).ToHaveTextAsync(own!);
        Assert.DoesNotContain("Sens (89387)", own);
        await page.SelectOptionAsync("#edited", "cpts-nord-yonne");
        await Expect(page.Locator("#history .revisions")).ToContainTextAsync("Sens (89387)");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_commune_that_is_named_before_names_are_there_is_added_once_they_are()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        var names = await HeldAnswer.OfAsync(page, url => url.EndsWith("/communes?departement=89", StringComparison.Ordinal));
        await page.GotoAsync($"{fixture.Address}{Yonne}&panel=edit&card=territory:cpts-nord-yonne");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter des communes" }).ClickAsync();
        var line = page.Locator("#edit-territory-composition-terms-4");
        var field = page.Locator("#edit-territory-composition-terms-4-communes");
        await field.FillAsync("auxerre");
        await field.PressAsync("Enter");
        await Expect(line).ToContainTextAsync("celle-ci sera ajoutée quand ils seront là");
        names.LetGo();
        await line.Locator(".chips", new() { HasText = "Auxerre (89024)" }).WaitForAsync();
        await Expect(line).Not.ToContainTextAsync("celle-ci sera ajoutée");
        Assert.Empty(await watched.FaultsAsync());
    }

    private async Task<WatchedPage> OpenAsync(string territory, int width = 1280, int height = 900, bool map = false)
    {
        var watched = await fixture.OpenAsync(width, height, map);
        await watched.Page.GotoAsync($"{fixture.Address}{Yonne}&panel=edit&card=territory:{territory}");
        await watched.Page.Locator("#record").WaitForAsync();
        return watched;
    }

    // A commune that is named before the names of the département are there is added once they are.
    private static async Task AddCommuneAsync(IPage page, string pointer, string typed)
    {
        var field = page.Locator("#edit" + pointer.Replace('/', '-'));
        var line = page.Locator("#edit" + pointer[..pointer.LastIndexOf('/')].Replace('/', '-'));
        await field.FillAsync(typed);
        await field.PressAsync("Enter");
        await line.Locator(".chips", new() { HasText = "Auxerre (89024)" }).WaitForAsync();
        await line.Locator("details").EvaluateAsync("details => { details.open = true; }");
    }

    private async Task<int> CoveredAsync()
    {
        using var client = new HttpClient();
        var answer = await client.GetAsync(
            fixture.Address + "departements/89/coverage?kind=CPTS&date=2024-03-12", TestContext.Current.CancellationToken);
        return (await answer.JsonAsync()).GetProperty("communes").GetProperty("covered").GetInt32();
    }

    private async Task<(JsonObject Record, string Tag)> RecordAsync(string id)
    {
        using var client = new HttpClient();
        var answer = await client.GetAsync($"{fixture.Address}territories/{id}/record", TestContext.Current.CancellationToken);
        return (JsonNode.Parse(await answer.TextAsync())!.AsObject(), answer.Header("ETag")!);
    }

    // Somebody else, by HTTP.
    private async Task PutAsync(string id, string reason, Action<JsonObject> change)
    {
        var (record, tag) = await RecordAsync(id);
        change(record);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{fixture.Address}territories/{id}")
        {
            Content = new StringContent(
                new JsonObject { ["reason"] = reason, ["territory"] = record }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Key);
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
    }

}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedEditWalk(EditedMapPageFixture fixture) : EditWalk(fixture), IClassFixture<EditedMapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealEditWalk(RealEditedMapPageFixture fixture) : EditWalk(fixture), IClassFixture<RealEditedMapPageFixture>;

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MapService.Tests.Web;

/// <summary>The page without a pointer: everything but what is drawn on the map is reached, read and changed by keys.</summary>
[Collection(MapPages.Name)]
public abstract class KeyboardWalk(PageFixture fixture)
{
    [Fact]
    public async Task Choices_tabs_and_lists_are_used_with_keys_alone()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        await watched.MapAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Aller aux chiffres")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#panel")).ToBeFocusedAsync();

        await TabUntilAsync(page, "radio");
        await page.Keyboard.PressAsync("ArrowRight");
        await watched.AddressAsync("kind=CLS");
        await page.Keyboard.PressAsync("ArrowLeft");
        await watched.AddressAsync("kind=CPTS");

        await TabUntilAsync(page, "tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await watched.AddressAsync("panel=gaps");
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Non couvert" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Table).First.WaitForAsync();
        await page.Keyboard.PressAsync("End");
        await watched.AddressAsync("panel=files");
        await page.Keyboard.PressAsync("Home");
        await watched.FiguresAsync("365 sur 423");
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task A_card_that_a_key_opens_has_the_focus_and_gives_it_back_when_Escape_closes_it()
    {
        await using var watched = await fixture.OpenAsync(map: false);
        var page = watched.Page;
        await watched.ShowAsync("#kind=CPTS&date=2024-03-12&place=89");
        var opener = page.Locator("#figures .territories button").First;
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".card.chosen h3").First.WaitForAsync();
        await Expect(page.Locator(".card.chosen")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".card.chosen").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Expect(opener).ToBeFocusedAsync();
        Assert.Empty(await watched.FaultsAsync());
    }

    [Fact]
    public async Task What_has_the_focus_is_visible_wherever_it_goes()
    {
        await using var watched = await fixture.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(fixture.Address + "#kind=CPTS&date=2024-03-12&place=89&panel=gaps");
        await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Table).First.WaitForAsync();
        await watched.MapAsync();
        var seen = new HashSet<string>();
        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (what, outlined) = await OutlineAsync(page);
            seen.Add(what);
            Assert.True(outlined, $"Nothing shows that {what} has the focus.");
        }

        Assert.True(seen.Count > 15, string.Join('\n', seen));
    }

    private static async Task TabUntilAsync(IPage page, string role)
    {
        await page.Locator(".skip").FocusAsync();
        for (var stop = 0; stop < 40; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("role => document.activeElement.matches(`[type=${role}], [role=${role}]`)", role))
            {
                return;
            }
        }

        Assert.Fail($"No {role} within 40 stops.");
    }

    private static async Task<(string What, bool Outlined)> OutlineAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            () => {
              const active = document.activeElement, style = getComputedStyle(active);
              const outlined = active === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              return [`${active.tagName} ${active.id} ${active.textContent.slice(0, 30)}`, String(outlined)];
            }
            """);
        return (found[0], found[1] == "true");
    }
}

/// <summary>On the embedded dataset.</summary>
public sealed class EmbeddedKeyboardWalk(MapPageFixture fixture) : KeyboardWalk(fixture), IClassFixture<MapPageFixture>;

/// <summary>On real polygons.</summary>
[Collection(RealMapPages.Name)]
public sealed class RealKeyboardWalk(RealMapPageFixture fixture) : KeyboardWalk(fixture), IClassFixture<RealMapPageFixture>;

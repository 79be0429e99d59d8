using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd.Journeys;

/// <summary>Somebody who uses a page with the keys alone, and always sees where they are.</summary>
/// <param name="page">The page.</param>
internal sealed class Keyboard(IPage page)
{
    private const int Most = 200;

    // What has the focus, and whether it or what directly surrounds it shows so.
    private const string Look =
        """
        selector => {
            const active = document.activeElement;
            let seen = false;
            for (let part = active, up = 0; part && up < 5; part = part.parentElement, up++) {
                const style = getComputedStyle(part);
                seen ||= style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            }
            const group = active.type === 'radio' ? document.getElementsByName(active.name) : [];
            return {
                there: active.matches(selector), seen, what: active.outerHTML.slice(0, 150), top: active === document.body,
                kind: active.matches('.is-primary') ? 'primary'
                    : active.matches('textarea, input:not([type]), input[type=text]') && active.value === '' ? 'text'
                    : active.type === 'radio' && ![...group].some(one => one.checked) ? 'radio' : 'other',
            };
        }
        """;

    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>Presses a key.</summary>
    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Types.</summary>
    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Goes on with Tab until something has the focus.</summary>
    public async Task<Focus> ToAsync(string selector)
    {
        for (var presses = 0; presses < Most; presses++)
        {
            var focus = await OnAsync(selector);
            if (focus.There)
            {
                return focus;
            }
        }

        throw new Xunit.Sdk.XunitException($"Tab never came to {selector} on {page.Url}.");
    }

    /// <summary>Goes to something and types in it.</summary>
    public async Task FillAsync(string selector, string text)
    {
        await ToAsync(selector);
        await TypeAsync(text);
    }

    /// <summary>Goes to a link or a button and takes it.</summary>
    public async Task TakeAsync(string selector)
    {
        await ToAsync(selector);
        await PressAsync("Enter");
    }

    /// <summary>Goes to a choice and makes it.</summary>
    public async Task ChooseAsync(string selector)
    {
        await ToAsync(selector);
        await PressAsync("Space");
    }

    /// <summary>Waits until another page has come: Blazor puts it in the place of this one.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="part">What only that page has.</param>
    public async Task ArriveAsync(string address, string part)
    {
        await page.WaitForURLAsync(address);
        await page.Locator(part).First.WaitForAsync();
        await page.AliveAsync();
    }

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await page.GotoAsync("/aanmelden");
        await FillAsync("#email", email);
        await FillAsync("#password", password);
        await PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("/aanmelden", StringComparison.Ordinal));
        await page.AliveAsync();
    }

    /// <summary>Fills in the step that waits, field by field, and leaves it by its first way out.</summary>
    public async Task CompleteStepAsync(string answer)
    {
        await page.Locator(".task").First.WaitForAsync();
        for (var focus = await ToAsync(".task :is(input, textarea, select, button)"); focus.Kind != "primary"; focus = await OnAsync(".task *"))
        {
            Assert.True(focus.There, $"the way through the form left it at {focus.What}");
            await (focus.Kind switch { "text" => TypeAsync(answer), "radio" => PressAsync("Space"), _ => Task.CompletedTask });
        }

        await PressAsync("Enter");
    }

    private async Task<Focus> OnAsync(string selector)
    {
        await PressAsync("Tab");
        var focus = await page.EvaluateAsync<Focus>(Look, selector);
        Assert.True(focus.Seen || focus.Top, $"nobody sees that this has the focus: {focus.What}");
        return focus;
    }
}

/// <summary>What has the focus.</summary>
internal sealed class Focus
{
    /// <summary>Whether it is what was looked for.</summary>
    public bool There { get; set; }

    /// <summary>Whether it is to be seen.</summary>
    public bool Seen { get; set; }

    /// <summary>Whether it is the page itself.</summary>
    public bool Top { get; set; }

    /// <summary>What can be done with it.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What it is.</summary>
    public string What { get; set; } = "";
}

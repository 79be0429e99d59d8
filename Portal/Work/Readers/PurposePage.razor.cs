using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Readers;
using LokaalSignaal.Workflows.Readers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Readers;

/// <summary>Asks somebody who opened very many cases what for, and goes on to the one that they were opening.</summary>
/// <param name="navigation">Goes on.</param>
/// <param name="clock">How long it holds.</param>
public sealed partial class PurposePage(NavigationManager navigation, TimeProvider clock)
{
    // What is no common work first: whoever chooses the last did read the others.
    private static readonly ImmutableArray<Purpose> Purposes = [Purpose.Question, Purpose.Policy, Purpose.Check, Purpose.Work];

    private static string Many => Unusual.AskedFrom.ToString("N0", CultureInfo.CurrentCulture);

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "return")]
    private string? Back { get; set; }

    private bool IsMissing { get; set; }

    private async Task GoOnAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        var chosen = Purposes.Where(purpose => form["purpose"] == purpose.ToString()).ToList();
        if (chosen is not [var purpose] || Ticket.Of(Context.User) is not { } ticket)
        {
            IsMissing = true;
            return;
        }

        var until = clock.GetUtcNow() + StatedPurpose.Lasts;
        await SignInCookie.SignInAsync(Context, ticket with { Said = new StatedPurpose(purpose, until) });
        navigation.NavigateTo(LocalAddress.Of(Back));
    }
}

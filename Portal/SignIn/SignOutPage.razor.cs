using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Signing out: the menu's form is answered here; who comes by a link is asked first.</summary>
public sealed partial class SignOutPage(NavigationManager navigation)
{
    /// <summary>The name of the form, also for the one in the menu.</summary>
    public const string Form = "afmelden";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private async Task SignOutAsync()
    {
        await Context.SignOutAsync(Ticket.Scheme);
        navigation.NavigateTo(Addresses.SignedOut);
    }
}

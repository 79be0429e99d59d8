using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Going on in another capacity.</summary>
public sealed partial class SwitchCapacityPage(Surroundings around, IMunicipalityQueries municipalities, NavigationManager navigation)
{
    /// <summary>The name of the form, also for the one in the menu.</summary>
    public const string Form = "hoedanigheid";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private Viewer Viewer => around.Viewer!;

    private async Task SwitchAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        if (Ticket.Of(Context.User) is { } ticket
            && Capacity.TryRead(form["capacity"], out var chosen)
            && Viewer.Person.Capacities.Contains(chosen))
        {
            await SignInCookie.SignInAsync(Context, ticket.In(chosen));
            navigation.NavigateTo(FirstPage.Of(chosen, await municipalities.FindAsync(chosen.Owner, Context.RequestAborted) is not null));
        }
    }
}

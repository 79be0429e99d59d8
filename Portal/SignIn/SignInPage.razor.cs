using LokaalSignaal.Hosting;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Signing in with an address and a password.</summary>
public sealed partial class SignInPage(IAccounts accounts, IPeopleQueries people, IMunicipalityQueries municipalities, IStoreFacts store, NavigationManager navigation)
{
    private static readonly (string Role, string Account)[] Examples =
    [
        ("DemoGiver", "giver@kortrijk.demo"),
        ("DemoProcessor", "processor@kortrijk.demo"),
        ("DemoMandatary", "mandatary@kortrijk.demo"),
        ("DemoAdmin", "admin@kortrijk.demo"),
    ];

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "return")]
    private string? Back { get; set; }

    private IStoreFacts Store => store;

    private string? Email { get; set; }

    private string? Error { get; set; }

    private async Task SignInAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        Email = form["email"].ToString().Trim();
        switch (await accounts.SignInAsync(Email, form["password"].ToString(), Context.RequestAborted))
        {
            case SignInResult.Welcome welcome:
                await WelcomeAsync(welcome);
                break;
            case SignInResult.Wait wait:
                var minutes = (int)Math.Ceiling(wait.RetryAfter.TotalMinutes);
                Error = minutes <= 1 ? T["WaitOne"] : T["Wait", minutes];
                break;
            default:
                Error = T["Wrong"];
                break;
        }
    }

    private async Task WelcomeAsync(SignInResult.Welcome welcome)
    {
        if (await people.FindAsync(welcome.Person, Context.RequestAborted) is not { Capacities: [var first, ..] })
        {
            Error = T["NoRole"];
            return;
        }

        await SignInCookie.SignInAsync(Context, new Ticket(welcome.Person, welcome.Stamp, first));
        var atMunicipality = await municipalities.FindAsync(first.Owner, Context.RequestAborted) is not null;
        navigation.NavigateTo(LocalAddress.IsOne(Back) && Back != Addresses.Start ? Back! : FirstPage.Of(first, atMunicipality));
    }
}

using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Where a one-time link leads that an admin handed over: somebody chooses their password.</summary>
public sealed partial class ChoosePasswordPage(IAccounts accounts, IPeopleQueries people, Stamps stamps)
{
    /// <summary>The token of the link.</summary>
    [Parameter]
    public required string Token { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private PersonProfile? Person { get; set; }

    private string? Error { get; set; }

    private bool Done { get; set; }

    private string Here => $"{Addresses.ChoosePassword(Token)}#password";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // The address of this page is a secret: it goes to nobody else.
        Context.Response.Headers["Referrer-Policy"] = "no-referrer";
        Person = await accounts.OwnerOfLinkAsync(Token, Context.RequestAborted) is { } owner
            ? (await people.FindAsync(owner, Context.RequestAborted))?.Profile
            : null;
    }

    private async Task ChooseAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        var password = form["password"].ToString();
        Error = Fault(password, form["again"].ToString());
        if (Error is null && await accounts.OwnerOfLinkAsync(Token, Context.RequestAborted) is { } owner)
        {
            Done = await accounts.ChoosePasswordAsync(Token, password, Context.RequestAborted);
            stamps.Forget(owner);
            Person = Done ? Person : null;
        }
    }

    private string? Fault(string password, string again) => PasswordRule.Fault(password) switch
    {
        "password-too-short" => T["ChooseShort", PasswordRule.Shortest],
        "password-too-long" => T["ChooseLong", PasswordRule.Longest],
        null => password == again ? null : T["ChooseDiffers"].Value,
        _ => T["ChooseCommon"],
    };
}

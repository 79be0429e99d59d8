using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Joining;

/// <summary>Choosing a password with a one-time link: for whoever was invited, or forgot the old one.</summary>
public sealed partial class InvitationPage(IAccounts accounts, IPeopleQueries people, Stamps stamps, NavigationManager navigation)
{
    /// <summary>The token of the link. It is shown nowhere, and written nowhere.</summary>
    [Parameter]
    public string Token { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private PersonView? Person { get; set; }

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Shape.IsToken(Token) && await accounts.OwnerOfLinkAsync(Token, Context.RequestAborted) is { } owner)
        {
            Person = await people.FindAsync(owner, Context.RequestAborted);
        }

        if (Person is null && HttpMethods.IsGet(Context.Request.Method))
        {
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task ChooseAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        var password = form["password"].ToString();
        if (PasswordRule.Fault(password) is { } fault)
        {
            Faults = [new FieldFault("password", T[fault])];
        }
        else if (Person is { } person && await accounts.ChoosePasswordAsync(Token, password, Context.RequestAborted))
        {
            stamps.Forget(person.Id);
            navigation.NavigateTo(Addresses.SignIn);
        }
        else
        {
            Person = null;
        }
    }
}

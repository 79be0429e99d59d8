using System.Collections.Immutable;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Asking;

/// <summary>Confirming a request with its one-time link, by choosing a password. Only then does anything of it exist.</summary>
public sealed partial class ConfirmAskPage(IPartnershipRequests requests, IMunicipalityQueries municipalities, Sentences sentences, NavigationManager navigation)
{
    /// <summary>The token of the link. It is shown nowhere, and written nowhere.</summary>
    [Parameter]
    public string Token { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private PartnershipAsk? Ask { get; set; }

    private string Name { get; set; } = "";

    private bool HasAccount { get; set; }

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private static string AskPageFirst => $"{Addresses.SignIn}?return={Addresses.OwnPartnerships}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Ask = await requests.FindAsync(Token, Context.RequestAborted);
        Name = Ask is null ? "" : (await municipalities.FindAsync(Ask.Municipality, Context.RequestAborted))?.Details.Name ?? Ask.Municipality.Value;
        if (Ask is null && HttpMethods.IsGet(Context.Request.Method))
        {
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task ConfirmAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        var password = form["password"].ToString();
        if (PasswordRule.Fault(password) is { } fault)
        {
            Faults = [new FieldFault("password", Joining[fault])];
            return;
        }

        switch (await requests.ConfirmAsync(Token, password, Context.RequestAborted))
        {
            case PartnershipConfirmed.Done:
                navigation.NavigateTo(AskPageFirst);
                break;
            case PartnershipConfirmed.NotDone(var answer):
                Faults = [new FieldFault("", sentences.Of(answer) ?? "")];
                break;
            case var other:
                (Ask, HasAccount) = (null, other is PartnershipConfirmed.HasAccount);
                break;
        }
    }
}

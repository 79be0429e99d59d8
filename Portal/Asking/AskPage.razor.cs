using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Workflows.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Asking;

/// <summary>Asking a municipality for a partnership, for an organisation without an account. Whoever asks, the answer is the same.</summary>
public sealed partial class AskPage(
    IMunicipalityQueries municipalities,
    AskDesk desk,
    AskAttempts attempts,
    Sentences sentences,
    NavigationManager navigation)
{
    /// <summary>The municipality's id.</summary>
    [Parameter]
    public string Municipality { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private MunicipalityView? Known { get; set; }

    private Filled Filled { get; set; } = Filled.Nothing;

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private bool IsSent => Done == "verstuurd";

    private static string SignInFirst => $"{Addresses.SignIn}?return={Addresses.OwnPartnerships}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Known = OwnerId.TryRead(Municipality, out var id) ? await municipalities.FindAsync(id, Context.RequestAborted) : null;
        if (Known is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task AskAsync()
    {
        Filled = new Filled(await Context.Request.ReadFormAsync(Context.RequestAborted));
        var ask = AskForm.Read(Known!.Id, Filled.Of("organisation"), Filled.Of("name"), Filled.Of("email"), Filled.Of("motivation"));
        if (AskRules.Check(ask) is { } refusal)
        {
            Faults = [new FieldFault(FieldFault.FieldOf(new Answer.Refused(refusal)), sentences.Of(refusal))];
            return;
        }

        // A program fills in what people don't see: it is thanked, and that is all.
        if (Filled.Of("website").Length == 0 && !(desk.IsOpen && attempts.MayTry(Context.Connection.RemoteIpAddress) && desk.TryTake(ask, Known.Details.Name, Context.Request)))
        {
            Faults = [new FieldFault("", T["Busy"])];
            return;
        }

        navigation.NavigateTo($"{Addresses.AskIn(Known.Id)}?klaar=verstuurd");
    }
}

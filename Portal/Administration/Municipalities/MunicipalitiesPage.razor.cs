using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Administration.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Municipalities;

/// <summary>All municipalities, for the platform, and beginning another one with its first admin.</summary>
public sealed partial class MunicipalitiesPage(
    Surroundings around,
    IMunicipalityQueries municipalities,
    ICaseHost host,
    Invitations invitations,
    Sentences sentences)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private Actor Platform => around.Viewer!.Actor;

    private ImmutableArray<MunicipalityView> All { get; set; } = [];

    private NewMunicipality Form { get; set; } = new();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private Invitation.Linked? Link { get; set; }

    private string? Said { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => All = await municipalities.AllAsync(Context.RequestAborted);

    private async Task FoundAsync()
    {
        Form = NewMunicipality.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        if (ShortName.Of(Form.Id, Form.Name) is { } id)
        {
            await FoundAsync(id);
        }
        else
        {
            Faults = [new FieldFault("id", T["Id.Fault"])];
        }
    }

    private async Task FoundAsync(OwnerId id)
    {
        var found = new FoundMunicipality(new MunicipalityDetails { Name = Form.Name });
        var about = CaseId.Of(id, CaseKind.Municipality);
        var answer = await host.SendAsync(new Dispatch(about, found, Platform, CommandKey.Of($"{Form.Key}-found")), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = answer is Answer.Refused { Refusal.Code: "already-there" }
                ? [new FieldFault("id", T["Id.Taken"])]
                : [new FieldFault(FieldFault.FieldOf(answer), sentence)];
            return;
        }

        All = await municipalities.AllAsync(Context.RequestAborted);
        Take(await invitations.InviteAsync(
            Platform, Realm.Of(id, All, []), Form.Profile, new Capacity(id, Role.Admin), CommandKey.Of(Form.Key), Context.RequestAborted));
    }

    private void Take(Invitation invitation)
    {
        switch (invitation)
        {
            case Invitation.NotDone notDone:
                var field = FieldFault.FieldOf(notDone.Answer);
                Faults = [new FieldFault(field is "name" ? "adminName" : field, sentences.Of(notDone.Answer) ?? "")];
                return;
            case Invitation.Linked linked:
                Link = linked;
                break;
            case Invitation.HadAccount:
                Said = T["HadAccount", Form.AdminName];
                break;
        }

        Form = new NewMunicipality();
    }
}

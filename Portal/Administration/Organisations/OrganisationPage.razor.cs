using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Organisations;

/// <summary>An organisation that takes part: who is there, and inviting its first people.</summary>
public sealed partial class OrganisationPage(
    Surroundings around,
    Realms realms,
    IPeopleQueries people,
    People.Invitations invitations,
    Sentences sentences)
{
    /// <summary>The organisation's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private Realm Realm { get; set; } = null!;

    private OrganisationView? Organisation { get; set; }

    private ImmutableArray<PersonLine> Lines { get; set; } = [];

    private InvitationForm Invited { get; set; } = new();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private Invitation.Linked? Link { get; set; }

    private string? Said { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Realm = await realms.OfAsync(Admin, Context.RequestAborted);
        var known = await people.OrganisationsAsync(Admin, Context.RequestAborted);
        Organisation = known.FirstOrDefault(organisation => organisation.Id.Value == Id && Realm.Organisations.Contains(organisation.Id));
        if (Organisation is not { } found)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Said = Done is "registered" ? T["Done.registered", found.Name].Value : null;
        await ReadAsync(found);
    }

    private async Task ReadAsync(OrganisationView organisation)
    {
        var found = await people.OfAsync(organisation.Id, Admin, Context.RequestAborted);
        Lines = [.. found.Select(person => PersonLine.Of(person, Realm))];
    }

    private async Task InviteAsync()
    {
        Invited = InvitationForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        Said = null;
        if (Organisation is not { } organisation || Realm.Choose(Invited.Role, organisation.Id.Value) is not { } capacity)
        {
            Faults = [new FieldFault("role", P["Role.Fault"])];
            return;
        }

        var key = CommandKey.Of(Invited.Key);
        Take(await invitations.InviteAsync(Admin, Realm, Invited.Profile, capacity, key, Context.RequestAborted));
        await ReadAsync(organisation);
    }

    private void Take(Invitation invitation)
    {
        switch (invitation)
        {
            case Invitation.NotDone notDone:
                Faults = [new FieldFault(FieldFault.FieldOf(notDone.Answer), sentences.Of(notDone.Answer) ?? "")];
                return;
            case Invitation.Linked linked:
                Link = linked;
                break;
            case Invitation.HadAccount:
                Said = P["HadAccount", Invited.Name];
                break;
        }

        Invited = new InvitationForm();
    }
}

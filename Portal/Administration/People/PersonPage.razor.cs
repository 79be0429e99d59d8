using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>One person: what they are, a new link for a password, their details.</summary>
public sealed partial class PersonPage(
    Surroundings around,
    Realms realms,
    ICaseHost host,
    IPersonSight sees,
    Invitations invitations,
    Sentences sentences,
    NavigationManager navigation)
{
    /// <summary>The person's key.</summary>
    [Parameter]
    public string Key { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private Realm Realm { get; set; } = null!;

    private PersonView? Person { get; set; }

    private PersonSight? Sight { get; set; }

    private InvitationForm Form { get; set; } = new();

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private Invitation.Linked? Link { get; set; }

    private string? Said => Done is "granted" or "ended" or "changed" && Faults.IsEmpty && Link is null ? T[$"Done.{Done}"].Value : null;

    private ImmutableArray<RoleAt> Roles => Person is null ? [] : [.. Person.Capacities.Select(Realm.Read)];

    private bool MayErase => Person is { } person && person.Id != Admin.Person && person.Capacities.Any(capacity => capacity.Owner == Realm.Own);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Realm = await realms.OfAsync(Admin, Context.RequestAborted);
        Person = await realms.FindAsync(Realm, Key, Admin, Context.RequestAborted);
        if (Person is not { } person)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Sight = await sees.OfAsync(person.Id, Admin, Context.RequestAborted);
        Form = new InvitationForm { Name = person.Profile.Name, Email = person.Profile.Email, Function = person.Profile.Function ?? "" };
    }

    // An admin who takes away what makes them one could never undo it.
    private bool IsOwn(Capacity capacity) => Person?.Id == Admin.Person && capacity == Admin.Capacity;

    private async Task EndAsync(Capacity capacity)
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        await SendAsync(new EndCapacity(capacity), FormKey.Of(form[FormKey.Name]), "ended");
    }

    private async Task GrantAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        if (Realm.Choose(form["role"], form["owner"]) is { } capacity)
        {
            await SendAsync(new GrantCapacity(capacity), FormKey.Of(form[FormKey.Name]), "granted");
        }
        else
        {
            Faults = [new FieldFault("role", T["Role.Fault"])];
        }
    }

    private async Task ChangeAsync()
    {
        Form = InvitationForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        if (Person is { } person && Realm.HoldsAllOf(person))
        {
            await SendAsync(new ChangeProfile(Form.Profile), CommandKey.Of(Form.Key), "changed");
        }
    }

    private async Task ResetAsync()
    {
        if (Person is { } person)
        {
            Link = await invitations.ResetAsync(Realm, person.Id, Context.RequestAborted);
        }
    }

    private async Task SendAsync(Command command, CommandKey key, string done)
    {
        var person = Person!.Id;
        var answer = await host.SendAsync(new Dispatch(person.Case, command, Admin, key), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = [new FieldFault(FieldFault.FieldOf(answer), sentence)];
            return;
        }

        // Somebody who lost their last role here isn't found any more.
        var there = await realms.FindAsync(Realm, Key, Admin, Context.RequestAborted) is not null;
        navigation.NavigateTo($"{(there ? Addresses.Person(person) : Addresses.People)}?klaar={done}");
    }
}
